import type { Span } from './generated/diagnostic.ts'

/** Lines shown above the line that is meant. */
const linesBefore = 2
/** A longer line is cut around the place that is meant, so that minified text does not flood a terminal. */
const maxWidth = 120

/** A line of a code frame; `mark` is the line of carets below the line that is meant. */
export interface FrameLine {
  readonly number?: number
  readonly text: string
  readonly mark?: true
}

/**
 * The lines of a text around a span, with a line of carets under it. Tabs become single spaces and control
 * characters dots, so that carets stand where they should and no text can steer the terminal.
 */
export function createCodeFrame(source: string, span: Span): FrameLine[] {
  const lines = source.split(/\r\n|\r|\n/)
  const meant = Math.min(span.line, lines.length)
  const first = Math.max(1, meant - linesBefore)
  const text = lines[meant - 1] ?? ''
  const start = Math.min(span.column, text.length + 1)
  const end = span.endLine === undefined || span.endLine === span.line ? (span.endColumn ?? start + 1) : text.length + 1
  const width = Math.max(1, Math.min(end, text.length + 1) - start)
  const shift = start > maxWidth ? start - Math.floor(maxWidth / 2) : 0
  const frame: FrameLine[] = []
  for (let number = first; number <= meant; number++) {
    frame.push({ number, text: showLine(lines[number - 1] ?? '', number === meant ? shift : 0) })
  }
  const carets = ' '.repeat(start - 1 - shift) + '^'.repeat(Math.min(width, maxWidth - (start - 1 - shift)))
  return [...frame, { text: carets, mark: true }]
}

function showLine(line: string, shift: number): string {
  const part = line.slice(shift, shift + maxWidth).replaceAll('\t', ' ')
  // oxlint-disable-next-line no-control-regex -- control characters are what must not reach a terminal
  return part.replaceAll(/[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '·')
}
