import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { execFileSync } from 'node:child_process'
import { onTestFinished } from 'vitest'

/** A file's text or bytes, or where a symbolic link points to. */
export type Entry = string | Uint8Array | { readonly link: string }

/** Writes a small project into a temporary folder that is gone after the test. */
export function createTree(entries: Readonly<Record<string, Entry>>): string {
  const root = mkdtempSync(join(tmpdir(), 'candor-linter-'))
  onTestFinished(() => rmSync(root, { recursive: true, force: true }))
  addToTree(root, entries)
  return root
}

export function addToTree(root: string, entries: Readonly<Record<string, Entry>>): void {
  for (const [path, entry] of Object.entries(entries)) {
    const target = join(root, path)
    mkdirSync(dirname(target), { recursive: true })
    if (typeof entry === 'string' || entry instanceof Uint8Array) writeFileSync(target, entry)
    else symlinkSync(entry.link, target)
  }
}

/** Runs git in a tree, as nobody in particular and without anyone's settings. */
export function git(root: string, ...command: string[]): void {
  const settings = [
    'user.name=Harbour',
    'user.email=shop@harbour-books.example',
    'protocol.file.allow=always',
    'init.defaultBranch=main',
  ]
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_')))
  execFileSync('git', [...settings.flatMap((setting) => ['-c', setting]), ...command], {
    cwd: root,
    stdio: 'pipe',
    env,
  })
}
