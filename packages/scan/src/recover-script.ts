/** How many characters may be parsed again in search of what is sound: a bound by content, never by time. */
const mostCharacters = 12_000_000

/**
 * What is left of a script that does not parse when the statements at its top that are broken are left out: the same text
 * with spaces in their place, so that all offsets stay. Pieces are cut only where a line begins at the script's own
 * indentation, and only what parses by itself is kept. Undefined where nothing is.
 */
export function recoverScript(source: string, parses: (text: string) => boolean): string | undefined {
  const starts = listStarts(source)
  let budget = mostCharacters
  const isSound = (from: number, to: number): boolean => {
    budget -= to - from
    return budget > 0 && parses(source.slice(from, to))
  }
  const kept: [from: number, to: number][] = []
  let at = 0
  for (let end = 0; at < starts.length && budget > 0; at = end + 1) {
    const from = starts[at] ?? source.length
    end = at
    // Inside a text or comment that the broken part opens nothing is code.
    if (isOpen(source.slice(kept.at(-1)?.[1] ?? 0, from))) continue
    if (isSound(from, source.length)) {
      kept.push([from, source.length])
      break
    }
    // The statement that begins at the end is broken.
    end = findEnd(at, starts, source, isSound)
    if (end > at) kept.push([from, starts[end] ?? source.length])
  }
  return kept.length === 0 ? undefined : blankOthers(source, kept)
}

/** Whether a text of several lines, or a comment, is begun here and not ended. */
function isOpen(text: string): boolean {
  return text.split('`').length % 2 === 0 || text.lastIndexOf('/*') > text.lastIndexOf('*/')
}

/** The last start up to which everything from `at` on parses; found by doubling steps, then by halving them. */
function findEnd(at: number, starts: readonly number[], source: string, isSound: (from: number, to: number) => boolean): number {
  const from = starts[at] ?? 0
  let good = at
  for (let step = starts.length - at; step >= 1; step = Math.floor(step / 2)) {
    while (good + step < starts.length && isSound(from, starts[good + step] ?? source.length)) good += step
  }
  return good
}

/** Where lines begin that can begin a statement of the script itself: at the indentation of its first line. */
function listStarts(source: string): number[] {
  const indent = /^[ \t]*(?=\S)/m.exec(source)?.[0] ?? ''
  const line = new RegExp(`^${indent.length > 200 ? '[ \\t]*' : indent}(?=[\\w$@("'\`/<;#]|={7}|>{7})`, 'gm')
  return [...source.matchAll(line)].map(({ index }) => index)
}

function blankOthers(source: string, kept: readonly (readonly [number, number])[]): string {
  let text = ''
  for (const [from, to] of kept) text += blank(source.slice(text.length, from)) + source.slice(from, to)
  return text + blank(source.slice(text.length))
}

function blank(text: string): string {
  return text.replace(/[^\n\r]/g, ' ')
}
