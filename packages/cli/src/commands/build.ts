import { readFileSync } from 'node:fs'
import { basename, join, relative, resolve } from 'node:path'
import { generateModule, isCurrent } from '@candor/codegen'
import { createDocument, serializeHtml, serializeMarkdown } from '@candor/document'
import { compareDiagnostics, renderDiagnostic } from '@candor/diagnostics'
import { checkCatalogReferences } from '@candor/match'
import type { Policy } from '@candor/model'
import type { Command } from '../command.ts'
import type { CommandOptions } from '../command-specs.ts'
import { Failure } from '../failure.ts'
import { outMissing, outputForeign, outputStale } from '../generated/messages.ts'
import { type LoadedConfig, loadConfig } from '../load-config.ts'
import { findEntry, getPolicy } from '../load-policy.ts'
import { resolvePolicyPath } from '../resolve-policy-path.ts'
import { type System, isColored } from '../system.ts'
import { type OutputFile, writeFiles } from '../write-files.ts'

/** `candor build [policy] --out DIR` */
export const run: Command = async ([path], options, system) => {
  const settings = loadConfig(options.config, system.cwd, system.cwd)
  const out = resolveOut(options.out, settings, system.cwd)
  const policyPath = resolvePolicyPath(path, settings, system.cwd, 'Give one: `candor build policy.yaml --out src/privacy`')
  if (options.watch) {
    const { watchBuild } = await import('../watch-build.ts')
    return watchBuild((note) => {
      const { files, warnings } = planBuild(policyPath, out, system, note)
      return describeBuild(relative(system.cwd, out) || '.', writePlanned(files, options, system), warnings.length)
    }, system)
  }
  const { files, sources, warnings } = planBuild(policyPath, out, system)
  const color = isColored(system, system.stderr)
  for (const warning of warnings) system.stderr.write(`${renderDiagnostic(warning, { color, sources })}\n\n`)
  if (options.check) {
    const stale = files.filter(({ shown, text, old }) => old === undefined || !isSame(shown, text, old)).map(({ shown, old }) => outputStale({ path: shown, state: old === undefined ? 'missing' : 'not current' }))
    system.stdout.write(stale.length > 0 ? `${stale.map((one) => renderDiagnostic(one, { color })).join('\n\n')}\n` : `${files.length} files are current.\n`)
    return stale.length > 0 ? 1 : 0
  }
  const changed = writePlanned(files, options, system)
  system.stdout.write(files.map((file) => `${changed.includes(file) ? 'wrote' : 'unchanged'}  ${file.shown}\n`).join(''))
  return 0
}

/** A file to write, its path as it is shown, and its text as it is by now. */
interface PlannedFile extends OutputFile {
  readonly shown: string
  readonly old: string | undefined
}

/** Reads the policy; `note` is told each of its files before that. Writes nothing. Throws a Failure with its errors. */
function planBuild(policyPath: string, out: string, { cwd }: System, note?: (path: string) => void) {
  const { policy, sources, warnings } = getPolicy(relative(cwd, policyPath), cwd, note)
  const unknown = checkCatalogReferences(policy)
  if (unknown.length > 0) throw new Failure(unknown.toSorted(compareDiagnostics), sources)
  const files = planFiles(policy, out, findEntry(policyPath, out)).map((file): PlannedFile => ({ ...file, shown: relative(cwd, file.path), old: readExisting(file.path) }))
  return { files, sources, warnings }
}

/** Writes those that changed, so that no tool wakes for the others, and gives them. Throws a Failure when one is not ours. */
function writePlanned(files: readonly PlannedFile[], { force }: CommandOptions, { cwd }: System): PlannedFile[] {
  const foreign = files.filter(({ old }) => old !== undefined && !isOurs(old)).map(({ shown }) => outputForeign({ path: shown }))
  if (foreign.length > 0 && !force) throw new Failure(foreign)
  const changed = files.filter(({ text, old }) => text !== old)
  writeFiles(changed, cwd)
  return changed
}

/** The one line that a build has while it is watched; `candor check` shows the warnings. */
function describeBuild(folder: string, changed: readonly PlannedFile[], warnings: number): string {
  const names = changed.map(({ path }) => basename(path)).join(', ') || 'nothing'
  const more = warnings === 0 ? '' : `; ${warnings} ${warnings === 1 ? 'warning' : 'warnings'}, see \`candor check\``
  return `Built ${folder}: ${names} changed${more}.`
}

/** Everything that is made from one policy. `source` is the policy's path as seen from the folder that is written to. */
function planFiles(policy: Policy, out: string, source: string): OutputFile[] {
  const document = createDocument(policy)
  const { code } = generateModule(policy, { source })
  return [
    { path: join(out, 'privacy-policy.md'), text: serializeMarkdown(document) },
    { path: join(out, 'privacy-policy.html'), text: serializeHtml(document) },
    { path: join(out, 'privacy.ts'), text: code },
    { path: join(out, 'trace.json'), text: `${JSON.stringify(document.trace, null, 2)}\n` },
  ]
}

function resolveOut(given: string | undefined, { config, folder }: LoadedConfig, cwd: string): string {
  if (given !== undefined) return resolve(cwd, given)
  if (config.out !== undefined) return resolve(folder, config.out)
  throw new Failure([outMissing()])
}

function readExisting(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}

/** A formatter may rewrite code, and git line ends; anything else makes a file stale. */
function isSame(path: string, text: string, old: string): boolean {
  return path.endsWith('.ts') ? isCurrent(text, old) : text === old.replaceAll('\r\n', '\n')
}

/** Written by `candor build`: the first lines say so; the trace names the hash of its policy. */
function isOurs(text: string): boolean {
  return /generated by/i.test(text.slice(0, 400)) || /^\{\s*"policyHash":/.test(text)
}
