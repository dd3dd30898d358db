import { statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { type Diagnostic, compareText } from '@candor/diagnostics'
import { type ObserveContext, interests, observeFacts } from '@candor/detectors'
import {
  type LinkedFacts,
  type Observation,
  type Resolve,
  type ScanResult,
  type SkippedFile,
  linkFacts,
} from '@candor/scan'
import type { PlacedWaiver } from './apply-waivers.ts'
import { countThreads } from './count-threads.ts'
import { createResolver } from './create-resolver.ts'
import { discoverFiles } from './discover-files.ts'
import type { KnownFiles } from './file-states.ts'
import { findDetectorCrash } from './find-detector-crash.ts'
import { fileCrashed, filesMissing, folderMissing } from './generated/messages.ts'
import { hashProject } from './hash-project.ts'
import { type Cache, openCache } from './open-cache.ts'
import type { OnProgress } from './progress.ts'
import { ProjectError } from './project-error.ts'
import { hashSource } from './read-source.ts'
import { type ScannedFiles, scanSelectedFiles } from './scan-selected-files.ts'
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

/** What a project's code does, and which findings its comments accept. */
export interface ProjectScan {
  /** As `candor scan --format json` prints it (schemas/scan.schema.json). */
  readonly result: ScanResult
  readonly waivers: readonly PlacedWaiver[]
}

/**
 * Scans a project: lists its files, reads each once, links their facts and observes them. The same files give
 * the same result on every machine and with any number of threads. Throws a `ProjectError` when nothing could
 * be scanned or a part of the scan crashed.
 */
export async function scanProject(options: ProjectOptions): Promise<ProjectScan> {
  const plan = await planScan(options)
  const { cache } = plan
  const hashes = cache?.runs.isFilled ? hashSources(plan) : undefined
  const known = hashes && cache?.runs.find(getRunKey(plan, hashes))
  if (known) return known
  const project = await readPlanned(plan, hashes)
  const scan: ProjectScan = {
    result: {
      observations: observe(project),
      files: project.facts.length,
      bytes: project.bytes,
      skipped: [...project.skipped],
    },
    waivers: listWaivers(project),
  }
  if (cache && project.hashes) cache.runs.keep(getRunKey(plan, project.hashes), scan)
  cache?.prune()
  return scan
}

/** A project's files, read and linked. */
export interface ReadProject {
  readonly facts: ScannedFiles['facts']
  readonly linked: LinkedFacts
  readonly context: ObserveContext
  readonly bytes: number
  readonly skipped: readonly SkippedFile[]
  readonly hashes: ScannedFiles['hashes']
}

/** Reads all of a project's files and links them. Throws a `ProjectError` as `scanProject` does. */
export async function readProject(options: ProjectOptions): Promise<ReadProject> {
  const plan = await planScan(options)
  return readPlanned(plan, plan.cache?.runs.isFilled ? hashSources(plan) : undefined)
}

/** What will be read, and what earlier runs left. */
interface ScanPlan {
  readonly options: ProjectOptions
  readonly root: string
  readonly selected: SelectedFiles
  readonly context: ObserveContext
  readonly cache: Cache | undefined
}

async function planScan(options: ProjectOptions): Promise<ScanPlan> {
  const root = resolve(options.root)
  checkFolder(root, options.root)
  const selected = selectFiles(await discoverFiles(root), options)
  const context: ObserveContext = {
    firstPartyHosts: options.firstParty ?? [],
    ...(options.synonyms && { synonyms: options.synonyms }),
  }
  return { options, root, selected, context, cache: openCache(root, options.cache) }
}

type Hashes = readonly (string | undefined)[]

function hashSources({ root, selected }: ScanPlan): Hashes {
  return selected.sources.map(({ file }) => hashSource(join(root, file)))
}

function getRunKey({ root, selected, context }: ScanPlan, hashes: Hashes): string {
  return hashProject(root, selected, hashes, context)
}

async function readPlanned(plan: ScanPlan, hashes: Hashes | undefined): Promise<ReadProject> {
  const { root, selected, options, context, cache } = plan
  const scanned = await scanSources(root, selected, options, cache && recallFiles(selected, cache, hashes))
  cache?.facts.save()
  const skipped = [...selected.skipped, ...scanned.skipped].sort((a, b) => compareText(a.file, b.file))
  if (scanned.facts.length === 0) throw new ProjectError(describeNothing(options.root, skipped))
  const { facts, bytes, resolveImport } = scanned
  return { facts, linked: linkFacts(facts, resolveImport, interests), context, bytes, skipped, hashes: scanned.hashes }
}

/** What the cache knows of files whose content is known by its hash. */
function recallFiles({ sources }: SelectedFiles, { facts }: Cache, hashes: Hashes | undefined): KnownFiles {
  const fileOf = (at: number) => sources[at]?.file ?? ''
  return {
    find(at) {
      const hash = hashes?.[at]
      const record = hash === undefined ? undefined : facts.find(fileOf(at), hash)
      return hash === undefined || !record ? undefined : { hash, record }
    },
    keep: (at, hash, record) => facts.keep(fileOf(at), hash, record),
  }
}

/** The comments of a project that accept findings. */
export function listWaivers({ facts }: ReadProject): PlacedWaiver[] {
  return facts.flatMap(({ file, waivers }) => waivers.map((waiver) => ({ ...waiver, file })))
}

async function scanSources(
  root: string,
  { sources, manifests }: SelectedFiles,
  options: ProjectOptions,
  known: KnownFiles | undefined,
): Promise<Scanned> {
  const resolveImport = createResolver(
    root,
    sources.map(({ file }) => file),
    manifests,
  )
  const setup = { root, sources, interests }
  const threads = countThreads(sources.length, options.workers)
  const scanned = await scanSelectedFiles({ setup, resolveImport, threads, known, onProgress: options.onProgress })
  const [crash] = scanned.crashes
  if (crash) throw new ProjectError(fileCrashed(crash, { span: { file: crash.file, line: 1, column: 1 } }))
  return { ...scanned, resolveImport }
}

type Scanned = ScannedFiles & { readonly resolveImport: Resolve }

function observe({ linked, context }: ReadProject): Observation[] {
  const observations = observeFacts(linked, context)
  const crash = findDetectorCrash(observations)
  if (crash) throw new ProjectError(crash)
  return observations
}

function checkFolder(root: string, asked: string): void {
  const folder = statSync(root, { throwIfNoEntry: false })
  if (folder?.isDirectory()) return
  throw new ProjectError(folderMissing({ folder: asked, problem: folder ? 'no folder' : 'not there' }))
}

function describeNothing(root: string, skipped: readonly SkippedFile[]): Diagnostic {
  const counts = new Map<string, number>()
  for (const { why } of skipped) counts.set(why, (counts.get(why) ?? 0) + 1)
  const reasons = [...counts].sort(([a], [b]) => compareText(a, b)).map(([why, count]) => `${why} (${count})`)
  return filesMissing({
    folder: root,
    count: skipped.length > 0 ? skipped.length : undefined,
    reasons: skipped.length > 0 ? reasons.join(', ') : undefined,
  })
}
