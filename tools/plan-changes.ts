import { isGenerated, serializeGenerated } from './generated-file.ts'
import type { GeneratedFile, Repository } from './generator.ts'

/** What must happen to a file so that it is current; no `text` means that it goes away. */
export type Change = { path: string; why: 'missing' | 'stale' | 'orphaned'; text?: string }

/** Where generated files may lie; one there that no generator makes any more is an orphan. */
const generatedPlaces = ['packages/*/src/generated/**/*', 'packages/*/README.md', 'docs/**/*.md']

/** Compares planned files with the repository. Throws when two generators want the same path. */
export function planChanges(repository: Repository, files: readonly GeneratedFile[]): Change[] {
  const planned = new Map<string, string>()
  for (const file of files) {
    if (planned.has(file.path)) throw new Error(`two generators write ${file.path}`)
    planned.set(file.path, serializeGenerated(file))
  }
  const changes: Change[] = []
  for (const [path, text] of planned) {
    const exists = repository.list(path).length > 0
    if (!exists) changes.push({ path, why: 'missing', text })
    else if (repository.read(path) !== text) changes.push({ path, why: 'stale', text })
  }
  for (const path of generatedPlaces.flatMap((pattern) => repository.list(pattern))) {
    if (!planned.has(path) && isGenerated(repository.read(path))) changes.push({ path, why: 'orphaned' })
  }
  return changes.sort((a, b) => (a.path < b.path ? -1 : 1))
}
