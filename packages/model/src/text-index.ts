import type { Span } from '@candor/diagnostics'

/** Turns offsets of a text (UTF-16 code units) into lines and columns. */
export interface TextIndex {
  /** A span that begins at `start`; one that covers several lines ends at the end of its first line. */
  createSpan(start: number, end: number): Span
  /** Offset at which the line of a span begins. */
  getSpanLine(span: Span): number
  /** Text of the line that holds the offset, without its end. */
  getLine(offset: number): string
  /** Offset at which that line begins. */
  getLineStart(offset: number): number
}

export function createTextIndex(file: string, text: string): TextIndex {
  const starts = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)

  const findLine = (offset: number) => {
    let [low, high] = [0, starts.length - 1]
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (starts[middle]! <= offset) low = middle
      else high = middle - 1
    }
    return low
  }
  const getLineEnd = (line: number) => {
    const next = starts[line + 1]
    const end = next === undefined ? text.length : next - 1
    return text[end - 1] === '\r' && end > starts[line]! ? end - 1 : end
  }

  return {
    createSpan(start, end) {
      const from = Math.max(0, Math.min(start, text.length))
      const line = findLine(from)
      const begin = Math.min(from, getLineEnd(line))
      const stop = Math.max(begin, Math.min(end, getLineEnd(line)))
      const column = begin - starts[line]! + 1
      return { file, line: line + 1, column, endLine: line + 1, endColumn: column + (stop - begin) }
    },
    getSpanLine: (span) => starts[span.line - 1] ?? 0,
    getLine(offset) {
      const line = findLine(Math.max(0, Math.min(offset, text.length)))
      return text.slice(starts[line], getLineEnd(line))
    },
    getLineStart(offset) {
      return starts[findLine(Math.max(0, Math.min(offset, text.length)))]!
    },
  }
}
