import { existsSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { type Diagnostic, compareDiagnostics } from '@candor/diagnostics'
import { parseYaml } from '@candor/model'
import { Failure } from './failure.ts'
import type { Config } from './generated/config.ts'
import { fileMissing, settingsUnreadable } from './generated/messages.ts'
import { validateConfig } from './validate-config.ts'

/** Settings, and the folder that their paths are relative to. */
export interface LoadedConfig {
  readonly config: Config
  /** Absolute; the folder of candor.yaml, or where the search began. */
  readonly folder: string
}

export const configName = 'candor.yaml'

/**
 * Reads the settings file that was named, else the nearest candor.yaml from `start` upwards; without one there are no
 * settings. `cwd` is what the paths in messages are relative to. Throws a Failure when the file is wrong.
 */
export function loadConfig(named: string | undefined, start: string, cwd: string): LoadedConfig {
  if (named !== undefined && !existsSync(resolve(cwd, named))) throw new Failure([fileMissing({ path: named })])
  const path = named === undefined ? findUpwards(start) : resolve(cwd, named)
  if (path === undefined) return { config: {}, folder: start }
  return { config: readConfig(path, relative(cwd, path).replaceAll('\\', '/')), folder: dirname(path) }
}

function findUpwards(start: string): string | undefined {
  for (let folder = start; ; folder = dirname(folder)) {
    const path = join(folder, configName)
    if (statSync(path, { throwIfNoEntry: false })?.isFile()) return path
    if (dirname(folder) === folder) return undefined
  }
}

function readConfig(path: string, shown: string): Config {
  const text = readText(path, shown)
  const { value, places, diagnostics } = parseYaml(shown, text)
  const problems = diagnostics.length > 0 ? diagnostics.map(toSettingsProblem) : validateConfig(value ?? {}, places)
  if (problems.length > 0) throw new Failure(problems.toSorted(compareDiagnostics), { [shown]: text })
  return value as Config
}

function readText(path: string, shown: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path))
  } catch {
    const problem = 'It is a folder, is not UTF-8 text, or may not be read.'
    throw new Failure([settingsUnreadable({ path: shown, problem, remedy: 'Look at the file and its permissions.' })])
  }
}

/** The policy's messages about YAML hold for settings too; only the code says which file is meant. */
function toSettingsProblem({ what, fix, span }: Diagnostic): Diagnostic {
  return settingsUnreadable({ path: span?.file ?? configName, problem: what, remedy: fix }, { span })
}
