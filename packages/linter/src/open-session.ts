import { posix } from 'node:path'
import { compareText } from '@candor/diagnostics'
import { interests, observeFacts } from '@candor/detectors'
import { type FileFacts, type Resolve, linkFacts } from '@candor/scan'
import { countThreads } from './count-threads.ts'
import { createResolver } from './create-resolver.ts'
import type { KnownFiles } from './file-states.ts'
import type { FileRecord } from './file-record.ts'
import { listImports } from './list-imports.ts'
import { type ProjectOptions, type ScanPlan, hashSources, planScan, recallFiles } from './plan-scan.ts'
import type { ProjectScan } from './project-scan.ts'
import { checkCrashes, linkScanned, listWaivers, observeProject } from './read-project.ts'
import { scanOneFile } from './scan-one-file.ts'
import { scanSelectedFiles } from './scan-selected-files.ts'

/** How many files around a changed one a first answer links: enough for most, few enough to be there at once. */
const neighbours = 60

/** A project whose facts stay in memory, so that a change costs what it changes. */
export interface Session {
  /**
   * Lists the project anew, reads the files that changed or are new, and links everything: exactly what a new scan gives.
   * Throws a `ProjectError` as `scanProject` does.
   */
  refresh(changed: ReadonlySet<string>): Promise<ProjectScan>
  /**
   * A first answer after these files changed: they are read anew and linked with what lies around them. Whatever it
   * means for other files is for `refresh`. Undefined where only `refresh` can tell, or where no content changed.
   */
  peek(changed: ReadonlySet<string>): ProjectScan | 'same' | undefined
  /** Folders that hold files of the project, relative to its root; '' is the root itself. */
  listFolders(): string[]
}

type Known = Map<string, { readonly hash: string; readonly record: FileRecord }>

interface State {
  readonly plan: ScanPlan
  readonly facts: Map<string, FileFacts>
  readonly resolveImport: Resolve
  /** Where linking went from each file. */
  readonly links: Map<string, Set<string>>
  readonly scan: ProjectScan
  /** Content hashes of files that were looked at since the last refresh. */
  readonly peeked: ReadonlyMap<string, string>
}

/** Opens a session; the first `refresh` reads everything, and each asks for the options anew. */
export function openSession(getOptions: () => ProjectOptions): Session {
  const known: Known = new Map()
  let state: State | undefined
  return {
    async refresh(changed) {
      const plan = await planScan(getOptions())
      for (const file of changed) known.delete(file)
      const isFirst = state === undefined
      state = await readAll(plan, known, isFirst)
      if (isFirst) plan.cache?.prune()
      return state.scan
    },
    peek(changed) {
      const next = state && peek(state, known, changed)
      if (next === undefined || next === 'same') return next
      state = next
      return next.scan
    },
    listFolders() {
      const { sources = [], manifests = [] } = state?.plan.selected ?? {}
      return listFolders([...sources.map(({ file }) => file), ...manifests])
    },
  }
}

async function readAll(plan: ScanPlan, known: Known, isFirst: boolean): Promise<State> {
  const { root, selected, options, context } = plan
  const { sources, manifests } = selected
  const links = new Map<string, Set<string>>()
  const resolveImport = recordLinks(
    createResolver(
      root,
      sources.map(({ file }) => file),
      manifests,
    ),
    links,
  )
  const scanned = await scanSelectedFiles({
    setup: { root, sources, interests },
    resolveImport,
    threads: isFirst ? countThreads(sources.length, options.workers) : 1,
    known: remember(plan, known, isFirst ? recallFiles(plan, hashSources(plan)) : undefined),
    onProgress: options.onProgress,
  })
  checkCrashes(scanned)
  if (isFirst) plan.cache?.facts.save()
  links.clear() // what linking alone asks for, not what was wanted on the way
  const project = linkScanned(scanned, { resolveImport, context, skipped: selected.skipped, root: options.root })
  const facts = new Map(project.facts.map((one) => [one.file, one]))
  return { plan, facts, resolveImport, links, scan: observeProject(project), peeked: new Map() }
}

