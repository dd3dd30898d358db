import type { Report } from '@candor/match'
import type { ProjectScan } from './project-scan.ts'
import { countFindings } from './create-report.ts'

/** What a report says of some of the files: their findings are those of the whole report, fingerprints as well. */
export function restrictReport(report: Report, scan: ProjectScan, isIn: (file: string) => boolean): Report {
  const findings = report.findings.filter(({ diagnostic: { span } }) => span !== undefined && isIn(span.file))
  const waived = report.waived.filter(({ span }) => isIn(span.file))
  const read = scan.read.filter(({ file }) => isIn(file))
  const observations = scan.result.observations.filter(({ file }) => isIn(file)).length
  return {
    ...report,
    findings,
    waived,
    summary: { ...countFindings(findings), waived: waived.length, observations },
    files: read.length,
    bytes: read.reduce((sum, { bytes }) => sum + bytes, 0),
    skipped: report.skipped.filter(({ file }) => isIn(file)),
  }
}
