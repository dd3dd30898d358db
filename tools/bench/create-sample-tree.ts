import { execFileSync } from 'node:child_process'
import { cpSync, globSync, mkdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { repositoryRoot } from '../load-repository.ts'

/** How often the sample shops stand in the smallest tree. */
const copies = 10

/**
 * Makes a tree of many copies of the sample shops, `factor` times as large as the smallest: the same bytes on every machine.
 * It is a git work tree, because programs list it by git.
 */
export function createSampleTree(folder: string, factor: number): void {
  const apps = globSync('test/apps/*', { cwd: repositoryRoot }).toSorted()
  for (let copy = 0; copy < copies * factor; copy += 1)
    for (const app of apps) {
      const target = join(folder, 'apps', `${app.split(/[/\\]/).at(-1)}-${String(copy).padStart(4, '0')}`)
      mkdirSync(target, { recursive: true })
      cpSync(join(repositoryRoot, app), target, { recursive: true, filter: (path) => !/[/\\](node_modules|dist|\.turbo)$/.test(path) })
    }
  execFileSync('git', ['init', '--quiet'], { cwd: folder })
  execFileSync('git', ['add', '.'], { cwd: folder, stdio: 'ignore' })
}

/** Scripts of a work tree, and how many bytes they hold. */
export function describeTree(folder: string): { files: number; bytes: number } {
  const listed = execFileSync('git', ['ls-files', '-z'], { cwd: folder, encoding: 'utf8', maxBuffer: 1 << 28 }).split('\0')
  const scripts = listed.filter((file) => /\.[cm]?[jt]sx?$/.test(file))
  const bytes = scripts.reduce((sum, file) => sum + (statSync(join(folder, file), { throwIfNoEntry: false })?.size ?? 0), 0)
  return { files: scripts.length, bytes }
}
