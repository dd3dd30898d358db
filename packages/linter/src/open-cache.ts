import { mkdirSync, realpathSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { type FactsCache, openFactsCache } from './facts-cache.ts'
import { findEngineHash } from './find-engine-hash.ts'
import { hashContent } from './hash-content.ts'
import { pruneCache } from './prune-cache.ts'
import { type RunCache, openRunCache } from './run-cache.ts'

/** What earlier runs on a folder left, for this engine. */
export interface Cache {
  readonly facts: FactsCache
  readonly runs: RunCache
  /** After something was written: keeps the cache within its bounds. */
  prune(): void
}

/**
 * Opens the cache of a project: in the folder given, else in `node_modules/.cache/candor` of the nearest folder that has
 * its packages installed; undefined without one, or where it was switched off (`false`).
 */
export function openCache(root: string, wanted: string | false | undefined): Cache | undefined {
  if (wanted === false) return undefined
  const folder = wanted === undefined ? findCacheFolder(root) : resolve(wanted)
  if (folder === undefined) return undefined
  const place = join(folder, findEngineHash(), hashContent(relative(folder, root)))
  return {
    facts: openFactsCache(place),
    runs: openRunCache(place),
    prune() {
      hideFromGit(folder)
      pruneCache(folder)
    },
  }
}

function findCacheFolder(root: string): string | undefined {
  for (let folder = realpathSync(root); ; folder = dirname(folder)) {
    const modules = join(folder, 'node_modules')
    if (statSync(modules, { throwIfNoEntry: false })?.isDirectory()) return join(modules, '.cache/candor')
    if (dirname(folder) === folder) return undefined
  }
}

/** A cache in a folder of the user's own choice is not for committing. */
function hideFromGit(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, '.gitignore'), '*\n', { flag: 'wx' })
  } catch {
    // It is there already.
  }
}
