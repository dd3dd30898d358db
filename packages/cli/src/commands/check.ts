import { type Diagnostic, compareDiagnostics, renderDiagnostic } from '@candor/diagnostics'
import { checkCatalogReferences } from '@candor/match'
import { type PolicyReading, listUndeclared } from '@candor/model'
import { listObligationProblems } from '@candor/obligations'
import { loadConfig } from '../load-config.ts'
import { loadPolicy } from '../load-policy.ts'
import { resolvePolicyPath } from '../resolve-policy-path.ts'
import type { Command } from '../command.ts'
import { countSeverities, isAtLeast, summarize } from '../severities.ts'
import { type System, isColored } from '../system.ts'

/** `candor check [policy]` */
export const run: Command = async ([path], options, system) => {
  const settings = loadConfig(options.config, system.cwd, system.cwd)
  const reading = loadPolicy(resolvePolicyPath(path, settings, system.cwd, 'Give one: `candor check policy.yaml`'), system.cwd)
  const diagnostics = collectDiagnostics(reading, options.quiet === true)
  system.stdout.write(options.format === 'json' ? renderJson(reading, diagnostics) : renderText(reading, diagnostics, system))
  if (!reading.policy && reading.sources && Object.keys(reading.sources).length === 0) return 2
  const threshold = options.failOn ?? settings.config.failOn ?? 'error'
  return diagnostics.some(({ severity }) => isAtLeast(severity, threshold)) ? 1 : 0
}

function collectDiagnostics({ policy, diagnostics }: PolicyReading, quiet: boolean): Diagnostic[] {
  if (!policy) return [...diagnostics]
  const undeclared = quiet ? [] : listUndeclared(policy)
  const asked = listObligationProblems(policy).filter(({ severity }) => !quiet || severity !== 'note')
  return [...[...diagnostics, ...checkCatalogReferences(policy)].toSorted(compareDiagnostics), ...asked, ...undeclared]
}

function renderJson({ policy }: PolicyReading, diagnostics: readonly Diagnostic[]): string {
  const subject = policy ? { title: policy.title, ...(policy.version !== undefined && { version: policy.version }), hash: policy.hash } : null
  return `${JSON.stringify({ policy: subject, diagnostics }, null, 2)}\n`
}

function renderText({ policy, sources }: PolicyReading, diagnostics: readonly Diagnostic[], system: System): string {
  const color = isColored(system, system.stdout)
  const blocks = diagnostics.map((one) => renderDiagnostic(one, { color, sources }))
  const subject = policy ? `${policy.title}: ${describePolicy(policy)}` : 'The policy could not be read in full.'
  return `${[...blocks, `${subject}\n${summarize(countSeverities(diagnostics))}`].join('\n\n')}\n`
}

function describePolicy({ data, purposes, channels, processors, storage }: NonNullable<PolicyReading['policy']>): string {
  const counts: [number, string, string][] = [
    [data.length, 'data item', 'data items'],
    [purposes.length, 'purpose', 'purposes'],
    [channels.length, 'channel', 'channels'],
    [processors.length, 'processor', 'processors'],
    [storage.length, 'storage entry', 'storage entries'],
  ]
  return counts.map(([count, one, many]) => `${count} ${count === 1 ? one : many}`).join(', ')
}
