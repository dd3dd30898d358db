import { type FileFacts, type Resolve, type SkippedFile, listWanted } from '@candor/scan'
import { type Scanner, createScanner } from './create-scanner.ts'
import { type FileState, type KnownFiles, createFileStates } from './file-states.ts'
import type { OnProgress } from './progress.ts'
import type { ScanSetup, ScannedFile } from './scan-one-file.ts'

/** What reading all files of a project gave. */
export interface ScannedFiles {
  /** In the order of the sources. */
  readonly facts: readonly FileFacts[]
  /** How many bytes each of these files holds. */
  readonly sizes: readonly number[]
  readonly skipped: readonly SkippedFile[]
  readonly crashes: readonly { readonly file: string; readonly problem: string }[]
  /** One a source; undefined altogether where a file changed while it was read. */
  readonly hashes: readonly (string | undefined)[] | undefined
}

interface Plan {
  readonly setup: ScanSetup
  readonly resolveImport: Resolve
  readonly threads: number
  readonly known?: KnownFiles | undefined
  readonly onProgress?: OnProgress | undefined
}

/**
 * Reads all sources, then in further rounds those without a needle that linking turns out to need: files that
 * others refer to, and files that name a wrapper. What is known already is neither read nor scanned again.
 */
export async function scanSelectedFiles(plan: Plan): Promise<ScannedFiles> {
  const { setup, threads, onProgress } = plan
  const total = setup.sources.length
  const states = createFileStates(setup, plan.known)
  const unknown = states.listUnknown()
  let done = total - unknown.length
  const count = (more: number) => onProgress?.({ done: (done += more), total })
  const scanner = createScanner(setup, Math.min(threads, Math.max(1, unknown.length)))
  try {
    states.add(await scanner.scan({ files: unknown, force: false }, count))
    if (!states.list().some(({ crash }) => crash !== undefined)) await scanWanted(plan, scanner, states)
    return sumUp(setup, states.list())
  } finally {
    await scanner.close()
  }
}

/** Puts the facts of files that are parsed after all in place of those that say only that they were not. */
async function scanWanted(
  { setup, resolveImport }: Plan,
  scanner: Scanner,
  states: ReturnType<typeof createFileStates>,
): Promise<void> {
  const asked = new Set<string>()
  for (;;) {
    const { files, names } = listWanted(listFacts(states.list()), resolveImport, setup.interests)
    const isWanted = new Set(files)
    const newNames = names.filter((name) => !asked.has(name) && isSpoken(name))
    newNames.forEach((name) => asked.add(name))
    const unparsed = states.list().filter(({ facts }) => facts?.parsed === false)
    const byPath = unparsed.filter(({ at }) => isWanted.has(setup.sources[at]?.file ?? ''))
    const rest = newNames.length === 0 ? [] : unparsed.filter((state) => !byPath.includes(state))
    const { remembered, open } = states.recall(byPath, rest, newNames)
    const more = [
      ...(await scanner.scan({ files: open.byPath, force: true })),
      ...(await scanner.scan({ files: open.byName, force: newNames })),
    ]
    const parsed = more.filter((one) => 'crash' in one || ('facts' in one && one.facts.parsed))
    states.addForced(parsed)
    if (parsed.length + remembered === 0) return
  }
}

/** A module's file may have any name; what has white space in it is no name that code could speak of. */
export function isSpoken(name: string): boolean {
  return !/\s/.test(name)
}

function listFacts(states: readonly FileState[]): FileFacts[] {
  return states.flatMap(({ facts }) => facts ?? [])
}

function sumUp({ sources }: ScanSetup, states: readonly FileState[]): ScannedFiles {
  const fileOf = ({ at }: Pick<ScannedFile, 'at'>) => sources[at]?.file ?? ''
  return {
    facts: listFacts(states),
    sizes: states.flatMap(({ facts, bytes }) => (facts ? bytes : [])),
    skipped: states.flatMap((one) => (one.why === undefined ? [] : { file: fileOf(one), why: one.why })),
    crashes: states.flatMap((one) => (one.crash === undefined ? [] : { file: fileOf(one), problem: one.crash })),
    hashes: states.some(({ torn }) => torn) ? undefined : states.map(({ hash }) => hash),
  }
}
