import { existsSync, readFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { renderDiagnostic, suggestWord } from '@candor/diagnostics'
import { createDocument } from '@candor/document'
import { type Format, type FormatInput, findFormat, formats } from '@candor/formats'
import type { Policy } from '@candor/model'
import type { CommandOptions } from '../command-specs.ts'
import type { Command } from '../command.ts'
import { Failure } from '../failure.ts'
import {
  channelUnknown,
  factMissing,
  formatUnknown,
  outputMissing,
  outputStale,
} from '../generated/messages.ts'
import { loadConfig } from '../load-config.ts'
import { getPolicy } from '../load-policy.ts'
import { resolvePolicyPath } from '../resolve-policy-path.ts'
import { type ExitCode, type System, isColored } from '../system.ts'
import { type OutputFile, writeFiles } from '../write-files.ts'

/** What one format came to; without content, it cannot be filled from what is declared. */
type Made = {
  readonly format: Format
  readonly path: string
  readonly content: string | Uint8Array | undefined
  readonly gaps: readonly string[]
}

/** `candor export [format] [policy]` */
export const run: Command = async ([id, policyPath], options, system) => {
  if (id === undefined) {
    system.stdout.write(listFormats())
    return 0
  }
  const chosen = id === 'all' ? formats : [getFormat(id)]
  const settings = loadConfig(options.config, system.cwd, system.cwd)
  const path = resolvePolicyPath(
    policyPath,
    settings,
    system.cwd,
    `Give one: \`candor export ${id} policy.yaml\``,
  )
  if (id === 'all' && options.out === undefined)
    throw new Failure([outputMissing({ what: 'every format', example: 'exports' })])
  const only = id === 'all' ? undefined : chosen[0]
  if (only && options.output === undefined && (only.isBinary || options.check))
    throw new Failure([outputMissing({ what: only.title, example: only.file })])
  const { policy } = getPolicy(relative(system.cwd, path) || '.', system.cwd)
  const input: FormatInput = {
    policy,
    document: createDocument(policy),
    channel: findChannel(policy, options.channel),
  }
  const made: Made[] = []
  for (const format of chosen) {
    const target =
      options.output !== undefined && only
        ? resolve(system.cwd, options.output)
        : join(resolve(system.cwd, options.out ?? '.'), format.file)
    made.push({ format, path: target, ...(await (await format.load())(input)) })
  }
  return finish(made, only, options, system)
}

function finish(
  made: readonly Made[],
  only: Format | undefined,
  options: CommandOptions,
  system: System,
): ExitCode {
  const [first] = made
  if (only && first && first.content === undefined)
    throw new Failure([factMissing({ file: first.format.file, gaps: first.gaps.join(' ') })])
  for (const { format, content, gaps } of made) {
    for (const gap of gaps)
      system.stderr.write(`${content === undefined ? 'left out' : 'undeclared'}  ${format.file}: ${gap}\n`)
  }
  if (options.check) return checkFiles(made, system)
  if (only && options.output === undefined && first && typeof first.content === 'string') {
    system.stdout.write(first.content)
    return 0
  }
  const files = made.flatMap(({ path, content }): OutputFile<string | Uint8Array>[] =>
    content === undefined ? [] : [{ path, text: content }],
  )
  const lines = files.map(
    ({ path, text }) => `${isCurrent(path, text) ? 'unchanged' : 'wrote'}  ${relative(system.cwd, path)}\n`,
  )
  writeFiles(files, system.cwd)
  system.stdout.write(lines.join(''))
  return 0
}

/** A file that the policy can no longer fill is as stale as one with another content. */
function checkFiles(made: readonly Made[], system: System): ExitCode {
  const stale = made.flatMap(({ path, content }) => {
    const shown = relative(system.cwd, path)
    if (content === undefined)
      return existsSync(path) ? [outputStale({ path: shown, state: 'not current' })] : []
    return isCurrent(path, content)
      ? []
      : [outputStale({ path: shown, state: existsSync(path) ? 'not current' : 'missing' })]
  })
  const color = isColored(system, system.stdout)
  const current = made.filter(({ content }) => content !== undefined).length
  system.stdout.write(
    stale.length > 0
      ? `${stale.map((one) => renderDiagnostic(one, { color })).join('\n\n')}\n`
      : `${current} ${current === 1 ? 'file is' : 'files are'} current.\n`,
  )
  return stale.length > 0 ? 1 : 0
}

function isCurrent(path: string, content: string | Uint8Array): boolean {
  try {
    return readFileSync(path).equals(Buffer.from(content))
  } catch {
    return false
  }
}

function getFormat(id: string): Format {
  const format = findFormat(id)
  if (format) return format
  throw new Failure([
    formatUnknown({
      name: id,
      guess: suggestWord(
        id,
        formats.map((one) => one.id),
      ),
    }),
  ])
}

function findChannel({ channels }: Policy, id: string | undefined): string | undefined {
  if (id === undefined || channels.some((channel) => channel.id === id)) return id
  throw new Failure([
    channelUnknown({
      name: id,
      guess: suggestWord(
        id,
        channels.map((channel) => channel.id),
      ),
    }),
  ])
}

function listFormats(): string {
  const width = Math.max(...formats.map(({ id }) => id.length))
  return `${[...formats.map(({ id, title }) => [id, title] as const), ['all', 'every format that the policy can fill'] as const].map(([id, title]) => `${id.padEnd(width)}  ${title}`).join('\n')}\n`
}
