import { join, relative } from 'node:path'
import { compareDiagnostics, type Message } from '@candor/diagnostics'
import type { Report } from '@candor/match'
import { createSourceReader, lintProject, messages as linterMessages } from '@candor/linter'
import { checkCatalogReferences, messages as matchMessages } from '@candor/match'
import { renderJson, renderSarif, renderText } from '@candor/reporters'
import manifest from '../../package.json' with { type: 'json' }
import { deliver } from '../deliver.ts'
import { Failure } from '../failure.ts'
import { getPolicy } from '../load-policy.ts'
import type { CommandModule } from '../create-program.ts'
import { openProject } from '../open-project.ts'
import { relocateReport } from '../relocate-report.ts'
import { resolvePolicyPath } from '../resolve-policy-path.ts'
import { isAtLeast } from '../severities.ts'
import { isColored } from '../system.ts'

const messages: readonly Message[] = [...matchMessages, ...linterMessages]

/** `candor lint [folder] --policy FILE` */
export const run: CommandModule['run'] = async (folder, options, system) => {
  const project = openProject(folder, options, system)
  const { root } = project.options
  const path = resolvePolicyPath(options.policy, project.settings, system.cwd, 'Give one: `candor lint --policy policy.yaml`')
  // Relative to the scanned folder, so that a report reads the same wherever it was made.
  const { policy, sources } = getPolicy(relative(root, path), root)
  const unknown = checkCatalogReferences(policy)
  if (unknown.length > 0) throw new Failure(unknown.toSorted(compareDiagnostics), sources)
  const report = await project.watch('Read', (onProgress) => lintProject({ ...project.options, policy, onProgress }))
  const color = options.output === undefined && isColored(system, system.stdout)
  const render: Record<string, () => string> = {
    text: () => renderText(relocateReport(report, (file) => relative(system.cwd, join(root, file))), { color, readSource: createSourceReader(system.cwd) }),
    json: () => renderJson(report),
    sarif: () => renderSarif(report, { messages, version: manifest.version }),
  }
  deliver(render[options.format ?? 'text']!(), options.output, system)
  return hasFailed(report, options.failOn ?? project.settings.config.failOn ?? 'error') ? 1 : 0
}

function hasFailed({ findings }: Report, threshold: 'error' | 'warning' | 'note'): boolean {
  return findings.some(({ diagnostic }) => isAtLeast(diagnostic.severity, threshold))
}
