/**
 * The candidate that somebody most likely meant, or undefined when none is near enough.
 * Near: at most one edit in three letters (Damerau–Levenshtein, case ignored), or the word is the beginning of a
 * single candidate. Among equals the first candidate wins.
 */
export function suggestWord(word: string, candidates: Iterable<string>): string | undefined {
  const wanted = word.toLowerCase()
  const list = [...candidates]
  let best: string | undefined
  let bestDistance = Math.max(1, Math.floor(wanted.length / 3)) + 1
  for (const candidate of list) {
    const distance = countEdits(wanted, candidate.toLowerCase(), bestDistance)
    if (distance < bestDistance) [best, bestDistance] = [candidate, distance]
  }
  if (best !== undefined || wanted.length < 3) return best
  const longer = list.filter((candidate) => candidate.toLowerCase().startsWith(wanted))
  return longer.length === 1 ? longer[0] : undefined
}

/** Optimal string alignment distance; stops counting at `limit`. */
function countEdits(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) >= limit) return limit
  let beforeLast: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, column) => column)
  for (let row = 1; row <= a.length; row++) {
    const current = [row]
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1]
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]
      current[column] = Math.min(
        last[column]! + 1,
        current[column - 1]! + 1,
        last[column - 1]! + (same ? 0 : 1),
        swapped ? beforeLast[column - 2]! + 1 : Infinity,
      )
    }
    ;[beforeLast, last] = [last, current]
  }
  return Math.min(last[b.length]!, limit)
}
