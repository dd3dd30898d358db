import type { Diagnostic, Severity } from '@candor/diagnostics'

/** From the gravest on. */
const severities: readonly Severity[] = ['error', 'warning', 'note']

/** Whether a severity is as grave as the threshold, or graver. */
export function isAtLeast(severity: Severity, threshold: Severity): boolean {
  return severities.indexOf(severity) <= severities.indexOf(threshold)
}

/** How many diagnostics there are of each severity, the gravest first. */
export function countSeverities(diagnostics: readonly Diagnostic[]): [Severity, number][] {
  return severities.map((severity) => [severity, diagnostics.filter((one) => one.severity === severity).length])
}

/** `2 errors, 1 warning` or `No problems.` */
export function summarize(counts: readonly (readonly [Severity, number])[]): string {
  const parts = counts.filter(([, count]) => count > 0).map(([severity, count]) => `${count} ${severity}${count === 1 ? '' : 's'}`)
  return parts.length > 0 ? `${parts.join(', ')}.` : 'No problems.'
}
