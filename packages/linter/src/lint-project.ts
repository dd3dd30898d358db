import { type Report, createIndex } from '@candor/match'
import type { Policy } from '@candor/model'
import { createReport } from './create-report.ts'
import type { ProjectOptions } from './plan-scan.ts'
import { scanProject } from './scan-project.ts'

/**
 * Scans a project and holds it against a policy. The hosts of the policy's sites count as first party. Throws
 * a `ProjectError` where `scanProject` does.
 */
export async function lintProject(options: ProjectOptions & { readonly policy: Policy }): Promise<Report> {
  const index = createIndex(options.policy)
  const firstParty = [...index.firstPartyHosts, ...(options.firstParty ?? [])]
  return createReport(index, await scanProject({ ...options, firstParty }))
}
