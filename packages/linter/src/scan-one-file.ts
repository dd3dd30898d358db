import { join } from 'node:path'
import { type FileFacts, type Interests, scanFile } from '@candor/scan'
import { readSource } from './read-source.ts'
import type { SourceFile } from './select-files.ts'

/** What workers are started with: plain JSON. */
export interface ScanSetup {
  readonly root: string
  readonly sources: readonly SourceFile[]
  readonly interests: Interests
}

/** What to do with each file of a round. */
export interface Round {
  /** Indexes into the sources. */
  readonly files: readonly number[]
  /**
   * Parse even without a needle: all files (`true`), or none but those whose text contains one of these
   * names.
   */
  readonly force: boolean | readonly string[]
}

/**
 * The outcome for one file. `gone`: deleted, but still tracked. `passed`: it contains none of the names asked
 * for. `hash` is that of the content that was read.
 */
export type ScannedFile = { readonly at: number } & (
  | { readonly facts: FileFacts; readonly bytes: number; readonly hash: string }
  | { readonly why: string; readonly hash: string }
  | { readonly crash: string }
  | { readonly gone: true }
  | { readonly passed: true }
)

/**
 * Reads and scans one file; a bug in the scan is reported, not thrown, so that it carries the file's name.
 */
export function scanOneFile(setup: ScanSetup, at: number, force: Round['force']): ScannedFile {
  const source = setup.sources[at] as SourceFile
  const reading = readSource(join(setup.root, source.file), source)
  if (reading === undefined) return { at, gone: true }
  if ('why' in reading) return { at, ...reading }
  const { text, bytes, hash } = reading
  if (typeof force !== 'boolean' && !force.some((name) => text.includes(name))) return { at, passed: true }
  try {
    const facts = scanFile({ file: source.file, text }, setup.interests, { force: force !== false })
    return { at, facts, bytes, hash }
  } catch (error) {
    return { at, crash: error instanceof Error ? error.message : String(error) }
  }
}
