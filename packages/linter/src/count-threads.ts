import { availableParallelism } from 'node:os'

/** Below this many files, starting another thread costs more than it saves. */
const filesPerThread = 150
const maxThreads = 8

/**
 * How many threads scan: as asked for, else by the number of files. It changes the time a scan takes, never
 * its result.
 */
export function countThreads(files: number, asked: number | undefined): number {
  if (asked !== undefined) return Math.max(1, Math.min(asked, 64))
  return Math.max(1, Math.min(maxThreads, availableParallelism(), Math.floor(files / filesPerThread)))
}
