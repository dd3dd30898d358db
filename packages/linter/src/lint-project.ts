import { type Report, createIndex } from '@candor/match'
import type { Policy } from '@candor/model'
import { createReport } from './create-report.ts'
import { listChanges } from './list-changes.ts'
import type { ProjectOptions } from './plan-scan.ts'
import { restrictReport } from './restrict-report.ts'
import { scanProject } from './scan-project.ts'

export interface LintOptions extends ProjectOptions {
  readonly policy: Policy
  /** Only of files that changed since this commit, branch or tag; all others are read as well, since calls lead through them. */
  readonly since?: string | undefined
  /** Paths, relative to the root, that decide about every file, such as those of the policy: when one of them changed, all files count. */
  readonly deciding?: readonly string[] | undefined
}

/**
 * Scans a project and holds it against a policy. The hosts of the policy's sites count as first party. Throws
 * a `ProjectError` where `scanProject` does, and where nobody can tell what changed.
 */
export async function lintProject(options: LintOptions): Promise<Report> {
  const { since, deciding = [], policy } = options
  const isChanged = since === undefined ? undefined : await listChanges(options.root, since)
  const index = createIndex(policy)
  const firstParty = [...index.firstPartyHosts, ...(options.firstParty ?? [])]
  const scan = await scanProject({ ...options, firstParty })
  const report = createReport(index, scan)
  return !isChanged || deciding.some(isChanged) ? report : restrictReport(report, scan, isChanged)
}
