import { createColors } from 'picocolors'
import { createCodeFrame } from './code-frame.ts'
import type { Diagnostic, Severity, Span } from './generated/diagnostic.ts'

export interface RenderOptions {
  /** Text of the file that the span points into; without it there is no code frame. */
  readonly source?: string | undefined
  /** Whether to colour with ANSI codes; off when left out. */
  readonly color?: boolean | undefined
  /** Also show the lines that `related` points to, from these texts by file. */
  readonly sources?: Readonly<Record<string, string>> | undefined
}

/** With more related places than this, each is one line; with still more, the rest is counted. */
const maxFrames = 2
const maxRelated = 5

const labels: Record<Severity, string> = { error: 'error', warning: 'warning', note: 'note' }

/** What a user reads in a terminal: place, severity and code, what happened, the code frame, why, and what to do. */
export function renderDiagnostic(diagnostic: Diagnostic, options: RenderOptions = {}): string {
  const colors = createColors(options.color ?? false)
  const tint = { error: colors.red, warning: colors.yellow, note: colors.cyan }[diagnostic.severity]
  const { span, related = [] } = diagnostic
  const source = options.source ?? (span && options.sources?.[span.file])
  const place = span ? [colors.dim(formatSpan(span))] : []
  const lines = [
    [...place, tint(labels[diagnostic.severity]), colors.bold(diagnostic.code)].join('  '),
    ...indent(diagnostic.what),
    ...(span && source !== undefined ? renderFrame(source, span, tint, colors.dim) : []),
  ]
  for (const { message, span: other } of related.slice(0, maxRelated)) {
    lines.push(`  ${message} ${colors.dim(formatSpan(other))}`)
    const text = related.length <= maxFrames ? options.sources?.[other.file] : undefined
    if (text !== undefined) lines.push(...renderFrame(text, other, colors.cyan, colors.dim, 1))
  }
  if (related.length > maxRelated) lines.push(`  … and ${related.length - maxRelated} more`)
  lines.push(...indent(`${colors.bold('Why:')} ${diagnostic.why}`), ...indent(`${colors.bold('Fix:')} ${diagnostic.fix}`))
  if (diagnostic.suggestion !== undefined) lines.push(...diagnostic.suggestion.trimEnd().split('\n').map((line) => `    ${colors.green(line)}`))
  return lines.join('\n')
}

/** `file:line:column`, as editors and terminals make it a link. */
export function formatSpan(span: Span): string {
  return `${span.file}:${span.line}:${span.column}`
}

type Tint = (text: string) => string

function renderFrame(source: string, span: Span, tint: Tint, dim: Tint, atMost?: number): string[] {
  const frame = createCodeFrame(source, span)
  const shown = atMost === undefined ? frame : frame.slice(-atMost - 1)
  const gutter = String(span.line).length
  return shown.map(({ number, text, mark }) => {
    const bar = dim(`${String(number ?? '').padStart(gutter)} |`)
    return `    ${bar} ${mark ? tint(text) : text}`.trimEnd()
  })
}

function indent(text: string): string[] {
  return text.split('\n').map((line) => (line === '' ? '' : `  ${line}`))
}