/** What this session has read, else what earlier runs have. */
function remember({ selected }: ScanPlan, known: Known, before: KnownFiles | undefined): KnownFiles {
  const fileOf = (at: number) => selected.sources[at]?.file ?? ''
  return {
    find(at) {
      const found = known.get(fileOf(at)) ?? before?.find(at)
      if (found) known.set(fileOf(at), found)
      return found
    },
    keep(at, hash, record) {
      known.set(fileOf(at), { hash, record })
      before?.keep(at, hash, record)
    },
  }
}

function recordLinks(resolveImport: Resolve, links: Map<string, Set<string>>): Resolve {
  return (specifier, fromFile) => {
    const target = resolveImport(specifier, fromFile)
    if (target !== undefined) links.set(fromFile, (links.get(fromFile) ?? new Set()).add(target))
    return target
  }
}

function peek(state: State, known: Known, changed: ReadonlySet<string>): State | 'same' | undefined {
  const { plan, resolveImport } = state
  const peeked = new Map(state.peeked)
  const setup = { root: plan.root, sources: plan.selected.sources, interests }
  const facts = new Map(state.facts)
  const sizes = new Map<string, number>()
  for (const file of changed) {
    const at = setup.sources.findIndex((source) => source.file === file)
    const before = known.get(file)
    if (at === -1 || !before) return undefined
    // Without a needle it may still call somebody's wrapper.
    const found = scanOneFile(setup, at, true)
    if (!('facts' in found) || !facts.has(file)) return undefined
    if (found.hash === (peeked.get(file) ?? before.hash)) continue
    peeked.set(file, found.hash)
    facts.set(file, found.facts)
    sizes.set(file, found.bytes)
  }
  if (sizes.size === 0) return 'same'
  const links = new Map(state.links)
  for (const file of sizes.keys()) links.set(file, listTargets(facts.get(file), resolveImport))
  const around = listAround([...sizes.keys()], links)
  const linked = linkFacts([...around].flatMap((file) => facts.get(file) ?? []), resolveImport, interests)
  const own = linked.files.filter(({ file }) => sizes.has(file))
  const observations = [
    ...state.scan.result.observations.filter(({ file }) => !sizes.has(file)),
    ...observeFacts({ files: own }, plan.context),
  ].toSorted((a, b) => compareText(a.file, b.file) || a.line - b.line || a.column - b.column)
  const read = state.scan.read.map((one) => ({ ...one, bytes: sizes.get(one.file) ?? one.bytes }))
  const bytes = read.reduce((sum, one) => sum + one.bytes, 0)
  const scan: ProjectScan = {
    result: { ...state.scan.result, observations, bytes },
    waivers: listWaivers({ facts: [...facts.values()] }),
    read,
  }
  // `known` still holds the earlier content, so that `refresh` reads these files again.
  return { ...state, facts, scan, peeked }
}

function listTargets(facts: FileFacts | undefined, resolveImport: Resolve): Set<string> {
  return new Set(facts && Object.values(listImports(facts, resolveImport)))
}

/** Files that a file leads to and that lead to it, the nearest first, up to a number. */
function listAround(files: readonly string[], links: ReadonlyMap<string, ReadonlySet<string>>): Set<string> {
  const around = new Set(files)
  for (const file of around) {
    if (around.size >= neighbours) break
    for (const target of links.get(file) ?? []) around.add(target)
  }
  for (const [from, targets] of links) {
    if (around.size >= 2 * neighbours) break
    for (const file of files) if (targets.has(file)) around.add(from)
  }
  return around
}

function listFolders(files: readonly string[]): string[] {
  const folders = new Set([''])
  for (const file of files)
    for (let folder = posix.dirname(file); folder !== '.' && !folders.has(folder); folder = posix.dirname(folder))
      folders.add(folder)
  return [...folders].toSorted()
}
