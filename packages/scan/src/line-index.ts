import type { Place } from './generated/facts.ts'

/** Turns offsets in UTF-16 code units into lines and columns. */
export type LineIndex = { place(start: number, end: number): Place; line(offset: number): number }

export function createLineIndex(text: string): LineIndex {
  const starts = [0]
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1)

  /** Index of the last line that starts at or before the offset. */
  const find = (offset: number): number => {
    let low = 0
    let high = starts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((starts[middle] ?? 0) <= offset) low = middle
      else high = middle - 1
    }
    return low
  }
  const position = (offset: number): [line: number, column: number] => {
    const line = find(offset)
    return [line + 1, offset - (starts[line] ?? 0) + 1]
  }
  return {
    line: (offset) => find(offset) + 1,
    place(start, end) {
      const [line, column] = position(start)
      const [endLine, endColumn] = position(end)
      return { line, column, endLine, endColumn }
    },
  }
}
