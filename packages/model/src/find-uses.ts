import { createSuggester } from './create-suggester.ts'
import { findTexts } from './match-pointer.ts'
import type { Draft } from './places.ts'

/**
 * Ids that the lists at some patterns name. One that is misspelt there, or given as a text instead of a
 * list, counts as named: it is reported where it stands, and saying that nothing uses the entry would send
 * the author elsewhere.
 */
export function findUses(
  draft: Draft,
  patterns: readonly string[],
  ids: readonly string[],
): ReadonlySet<string> {
  const known = new Set(ids)
  const suggest = createSuggester(known)
  const texts = patterns.flatMap((pattern) => [
    ...findTexts(draft, `${pattern}/*`),
    ...findTexts(draft, pattern),
  ])
  return new Set(texts.map(({ text }) => (known.has(text) ? text : (suggest(text) ?? text))))
}
