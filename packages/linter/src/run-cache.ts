import { existsSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import { readPacked, writePacked } from './packed-file.ts'
import type { ProjectScan } from './project-scan.ts'

/** Whole results, by a hash of everything that they are made from. */
export interface RunCache {
  /** Whether any is kept, so that it is worth to read and hash all files before anything else. */
  readonly isFilled: boolean
  find(key: string): ProjectScan | undefined
  keep(key: string, scan: ProjectScan): boolean
}

/** Opens the results that a folder holds. */
export function openRunCache(folder: string): RunCache {
  const getPath = (key: string) => join(folder, 'runs', `${key}.pack`)
  return {
    isFilled: existsSync(join(folder, 'runs')),
    find(key) {
      const text = readPacked(getPath(key))
      if (text === undefined) return undefined
      touch(getPath(key))
      return JSON.parse(text) as ProjectScan
    },
    keep: (key, scan) => writePacked(getPath(key), JSON.stringify(scan)),
  }
}

/** What is in use is evicted last. */
function touch(path: string): void {
  try {
    const now = new Date()
    utimesSync(path, now, now)
  } catch {
    // Another run has just evicted it; what was read is whole all the same.
  }
}
