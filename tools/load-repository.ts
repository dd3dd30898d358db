import { globSync, readFileSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Repository } from './generator.ts'

/** The folder that holds the whole repository. */
export const repositoryRoot = resolve(import.meta.dirname, '..')

/** The repository on disk. */
export function loadRepository(root: string = repositoryRoot): Repository {
  return {
    read: (path) => readFileSync(join(root, path), 'utf8'),
    list: (pattern) =>
      globSync(pattern, {
        cwd: root,
        exclude: (name) => name === 'node_modules' || name.endsWith('/node_modules'),
      })
        .map((path) => path.replaceAll('\\', '/'))
        .filter((path) => statSync(join(root, path)).isFile())
        .sort(),
  }
}
