/**
 * Needles are texts without one of which a file cannot matter. One that begins with `=` counts only where no letter, digit,
 * `_` or `$` stands before or after it: `=va` is in `va('event')`, not in `value`.
 */
export function createNeedleTest(needles: readonly string[]): (text: string) => boolean {
  const parts = needles.filter((needle) => !needle.startsWith('='))
  const words = indexWords(needles.filter((needle) => needle.startsWith('=')).map((needle) => needle.slice(1)))
  const anyPart = new RegExp(parts.map((needle) => needle.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')).join('|'))
  return (text) => (parts.length > 0 && anyPart.test(text)) || hasWord(text, words)
}

type Word = { needle: string; offset: number }

/** Needles by the first word in them, so that each word of a text is looked up once. */
function indexWords(needles: readonly string[]): Map<string, Word[]> {
  const index = new Map<string, Word[]>()
  for (const needle of needles) {
    const first = /[\w$]+/.exec(needle)
    if (!first) throw new Error(`the needle "=${needle}" holds no word`)
    index.set(first[0], [...(index.get(first[0]) ?? []), { needle, offset: first.index }])
  }
  return index
}

function hasWord(text: string, words: ReadonlyMap<string, readonly Word[]>): boolean {
  if (words.size === 0) return false
  for (const { 0: word, index } of text.matchAll(/[\w$]+/g)) {
    for (const { needle, offset } of words.get(word) ?? []) {
      const end = index - offset + needle.length
      if (text.startsWith(needle, index - offset) && !/[\w$]/.test(text[end] ?? '')) return true
    }
  }
  return false
}
