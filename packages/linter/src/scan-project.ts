import { type ProjectOptions, getRunKey, hashSources, planScan } from './plan-scan.ts'
import type { ProjectScan } from './project-scan.ts'
import { observeProject, readPlanned } from './read-project.ts'

/**
 * Scans a project: lists its files, reads each once, links their facts and observes them. The same files give
 * the same result on every machine, with any number of threads, and whatever earlier runs have kept. Throws a
 * `ProjectError` when nothing could be scanned or a part of the scan crashed.
 */
export async function scanProject(options: ProjectOptions): Promise<ProjectScan> {
  const plan = await planScan(options)
  const { cache } = plan
  const hashes = hashSources(plan)
  const known = hashes && cache?.runs.find(getRunKey(plan, hashes))
  if (known) return known
  const project = await readPlanned(plan, hashes)
  const scan = observeProject(project)
  if (cache && project.hashes) cache.runs.keep(getRunKey(plan, project.hashes), scan)
  cache?.prune()
  return scan
}
