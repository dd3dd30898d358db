import { statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { ObserveContext } from '@candor/detectors'
import { discoverFiles } from './discover-files.ts'
import { findOwnHosts } from './find-own-hosts.ts'
import type { KnownFiles } from './file-states.ts'
import { folderMissing } from './generated/messages.ts'
import { hashProject } from './hash-project.ts'
import { type Cache, openCache } from './open-cache.ts'
import type { OnProgress } from './progress.ts'
import { ProjectError } from './project-error.ts'
import { readManifests } from './read-manifests.ts'
import { hashSource } from './read-source.ts'
import { type SelectedFiles, type Selection, selectFiles } from './select-files.ts'

/** What to scan, and how. All but `workers`, `cache` and `onProgress` decide the result. */
export interface ProjectOptions extends Selection {
  /** The folder to scan, absolute or relative to where the program runs. */
  readonly root: string
  /** Hosts that are the controller's own; sub-domains are included. */
  readonly firstParty?: readonly string[] | undefined
  /** Further names of fields by category, as candor.yaml gives them. */
  readonly synonyms?: Readonly<Record<string, readonly string[]>> | undefined
  /** How many threads scan; by the number of files when left out. */
  readonly workers?: number | undefined
  /** A folder for what is kept between runs, or `false`; `node_modules/.cache/candor` when left out. */
  readonly cache?: string | false | undefined
  readonly onProgress?: OnProgress | undefined
}

/** What will be read, and what earlier runs left. */
export interface ScanPlan {
  readonly options: ProjectOptions
  /** Absolute. */
  readonly root: string
  readonly selected: SelectedFiles
  readonly context: ObserveContext
  readonly cache: Cache | undefined
}

/** A content hash for each source; undefined where the file is gone. */
export type Hashes = readonly (string | undefined)[]

/** Lists a project's files. Throws a `ProjectError` where there is no such folder. */
export async function planScan(options: ProjectOptions): Promise<ScanPlan> {
  const root = resolve(options.root)
  checkFolder(root, options.root)
  const selected = selectFiles(await discoverFiles(root), options)
  const context: ObserveContext = {
    firstPartyHosts: [
      ...(options.firstParty ?? []),
      ...findOwnHosts(readManifests(root, selected.manifests)),
    ],
    ...(options.synonyms && { synonyms: options.synonyms }),
  }
  return { options, root, selected, context, cache: openCache(root, options.cache) }
}

/** Reads all sources, only to know whether they are still the same; undefined where that is of no use. */
export function hashSources({ root, selected, cache }: ScanPlan): Hashes | undefined {
  if (!cache?.runs.isFilled) return undefined
  return selected.sources.map(({ file }) => hashSource(join(root, file)))
}

/** Under which key a plan's result is kept. */
export function getRunKey({ root, selected, context }: ScanPlan, hashes: Hashes): string {
  return hashProject(root, selected, hashes, context)
}

/** What the cache knows of files whose content is known by its hash. */
export function recallFiles(
  { selected, cache }: ScanPlan,
  hashes: Hashes | undefined,
): KnownFiles | undefined {
  if (!cache) return undefined
  const fileOf = (at: number) => selected.sources[at]?.file ?? ''
  return {
    find(at) {
      const hash = hashes?.[at]
      const record = hash === undefined ? undefined : cache.facts.find(fileOf(at), hash)
      return hash === undefined || !record ? undefined : { hash, record }
    },
    keep: (at, hash, record) => cache.facts.keep(fileOf(at), hash, record),
  }
}

function checkFolder(root: string, asked: string): void {
  const folder = statSync(root, { throwIfNoEntry: false })
  if (folder?.isDirectory()) return
  throw new ProjectError(folderMissing({ folder: asked, problem: folder ? 'no folder' : 'not there' }))
}
