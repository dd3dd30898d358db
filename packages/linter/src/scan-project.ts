import { statSync } from 'node:fs'
import { resolve } from 'node:path'
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
import { hashSource } from './facts-store.ts'
import { findDetectorCrash } from './find-detector-crash.ts'
import { fileCrashed, filesMissing, folderMissing } from './generated/messages.ts'
import type { OnProgress } from './progress.ts'
import { ProjectError } from './project-error.ts'
import { type ScannedFiles, scanSelectedFiles } from './scan-selected-files.ts'
import { type SelectedFiles, type Selection, selectFiles } from './select-files.ts'

/** What to scan, and how. All but `workers` and `onProgress` decide the result. */
export interface ProjectOptions extends Selection {
  /** The folder to scan, absolute or relative to where the program runs. */
  readonly root: string
  /** Hosts that are the controller's own; sub-domains are included. */
  readonly firstParty?: readonly string[] | undefined
  /** Further names of fields by category, as candor.yaml gives them. */
  readonly synonyms?: Readonly<Record<string, readonly string[]>> | undefined
  /** How many threads scan; by the number of files when left out. */
  readonly workers?: number | undefined
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
  const project = await readProject(options)
  return {
    result: {
      observations: observe(project),
      files: project.facts.length,
      bytes: project.bytes,
      skipped: [...project.skipped],
    },
    waivers: listWaivers(project),
  }
}

/** A project's files, read and linked. */
export interface ReadProject {
  readonly facts: ScannedFiles['facts']
  readonly linked: LinkedFacts
  readonly context: ObserveContext
  readonly bytes: number
  readonly skipped: readonly SkippedFile[]
}

/** Reads all of a project's files and links them. Throws a `ProjectError` as `scanProject` does. */
export async function readProject(options: ProjectOptions): Promise<ReadProject> {
  const root = resolve(options.root)
  checkFolder(root, options.root)
  const selected = selectFiles(await discoverFiles(root), options)
  const scanned = await scanSources(root, selected, options)
  const skipped = [...selected.skipped, ...scanned.skipped].sort((a, b) => compareText(a.file, b.file))
  if (scanned.facts.length === 0) throw new ProjectError(describeNothing(options.root, skipped))
  const { facts, bytes, resolveImport } = scanned
  const context: ObserveContext = {
    firstPartyHosts: options.firstParty ?? [],
    ...(options.synonyms && { synonyms: options.synonyms }),
  }
  return { facts, linked: linkFacts(facts, resolveImport, interests), context, bytes, skipped }
}

/** The comments of a project that accept findings. */
export function listWaivers({ facts }: ReadProject): PlacedWaiver[] {
  return facts.flatMap(({ file, waivers }) => waivers.map((waiver) => ({ ...waiver, file })))
}

async function scanSources(
  root: string,
  { sources, manifests }: SelectedFiles,
  options: ProjectOptions,
): Promise<Scanned> {
  const resolveImport = createResolver(
    root,
    sources.map(({ file }) => file),
    manifests,
  )
  const interestsHash = hashSource('', JSON.stringify(interests), '')
  const setup = { root, sources, interests, interestsHash }
  const threads = countThreads(sources.length, options.workers)
  const scanned = await scanSelectedFiles({ setup, resolveImport, threads, onProgress: options.onProgress })
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
