import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { FileFacts } from '@candor/scan'
import type { FileRecord } from './file-record.ts'
import type { ScanSetup, ScannedFile } from './scan-one-file.ts'

/** What is known of files before any is read, such as from a cache. Files are spoken of by their index. */
export interface KnownFiles {
  find(at: number): { readonly hash: string; readonly record: FileRecord } | undefined
  /** Hears of every record that is new or says more than before. */
  keep(at: number, hash: string, record: FileRecord): void
  /** Whether a file's text contains one of these names; reads the file when left out. */
  readonly hasName?: (at: number, names: readonly string[]) => boolean
}

/** How far one file has come in a scan. */
export interface FileState {
  readonly at: number
  facts?: FileFacts
  bytes: number
  why?: string
  crash?: string
  hash?: string
  record?: FileRecord
  /** It changed between two readings. */
  torn?: true
}

/** Which files a round still has to open, by index. */
interface OpenFiles {
  readonly byPath: number[]
  readonly byName: number[]
}

export interface FileStates {
  /** In the order of the sources. */
  list(): readonly FileState[]
  listUnknown(): number[]
  add(found: readonly ScannedFile[]): void
  /** Takes in the outcome of parsing files that hold no needle. */
  addForced(found: readonly ScannedFile[]): void
  /** Takes what an earlier run parsed of these files; says how many these were, and which it does not know. */
  recall(
    byPath: readonly FileState[],
    byName: readonly FileState[],
    names: readonly string[],
  ): { readonly remembered: number; readonly open: OpenFiles }
}

/** The states of all sources at the start of a scan. */
export function createFileStates(setup: ScanSetup, known: KnownFiles | undefined): FileStates {
  const states = setup.sources.map((_, at) => recallState(at, known))
  const keep = (state: FileState) => {
    if (state.record && state.hash !== undefined) known?.keep(state.at, state.hash, state.record)
  }
  const hasName = known?.hasName ?? ((at, names) => readsName(setup, at, names))
  return {
    list: () => states,
    listUnknown: () => states.flatMap(({ at, record }) => (record ? [] : at)),
    add(found) {
      for (const one of found) {
        const state = states[one.at] as FileState
        update(state, one)
        keep(state)
      }
    },
    addForced(found) {
      for (const one of found) {
        const state = states[one.at] as FileState
        if (updateForced(state, one)) keep(state)
      }
    },
    recall(byPath, byName, names) {
      const forced = (state: FileState) => state.record?.forced
      const recalled = [
        ...byPath.filter(forced),
        ...byName.filter((state) => forced(state) && hasName(state.at, names)),
      ]
      for (const state of recalled) state.facts = forced(state) as FileFacts
      const list = (files: readonly FileState[]) => files.flatMap((state) => (forced(state) ? [] : state.at))
      return { remembered: recalled.length, open: { byPath: list(byPath), byName: list(byName) } }
    },
  }
}

function recallState(at: number, known: KnownFiles | undefined): FileState {
  const found = known?.find(at)
  if (!found) return { at, bytes: 0 }
  const { hash, record } = found
  const { first } = record
  if ('why' in first) return { at, bytes: 0, why: first.why, hash, record }
  return { at, facts: first.facts, bytes: first.bytes, hash, record }
}

function update(state: FileState, found: ScannedFile): void {
  if ('crash' in found) state.crash = found.crash
  if (!('hash' in found)) return
  state.hash = found.hash
  if ('why' in found) {
    state.why = found.why
    state.record = { first: { why: found.why } }
  } else {
    state.facts = found.facts
    state.bytes = found.bytes
    state.record = { first: { facts: found.facts, bytes: found.bytes } }
  }
}

/** False where the file is no longer the one that was read first, so that nothing is known of either. */
function updateForced(state: FileState, found: ScannedFile): boolean {
  if ('crash' in found) state.crash = found.crash
  if (!('facts' in found)) return false
  state.facts = found.facts
  state.bytes = found.bytes
  if (found.hash !== state.hash || !state.record) {
    state.torn = true
    return false
  }
  state.record = { ...state.record, forced: found.facts }
  return true
}

function readsName({ root, sources }: ScanSetup, at: number, names: readonly string[]): boolean {
  try {
    const text = readFileSync(join(root, sources[at]?.file ?? ''), 'utf8')
    return names.some((name) => text.includes(name))
  } catch {
    return false
  }
}
