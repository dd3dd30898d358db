import { type Diagnostic, compareText } from '@candor/diagnostics'
import { type ObserveContext, interests, observeFacts } from '@candor/detectors'
import { type LinkedFacts, type Resolve, type SkippedFile, linkFacts } from '@candor/scan'
import type { PlacedWaiver } from './apply-waivers.ts'
import { countThreads } from './count-threads.ts'
import { createResolver } from './create-resolver.ts'
import { findDetectorCrash } from './find-detector-crash.ts'
import { fileCrashed, filesMissing } from './generated/messages.ts'
import {
  type Hashes,
  type ProjectOptions,
  type ScanPlan,
  hashSources,
  planScan,
  recallFiles,
} from './plan-scan.ts'
import { ProjectError } from './project-error.ts'
import type { ProjectScan } from './project-scan.ts'
import { type ScannedFiles, scanSelectedFiles } from './scan-selected-files.ts'

/** A project's files, read and linked. */
export interface ReadProject {
  readonly facts: ScannedFiles['facts']
  readonly linked: LinkedFacts
  readonly context: ObserveContext
  readonly sizes: ScannedFiles['sizes']
  readonly skipped: readonly SkippedFile[]
  readonly hashes: ScannedFiles['hashes']
}

/** Reads all of a project's files and links them. Throws a `ProjectError` as `scanProject` does. */
export async function readProject(options: ProjectOptions): Promise<ReadProject> {
  const plan = await planScan(options)
  return readPlanned(plan, hashSources(plan))
}

/** Reads and links what was planned; the files that the cache knows by these hashes are not read again. */
export async function readPlanned(plan: ScanPlan, hashes: Hashes | undefined): Promise<ReadProject> {
  const { root, selected, options, context, cache } = plan
  const { sources, manifests } = selected
  const resolveImport = createResolver(
    root,
    sources.map(({ file }) => file),
    manifests,
  )
  const scanned = await scanSelectedFiles({
    setup: { root, sources, interests },
    resolveImport,
    threads: countThreads(sources.length, options.workers),
    known: recallFiles(plan, hashes),
    onProgress: options.onProgress,
  })
  checkCrashes(scanned)
  cache?.facts.save()
  return linkScanned(scanned, { resolveImport, context, skipped: selected.skipped, root: options.root })
}

/** A bug in the scan must not pass for a clean file. */
export function checkCrashes({ crashes: [crash] }: Pick<ScannedFiles, 'crashes'>): void {
  if (crash) throw new ProjectError(fileCrashed(crash, { span: { file: crash.file, line: 1, column: 1 } }))
}

interface Surroundings {
  readonly resolveImport: Resolve
  readonly context: ObserveContext
  /** Left out by their path. */
  readonly skipped: readonly SkippedFile[]
  /** As the user speaks of the folder. */
  readonly root: string
}

/** Links what was scanned. Throws a `ProjectError` where that is nothing. */
export function linkScanned(scanned: ScannedFiles, { resolveImport, context, ...rest }: Surroundings): ReadProject {
  const { facts, sizes, hashes } = scanned
  const skipped = [...rest.skipped, ...scanned.skipped].sort((a, b) => compareText(a.file, b.file))
  if (facts.length === 0) throw new ProjectError(describeNothing(rest.root, skipped))
  return { facts, linked: linkFacts(facts, resolveImport, interests), context, sizes, skipped, hashes }
}

/** What a project does. Throws a `ProjectError` where a detector fails. */
export function observeProject(project: ReadProject): ProjectScan {
  const observations = observeFacts(project.linked, project.context)
  const crash = findDetectorCrash(observations)
  if (crash) throw new ProjectError(crash)
  return {
    result: {
      observations,
      files: project.facts.length,
      bytes: project.sizes.reduce((sum, bytes) => sum + bytes, 0),
      skipped: [...project.skipped],
    },
    waivers: listWaivers(project),
    read: project.facts.map(({ file }, at) => ({ file, bytes: project.sizes[at] ?? 0 })),
  }
}

/** The comments of a project that accept findings. */
export function listWaivers({ facts }: Pick<ReadProject, 'facts'>): PlacedWaiver[] {
  return facts.flatMap(({ file, waivers }) => waivers.map((waiver) => ({ ...waiver, file })))
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
