import { readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import { hashContent } from './hash-content.ts'
import { describePaths } from './read-paths.ts'
import type { SelectedFiles } from './select-files.ts'

/**
 * A hash of everything that a scan's result is made from, except the engine: which files are read and left out, what they
 * hold, how imports between them resolve, and what the caller says (`context`).
 */
export function hashProject(
  root: string,
  { sources, manifests, skipped }: SelectedFiles,
  hashes: readonly (string | undefined)[],
  context: object,
): string {
  return hashContent(
    JSON.stringify([
      sources.map(({ file, generated }, at) => [file, generated, hashes[at] ?? null]),
      manifests.map((file) => [file, hashManifest(root, file)]),
      skipped,
      context,
    ]),
  )
}

/** Compiler settings may extend others that lie outside the project: what they come to counts as well. */
function hashManifest(root: string, file: string): string {
  try {
    const text = readFileSync(join(root, file), 'utf8')
    const isSettings = /^[tj]sconfig\.json$/.test(posix.basename(file))
    const paths = isSettings && /"(extends|references)"/.test(text) ? describePaths(root, file) : ''
    return hashContent(text + paths)
  } catch {
    return 'cannot be read'
  }
}
