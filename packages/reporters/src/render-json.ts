import type { Report } from '@candor/match'
import type { ScanResult } from '@candor/scan'

/**
 * A report or the result of a scan as JSON, indented, with a line end (schemas/report.schema.json,
 * scan.schema.json).
 */
export function renderJson(value: Report | ScanResult): string {
  return `${JSON.stringify(value, null, 2)}\n`
}
