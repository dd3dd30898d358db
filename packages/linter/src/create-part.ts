import { relative } from 'node:path'
import { interests } from '@candor/detectors'
import { type PolicyIndex, createIndex } from '@candor/match'
import type { Policy } from '@candor/model'
import type { FileFacts, Resolve } from '@candor/scan'
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

/** Everything that linking could ask: the specifiers of symbols and of re-exports, wherever they stand in the facts. */
function listImports(facts: FileFacts, resolveImport: Resolve): PartFile['imports'] {
  const specifiers = new Set<string>()
  const visit = (value: unknown, key?: string): void => {
    if (typeof value === 'string') {
      for (const specifier of listSpecifiers(value, key)) specifiers.add(specifier)
    } else if (Array.isArray(value)) for (const item of value) visit(item, key)
    else if (typeof value === 'object' && value !== null)
      for (const [inner, item] of Object.entries(value)) visit(item, inner)
  }
  visit(facts)
  const found = [...specifiers].toSorted().map((specifier) => [specifier, resolveImport(specifier, facts.file)] as const)
  return Object.fromEntries(found.filter((entry): entry is [string, string] => entry[1] !== undefined))
}

function listSpecifiers(text: string, key: string | undefined): string[] {
  if (key === 'from' || key === 'specifier') return [text]
  if (!/^(npm|import):/.test(text)) return []
  const rest = text.slice(text.indexOf(':') + 1)
  return [...rest.matchAll(/#/g)].map(({ index }) => rest.slice(0, index))
}
