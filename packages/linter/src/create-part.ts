import { relative } from 'node:path'
import { interests } from '@candor/detectors'
import { type PolicyIndex, createIndex } from '@candor/match'
import type { Policy } from '@candor/model'
import { countThreads } from './count-threads.ts'
import { createResolver } from './create-resolver.ts'
import { createScanner } from './create-scanner.ts'
import { createSourceReader } from './create-source-reader.ts'
import { type FileState, createFileStates } from './file-states.ts'
import { findEngineHash } from './find-engine-hash.ts'
import type { Part, PartFile } from './generated/part.ts'
import { hashContent } from './hash-content.ts'
import { hashProject } from './hash-project.ts'
import { type ProjectOptions, type ScanPlan, hashSources, planScan, recallFiles } from './plan-scan.ts'
import { checkCrashes } from './read-project.ts'
import { listImports } from './list-imports.ts'
import { type Shard, pickShare } from './shard.ts'

export interface PartOptions extends ProjectOptions {
  readonly policy: Policy
  readonly shard: Shard
  /** Where the command runs; the part speaks of the scanned folder from there. */
  readonly cwd: string
  readonly failOn: Part['failOn']
}

/**
 * Reads one share of a project, and everything that others may need to know of it: facts also of files that hold no
 * needle, their words, and where imports lead. Throws a `ProjectError` as `scanProject` does.
 */
export async function createPart(options: PartOptions): Promise<Part> {
  const index = createIndex(options.policy)
  const firstParty = [...index.firstPartyHosts, ...(options.firstParty ?? [])]
  const plan = await planScan({ ...options, firstParty })
  const files = await readShare(plan, options.shard)
  const root = relative(options.cwd, plan.root).replaceAll('\\', '/') || '.'
  return sealPart({
    engine: findEngineHash(),
    project: hashProject(plan.root, plan.selected, [], { index, context: plan.context, of: options.shard.of, root }),
    shard: options.shard,
    root,
    failOn: options.failOn,
    index: index satisfies PolicyIndex,
    context: plan.context,
    skipped: pickShare(plan.selected.skipped, options.shard),
    files,
  })
}

/** Adds what tells that a part is whole. */
export function sealPart(content: Omit<Part, 'candorPart' | 'checksum'>): Part {
  return { candorPart: 1, checksum: hashContent(JSON.stringify(content)), ...content }
}

async function readShare(plan: ScanPlan, shard: Shard): Promise<PartFile[]> {
  const { root, selected, options, cache } = plan
  const all = selected.sources.map(({ file }) => file)
  const share = pickShare([...selected.sources.entries()], shard)
  const own: ScanPlan = { ...plan, selected: { ...selected, sources: share.map(([, source]) => source) } }
  const states = await scanAll(own)
  cache?.facts.save()
  cache?.prune()
  const resolveImport = createResolver(root, all, selected.manifests)
  const readText = createSourceReader(root)
  return states.flatMap((state) => {
    const [at = 0, source] = share[state.at] ?? []
    if (!state.record || !source) return []
    const isUnparsed = 'facts' in state.record.first && !state.record.first.facts.parsed
    return {
      at,
      file: source.file,
      hash: state.hash ?? '',
      ...state.record,
      ...(isUnparsed && { words: listWords(readText(source.file) ?? '') }),
      imports: state.facts ? listImports(state.facts, resolveImport) : {},
    }
  })

  async function scanAll({ selected: { sources } }: ScanPlan): Promise<readonly FileState[]> {
    const setup = { root, sources, interests }
    const files = createFileStates(setup, recallFiles(own, hashSources(own)))
    const scanner = createScanner(setup, Math.min(countThreads(sources.length, options.workers), sources.length || 1))
    try {
      files.add(await scanner.scan({ files: files.listUnknown(), force: false }))
      const unparsed = files.list().filter(({ facts }) => facts?.parsed === false)
      files.addForced(await scanner.scan({ files: files.recall(unparsed, [], []).open.byPath, force: true }))
    } finally {
      await scanner.close()
    }
    const crashes = files.list().flatMap(({ at, crash }) => (crash === undefined ? [] : { file: sources[at]?.file ?? '', problem: crash }))
    checkCrashes({ crashes })
    return files.list()
  }
}

/** A text holds a name, which has no white space in it, exactly where one of its words does. */
function listWords(text: string): string {
  return [...new Set(text.match(/\S+/g))].join('\n')
}
