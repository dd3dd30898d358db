import type { Finding, Report } from '@candor/match'
import { createColors } from 'picocolors'
import { countNoun, describeSize, describeSkipped } from './count-words.ts'
import { type Pen, renderFinding, renderWaived } from './render-finding.ts'
import { showText } from './show-text.ts'
import { wrapText } from './wrap-text.ts'

export interface TextOptions {
  /** Whether to colour with ANSI codes; off when left out. */
  readonly color?: boolean | undefined
  /** Columns of the terminal; 80 when left out. */
  readonly width?: number | undefined
  /** Gives the text of a file, of code or of the policy, for code frames; without it there are none. */
  readonly readSource?: ((file: string) => string | undefined) | undefined
}

/** A report for a terminal: findings by file, then what was accepted, then what was checked. */
export function renderText(report: Report, options: TextOptions = {}): string {
  const pen: Pen = {
    colors: createColors(options.color ?? false),
    width: options.width ?? 80,
    readSource: options.readSource ?? (() => undefined),
  }
  const lines = [
    ...[...groupByFile(report.findings)].flatMap(([file, findings]) => renderFile(file, findings, pen)),
    ...renderSummary(report, pen),
  ]
  return `${lines.join('\n')}\n`
}

function groupByFile(findings: readonly Finding[]): Map<string, Finding[]> {
  const groups = new Map<string, Finding[]>()
  for (const finding of findings) {
    const file = finding.diagnostic.span?.file ?? ''
    groups.set(file, [...(groups.get(file) ?? []), finding])
  }
  return groups
}

function renderFile(file: string, findings: readonly Finding[], pen: Pen): string[] {
  return [
    ...(file === '' ? [] : [pen.colors.underline(showText(file))]),
    ...findings.flatMap((finding) => renderFinding(finding, pen)),
  ]
}

function renderSummary(report: Report, pen: Pen): string[] {
  const { colors, width } = pen
  const { policy, summary, waived, skipped } = report
  const { errors, warnings, notes } = summary
  const version = policy.version === undefined ? '' : `, version ${policy.version}`
  const counts = [
    countNoun(errors, 'error'),
    countNoun(warnings, 'warning'),
    countNoun(notes, 'note'),
    ...(waived.length > 0 ? [`${waived.length} waived`] : []),
  ]
  const tint = errors > 0 ? colors.red : warnings > 0 ? colors.yellow : colors.green
  const verdict = report.findings.length === 0 ? 'No findings.' : `${counts.join(', ')}.`
  const checked = `${countNoun(summary.observations, 'observation')} in ${describeSize(report)} held against “${policy.title}”${version} (${policy.hash.slice(0, 19)}).`
  return [
    ...(waived.length > 0 ? ['Waived:', ...waived.flatMap((one) => renderWaived(one, pen)), ''] : []),
    colors.bold(tint(verdict)),
    ...wrapText(showText(checked), width),
    ...describeSkipped(skipped).flatMap((line) => wrapText(line, width)),
  ]
}
