import { type Round, type ScanSetup, type ScannedFile, scanOneFile } from './scan-one-file.ts'

/**
 * How many files a thread takes at a time: enough that threads seldom meet, few enough that none is left with
 * the rest.
 */
const batch = 16

/**
 * A round that threads share: each takes the next files by an atomic counter, so that none waits for another.
 */
export interface SharedRound extends Round {
  readonly counter: Int32Array<SharedArrayBuffer>
}

/** Starts a round at its first file. */
export function createSharedRound(round: Round): SharedRound {
  return { ...round, counter: new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT)) }
}

/** Scans the next files of a round; undefined when all are taken. */
export function scanNextFiles(
  setup: ScanSetup,
  { files, force, counter }: SharedRound,
): ScannedFile[] | undefined {
  const start = Atomics.add(counter, 0, batch)
  if (start >= files.length) return undefined
  return files.slice(start, start + batch).map((at) => scanOneFile(setup, at, force))
}
