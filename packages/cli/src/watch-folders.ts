import { type FSWatcher, readdirSync, watch } from 'node:fs'
import { dirname, join, relative } from 'node:path'

/** Hears of changes in folders, each watched by itself: folders of dependencies and of git cost nothing. */
export interface FolderWatch {
  /** Watches these folders of the root, and those of these files; paths are relative to the root. */
  follow(folders: readonly string[], files: readonly string[]): void
  close(): void
}

const neverEntered = new Set(['.git', 'node_modules'])
/** Where tools write; watched only when the project turns out to hold files there. */
const outputs = new Set(['dist', 'build', 'out', 'coverage', '.next', '.nuxt', '.output', '.svelte-kit', '.turbo', '.cache'])

/** `hear` gets each path that was written, made, renamed or removed, relative to the root, with `/`. */
export function watchFolders(root: string, hear: (path: string) => void): FolderWatch {
  const watchers = new Map<string, FSWatcher>()
  const stop = (folder: string): void => {
    watchers.get(folder)?.close()
    watchers.delete(folder)
  }
  const start = (folder: string): void => {
    if (watchers.has(folder)) return
    try {
      const watcher = watch(folder, (_, name) => {
        if (name === null || neverEntered.has(name)) return
        if (!outputs.has(name)) enterNew(join(folder, name))
        hear(relative(root, join(folder, name)).replaceAll('\\', '/'))
      })
      watcher.on('error', () => stop(folder)) // such as a folder that was removed
      watchers.set(folder, watcher)
    } catch {
      // It is gone already, or the system watches no more: a change above it is still heard.
    }
  }
  /** A new folder is watched at once, with those in it: files may come into it before anybody lists the project anew. */
  function enterNew(path: string): void {
    try {
      const inner = readdirSync(path, { withFileTypes: true })
      start(path)
      for (const entry of inner) if (entry.isDirectory() && !neverEntered.has(entry.name) && !outputs.has(entry.name)) enterNew(join(path, entry.name))
    } catch {
      // A file, or gone.
    }
  }
  return {
    follow(folders, files) {
      for (const folder of folders) start(join(root, folder))
      for (const file of files) start(dirname(join(root, file)))
    },
    close() {
      for (const watcher of watchers.values()) watcher.close()
      watchers.clear()
    },
  }
}
