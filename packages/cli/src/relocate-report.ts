import type { Span } from '@candor/diagnostics'
import type { Report } from '@candor/match'

/** The same report with other paths, such as those from where the user stands. */
export function relocateReport(report: Report, relocate: (file: string) => string): Report {
  return mapSpans(report, relocate) as Report
}

/** Every span of plain JSON: an object with a file, a line and a column. */
function mapSpans(value: unknown, relocate: (file: string) => string): unknown {
  if (Array.isArray(value)) return value.map((item) => mapSpans(item, relocate))
  if (typeof value !== 'object' || value === null) return value
  const copy = Object.fromEntries(Object.entries(value).map(([key, item]) => [key, mapSpans(item, relocate)]))
  return isSpan(copy) ? { ...copy, file: relocate(copy.file) } : copy
}

function isSpan(value: object): value is Span {
  return 'file' in value && 'line' in value && 'column' in value
}
