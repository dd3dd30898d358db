import type { FileFacts } from '@candor/scan'
import type { Reading } from './generated/part.ts'

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
