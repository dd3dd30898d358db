import { compareDiagnostics } from '@candor/diagnostics'
import { type Finding, type Report, createIndex, matchObservations } from '@candor/match'
import type { Policy } from '@candor/model'
import { applyWaivers } from './apply-waivers.ts'
import { type ProjectOptions, scanProject } from './scan-project.ts'

/**
 * Scans a project and holds it against a policy. The hosts of the policy's sites count as first party. Throws
 * a `ProjectError` where `scanProject` does.
 */
export async function lintProject(options: ProjectOptions & { readonly policy: Policy }): Promise<Report> {
  const index = createIndex(options.policy)
  const firstParty = [...index.firstPartyHosts, ...(options.firstParty ?? [])]
  const { result, waivers } = await scanProject({ ...options, firstParty })
  const { findings, waived } = applyWaivers(matchObservations(index, result.observations), waivers)
  const count = (severity: string) =>
    findings.filter(({ diagnostic }) => diagnostic.severity === severity).length
  return {
    policy: index.policy,
    findings: findings.toSorted(compareFindings),
    waived: [...waived],
    summary: {
      errors: count('error'),
      warnings: count('warning'),
      notes: count('note'),
      waived: waived.length,
      observations: result.observations.length,
    },
    files: result.files,
    bytes: result.bytes,
    skipped: result.skipped,
  }
}

function compareFindings(a: Finding, b: Finding): number {
  return compareDiagnostics(a.diagnostic, b.diagnostic)
}
