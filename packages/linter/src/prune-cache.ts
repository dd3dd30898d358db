import { type Dirent, readdirSync, rmSync, rmdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** The most that a cache holds after a run that wrote to it. */
export const maxCacheBytes = 256 * 1024 * 1024
/** How many whole results are kept of each folder and engine: enough to go back and forth between branches. */
const maxRuns = 16
/** A draft that is older belongs to a run that was killed. */
const draftMilliseconds = 60 * 60 * 1000

/** Only what this cache made itself is ever looked at. */
const folderName = /^([0-9a-f]{32}|runs)$/
const fileName = /^(facts-[0-9a-f]{2}|[0-9a-f]{32})\.pack(\.\d+-\d+\.tmp)?$/

interface CachedFile {
  readonly path: string
  readonly size: number
  readonly changed: number
}

/** Takes the oldest files out until the rest is within the bounds. Other runs may do the same at the same time. */
export function pruneCache(folder: string, maxBytes: number = maxCacheBytes): void {
  const files = listFiles(folder).toSorted((a, b) => b.changed - a.changed)
  const runs = new Map<string, number>()
  let bytes = 0
  for (const file of files) {
    const [, place = ''] = /^(.*)[/\\]runs[/\\][^/\\]*$/.exec(file.path) ?? []
    if (place !== '') runs.set(place, (runs.get(place) ?? 0) + 1)
    const isLost = file.path.endsWith('.tmp') && Date.now() - file.changed > draftMilliseconds
    if (!isLost && (runs.get(place) ?? 0) <= maxRuns && bytes + file.size <= maxBytes) bytes += file.size
    else rmSync(file.path, { force: true })
  }
  for (const { name } of readFolder(folder)) if (folderName.test(name)) removeEmpty(join(folder, name))
}

function listFiles(folder: string): CachedFile[] {
  return readFolder(folder).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return folderName.test(entry.name) ? listFiles(path) : []
    if (!fileName.test(entry.name)) return []
    const stats = statSync(path, { throwIfNoEntry: false })
    return stats ? [{ path, size: stats.size, changed: stats.mtimeMs }] : []
  })
}

/** Folders of engines that are gone. */
function removeEmpty(folder: string): void {
  for (const entry of readFolder(folder)) if (entry.isDirectory()) removeEmpty(join(folder, entry.name))
  try {
    rmdirSync(folder)
  } catch {
    // It holds something.
  }
}

function readFolder(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
  } catch {
    return []
  }
}
