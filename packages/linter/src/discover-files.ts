import { lstatSync } from 'node:fs'
import { join } from 'node:path'
import { compareText } from '@candor/diagnostics'
import type { FoundPath } from './found-path.ts'
import { listGitFiles } from './list-git-files.ts'
import { walkFiles } from './walk-files.ts'

/** Everything in a project that is not ignored, sorted, relative to its root. */
export interface DiscoveredFiles {
  readonly files: readonly string[]
  /** Symbolic links: what they point to is either listed itself or lies outside the project. */
  readonly links: readonly string[]
  /** Repositories inside that hold no file, such as submodules that are not checked out. */
  readonly empty: readonly string[]
}

/**
 * Lists a project's files: by git where the folder lies in a work tree, else by walking it. A folder that git
 * ignores as a whole is walked.
 */
export async function discoverFiles(root: string): Promise<DiscoveredFiles> {
  const found = await listFolder(root)
  const listed = await Promise.all(found.map((entry) => expandEntry(root, entry)))
  const paths = listed.flat()
  const pick = (kind: FoundPath['kind']) =>
    [...new Set(paths.flatMap((one) => (one.kind === kind ? one.path : [])))].sort(compareText)
  return { files: pick('file'), links: pick('link'), empty: pick('repository') }
}

async function listFolder(folder: string): Promise<FoundPath[]> {
  const listed = await listGitFiles(folder)
  return listed && listed.length > 0 ? listed : walkFiles(folder)
}

async function expandEntry(root: string, entry: FoundPath): Promise<FoundPath[]> {
  if (entry.kind === 'unknown')
    return [{ path: entry.path, kind: isLink(join(root, entry.path)) ? 'link' : 'file' }]
  if (entry.kind !== 'repository') return [entry]
  const inner = await discoverFiles(join(root, entry.path))
  const place = (paths: readonly string[], kind: FoundPath['kind']) =>
    paths.map((path): FoundPath => ({ path: `${entry.path}/${path}`, kind }))
  const listed = [
    ...place(inner.files, 'file'),
    ...place(inner.links, 'link'),
    ...place(inner.empty, 'repository'),
  ]
  return listed.length > 0 ? listed : [entry]
}

function isLink(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ?? false
}
