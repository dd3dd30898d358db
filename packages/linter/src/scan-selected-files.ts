import { type FileFacts, type Resolve, type SkippedFile, listWanted } from '@candor/scan'
import { type Scanner, createScanner } from './create-scanner.ts'
import type { OnProgress } from './progress.ts'
import type { ScanSetup, ScannedFile } from './scan-one-file.ts'

/** What reading all files of a project gave. */
export interface ScannedFiles {
  /** In the order of the sources. */
  readonly facts: readonly FileFacts[]
  readonly bytes: number
  readonly skipped: readonly SkippedFile[]
  readonly crashes: readonly { readonly file: string; readonly problem: string }[]
}

interface Plan {
  readonly setup: ScanSetup
  readonly resolveImport: Resolve
  readonly threads: number
  readonly onProgress?: OnProgress | undefined
}

/**
 * Reads all sources, then in further rounds those without a needle that linking turns out to need: files that
 * others refer to, and files that name a wrapper.
 */
export async function scanSelectedFiles({
  setup,
  resolveImport,
  threads,
  onProgress,
}: Plan): Promise<ScannedFiles> {
  const total = setup.sources.length
  let done = 0
  const count = (more: number) => onProgress?.({ done: (done += more), total })
  const scanner = createScanner(setup, Math.min(threads, Math.max(1, total)))
  try {
    const found = await scanner.scan({ files: [...setup.sources.keys()], force: false }, count)
    if (!found.some((one) => 'crash' in one)) await scanWanted({ scanner, setup, resolveImport }, found)
    return sumUp(setup, found)
  } finally {
    await scanner.close()
  }
}

/** Puts the facts of files that are parsed after all in place of those that say only that they were not. */
async function scanWanted(
  { scanner, setup, resolveImport }: { scanner: Scanner } & Omit<Plan, 'threads'>,
  found: ScannedFile[],
): Promise<void> {
  const asked = new Set<string>()
  for (;;) {
    const { files, names } = listWanted(listFacts(found), resolveImport, setup.interests)
    const isWanted = new Set(files)
    const unparsed = found.flatMap((one) => ('facts' in one && !one.facts.parsed ? one.at : []))
    const byPath = unparsed.filter((at) => isWanted.has(setup.sources[at]?.file ?? ''))
    const newNames = names.filter((name) => !asked.has(name))
    newNames.forEach((name) => asked.add(name))
    const rest = newNames.length === 0 ? [] : unparsed.filter((at) => !byPath.includes(at))
    const more = [
      ...(await scanner.scan({ files: byPath, force: true })),
      ...(await scanner.scan({ files: rest, force: newNames })),
    ]
    const parsed = more.filter((one) => 'crash' in one || ('facts' in one && one.facts.parsed))
    for (const one of parsed) found[one.at] = one
    if (parsed.length === 0) return
  }
}

function listFacts(found: readonly ScannedFile[]): FileFacts[] {
  return found.flatMap((one) => ('facts' in one ? one.facts : []))
}

function sumUp({ sources }: ScanSetup, found: readonly ScannedFile[]): ScannedFiles {
  const fileOf = ({ at }: ScannedFile) => sources[at]?.file ?? ''
  return {
    facts: listFacts(found),
    bytes: found.reduce((sum, one) => sum + ('facts' in one ? one.bytes : 0), 0),
    skipped: found.flatMap((one) => ('why' in one ? { file: fileOf(one), why: one.why } : [])),
    crashes: found.flatMap((one) => ('crash' in one ? { file: fileOf(one), problem: one.crash } : [])),
  }
}
