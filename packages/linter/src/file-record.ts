import type { FileFacts } from '@candor/scan'

/** What reading a file gives: its facts, or why it was left out. */
export type Reading = { readonly facts: FileFacts; readonly bytes: number } | { readonly why: string }

/**
 * All that is known of one content of one file. It depends on nothing but path, content and the engine, so it can be kept
 * between runs and carried between machines.
 */
export interface FileRecord {
  /** What comes of it by itself. */
  readonly first: Reading
  /** Its facts when it is parsed although it holds no needle; absent until somebody needs them. */
  readonly forced?: FileFacts
}
