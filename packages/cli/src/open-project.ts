import { statSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { ProjectError, type ProjectOptions } from '@candor/linter'
import type { CommandOptions } from './command-specs.ts'
import { Failure } from './failure.ts'
import { folderMissing, workersInvalid } from './generated/messages.ts'
import { type LoadedConfig, loadConfig } from './load-config.ts'
import { startProgress } from './start-progress.ts'
import type { System } from './system.ts'

/** A folder of code with the settings that hold for it. */
export interface Project {
  readonly settings: LoadedConfig
  readonly options: ProjectOptions & { readonly root: string }
  /** Runs long work with progress on stderr; what kept the linter from its job becomes a Failure. */
  watch<Result>(label: string, work: (onProgress: NonNullable<ProjectOptions['onProgress']>) => Promise<Result>): Promise<Result>
}

/** The folder given, else that of the settings, else the current one; the settings are the nearest above it. */
export function openProject(given: string | undefined, options: CommandOptions, system: System): Project {
  const start = resolve(system.cwd, given ?? '.')
  if (!statSync(start, { throwIfNoEntry: false })?.isDirectory()) throw new Failure([folderMissing({ path: given ?? '.' })])
  const settings = loadConfig(options.config, start, system.cwd)
  const { config, folder } = settings
  const root = given === undefined ? resolve(folder, config.source ?? '.') : start
  const workers = options.workers === undefined ? config.workers : parseWorkers(options.workers)
  return {
    settings,
    options: {
      root,
      ...(config.include && { include: rebase(config.include, folder, root) }),
      ...(config.exclude && { exclude: rebase(config.exclude, folder, root) }),
      ...(config.synonyms && { synonyms: config.synonyms }),
      ...(config.firstParty && { firstParty: config.firstParty }),
      ...(workers !== undefined && { workers }),
      ...findCache(options, settings),
    },
    watch: (label, work) => watchWork(label, work, system),
  }
}

/** `--no-cache`, else the folder or the `false` of the settings, else the linter's own choice. */
function findCache({ cache: asked = true }: CommandOptions, { config, folder }: LoadedConfig): { cache?: string | false } {
  if (!asked || config.cache === false) return { cache: false }
  return typeof config.cache === 'string' ? { cache: resolve(folder, config.cache) } : {}
}

/** Globs are written relative to the settings file; the linter wants them relative to the scanned folder. */
function rebase(globs: readonly string[], from: string, to: string): string[] {
  return globs.map((glob) => relative(to, join(from, glob)).replaceAll('\\', '/'))
}

function parseWorkers(value: string): number {
  const workers = Number(value)
  if (!/^\d+$/.test(value) || workers < 1 || workers > 64) throw new Failure([workersInvalid({ value })])
  return workers
}

async function watchWork<Result>(label: string, work: (onProgress: NonNullable<ProjectOptions['onProgress']>) => Promise<Result>, { stderr }: System): Promise<Result> {
  const progress = startProgress(label, stderr)
  try {
    return await work(({ done, total }) => progress.update(done, total))
  } catch (error) {
    if (error instanceof ProjectError) throw new Failure([error.diagnostic])
    throw error
  } finally {
    progress.stop()
  }
}
