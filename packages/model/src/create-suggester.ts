import { suggestWord } from '@candor/diagnostics'

/** More different words than this are not slips of the hand, and comparing each with each would take long. */
const most = 200

/** `suggestWord` over one set of candidates, for any number of words: each word once, and only so many. */
export function createSuggester(candidates: ReadonlySet<string>): (word: string) => string | undefined {
  const found = new Map<string, string | undefined>()
  return (word) => {
    if (!found.has(word) && found.size < most) found.set(word, suggestWord(word, candidates))
    return found.get(word)
  }
}
