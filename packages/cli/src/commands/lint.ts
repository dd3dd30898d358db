import { existsSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { type Severity, compareDiagnostics } from '@candor/diagnostics'
import { createPart, lintProject, parseShard } from '@candor/linter'
import { checkCatalogReferences } from '@candor/match'
import type { Policy } from '@candor/model'
import { deliver } from '../deliver.ts'
import { deliverReport } from '../deliver-report.ts'
import { Failure } from '../failure.ts'
import { shardInvalid } from '../generated/messages.ts'
import { type LoadedConfig, configName } from '../load-config.ts'
import { getPolicy } from '../load-policy.ts'
import type { Command } from '../command.ts'
import { openProject } from '../open-project.ts'
import { resolvePolicyPath } from '../resolve-policy-path.ts'

/** `candor lint [folder] --policy FILE` */
export const run: Command = async ([folder], options, system) => {
  const project = openProject(folder, options, system)
  const { root } = project.options
  const path = resolvePolicyPath(options.policy, project.settings, system.cwd, 'Give one: `candor lint --policy policy.yaml`')
  const failOn = (options.failOn as Severity | undefined) ?? project.settings.config.failOn ?? 'error'
  if (options.watch) {
    const { watchLint } = await import('../watch-lint.ts')
    return watchLint({ project, system, loadPolicy: () => loadSoundPolicy(path, root), policyPath: relative(root, path) })
  }
  const { policy, files } = loadSoundPolicy(path, root)
  if (options.shard !== undefined) {
    const shard = parseShard(options.shard)
    if (!shard) throw new Failure([shardInvalid({ value: options.shard })])
    const part = await project.watch('Read', (onProgress) => createPart({ ...project.options, policy, shard, cwd: system.cwd, failOn, onProgress }))
    deliver(JSON.stringify(part), options.output, system)
    return 0
  }
  const { since } = options
  const deciding = [...files, ...findSettings(options.config, project.settings, system.cwd).map((file) => relative(root, file))].map((file) => file.replaceAll('\\', '/'))
  const report = await project.watch('Read', (onProgress) => lintProject({ ...project.options, policy, since, deciding, onProgress }))
  return deliverReport(report, root, { ...options, failOn }, system)
}

/** A policy without errors, also as to the catalog. Its paths are relative to the scanned folder, so that a report reads the same wherever it was made. */
function loadSoundPolicy(path: string, root: string): { policy: Policy; files: string[] } {
  const { policy, sources } = getPolicy(relative(root, path), root)
  const unknown = checkCatalogReferences(policy)
  if (unknown.length > 0) throw new Failure(unknown.toSorted(compareDiagnostics), sources)
  return { policy, files: Object.keys(sources) }
}

/** The settings file that holds, if there is one. */
function findSettings(named: string | undefined, { folder }: LoadedConfig, cwd: string): string[] {
  const path = named === undefined ? join(folder, configName) : resolve(cwd, named)
  return existsSync(path) ? [path] : []
}
