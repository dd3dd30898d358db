import { compareDiagnostics } from '@candor/diagnostics'
import { type Finding, type PolicyIndex, type Report, matchObservations } from '@candor/match'
import { applyWaivers } from './apply-waivers.ts'
import type { ProjectScan } from './project-scan.ts'

/** Holds what a whole project's code does against a policy. */
export function createReport(index: PolicyIndex, { result, waivers }: ProjectScan): Report {
  const { findings, waived } = applyWaivers(matchObservations(index, result.observations), waivers)
  return {
    policy: index.policy,
    findings: findings.toSorted(compareFindings),
    waived: [...waived],
    summary: { ...countFindings(findings), waived: waived.length, observations: result.observations.length },
    files: result.files,
    bytes: result.bytes,
    skipped: result.skipped,
  }
}

/** How many findings there are of each severity, as a report's summary says it. */
export function countFindings(findings: readonly Finding[]): Pick<Report['summary'], 'errors' | 'warnings' | 'notes'> {
  const count = (severity: string) =>
    findings.filter(({ diagnostic }) => diagnostic.severity === severity).length
  return { errors: count('error'), warnings: count('warning'), notes: count('note') }
}

function compareFindings(a: Finding, b: Finding): number {
  return compareDiagnostics(a.diagnostic, b.diagnostic)
}
