import { type Diagnostic, type Related, type Severity, type Span, createCodeFrame } from '@candor/diagnostics'
import type { Finding, WaivedFinding } from '@candor/match'
import type { createColors } from 'picocolors'
import { showText } from './show-text.ts'
import { wrapText } from './wrap-text.ts'

type Colors = ReturnType<typeof createColors>

/** What a text is drawn with. */
export interface Pen {
  readonly colors: Colors
  readonly width: number
  readonly readSource: (file: string) => string | undefined
}

type Tint = (text: string) => string

/**
 * One finding below its file's heading: place and code, what, the code, what is declared, why, how to fix it,
 * YAML to add.
 */
export function renderFinding({ diagnostic }: Finding, pen: Pen): string[] {
  const { code, severity, span, what, why, fix, suggestion, related = [] } = diagnostic
  const { colors } = pen
  const tint = pickTint(severity, colors)
  const place = span ? [colors.dim(`${span.line}:${span.column}`)] : []
  return [
    `  ${[...place, tint(severity), colors.bold(code)].join('  ')}`,
    ...indent(what, pen),
    ...(span ? renderFrame(span, pen, tint) : []),
    ...renderRelated(diagnostic, related, pen),
    ...indent(`Why: ${why}`, pen, 'Why:'),
    ...indent(`Fix: ${fix}`, pen, 'Fix:'),
    ...(suggestion === undefined ? [] : renderSuggestion(suggestion, pen)),
    '',
  ]
}

/** One line for a finding that a comment accepts. */
export function renderWaived({ finding, reason, span }: WaivedFinding, pen: Pen): string[] {
  return wrapText(
    showText(`${span.file}:${span.line}  ${finding.diagnostic.code}: ${reason}`),
    pen.width - 2,
  ).map((line, at) => `${at === 0 ? '  ' : '    '}${line}`)
}

/**
 * Places in other files, such as the policy, with their line; other lines of the same file in one sentence.
 */
function renderRelated({ span }: Diagnostic, related: readonly Related[], pen: Pen): string[] {
  const elsewhere = related.filter((one) => one.span.file !== span?.file)
  const lines = [...new Set(related.flatMap((one) => (one.span.file === span?.file ? one.span.line : [])))]
  return [
    ...elsewhere.flatMap((one) => [
      ...indent(`${one.message} (${one.span.file}:${one.span.line})`, pen),
      ...renderFrame(one.span, pen, pen.colors.cyan, 1),
    ]),
    ...(lines.length === 0
      ? []
      : indent(`Also on line${lines.length === 1 ? '' : 's'} ${listLines(lines)}.`, pen)),
  ]
}

const maxLines = 12

function listLines(lines: readonly number[]): string {
  const shown = lines.slice(0, maxLines).join(', ')
  return lines.length > maxLines ? `${shown} and ${lines.length - maxLines} more` : shown
}

function renderFrame(span: Span, { colors, readSource, width }: Pen, tint: Tint, atMost?: number): string[] {
  const source = readSource(span.file)
  if (source === undefined) return []
  const frame = createCodeFrame(source, span)
  const gutter = String(span.line).length
  const room = width - gutter - 7
  const shift = findShift(frame.at(-1)?.text ?? '', room)
  const shown = atMost === undefined ? frame : frame.filter(({ mark }) => !mark).slice(-atMost)
  return shown.map(({ number, text, mark }) => {
    const bar = colors.dim(`${String(number ?? '').padStart(gutter)} |`)
    const part = number === span.line || mark ? text.slice(shift) : text
    return `    ${bar} ${mark ? tint(part.slice(0, room)) : cutLine(part, room)}`.trimEnd()
  })
}

/** How much of a long line is left out before its carets, so that they are in view. */
function findShift(carets: string, room: number): number {
  const start = carets.indexOf('^')
  return start + Math.min(carets.length - start, room / 2) > room ? start - Math.floor(room / 3) : 0
}

function cutLine(text: string, room: number): string {
  return text.length > room ? `${text.slice(0, room - 1)}…` : text
}

function renderSuggestion(suggestion: string, { colors }: Pen): string[] {
  return [
    `  ${colors.bold('Add to the policy:')}`,
    ...showText(suggestion)
      .trimEnd()
      .split('\n')
      .map((line) => `    ${colors.green(line)}`),
  ]
}

function indent(text: string, { width, colors }: Pen, heading?: string): string[] {
  return wrapText(showText(text), width - 2).map((line, at) => {
    const shown = at === 0 && heading !== undefined ? colors.bold(heading) + line.slice(heading.length) : line
    return `  ${shown}`.trimEnd()
  })
}

function pickTint(severity: Severity, colors: Colors): Tint {
  return { error: colors.red, warning: colors.yellow, note: colors.cyan }[severity]
}
