import { type Dirent, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import ignore, { type Ignore } from 'ignore'
import type { FoundPath } from './found-path.ts'

/** The rules of one folder's `.gitignore`; its patterns are relative to that folder. */
interface Rules {
  readonly folder: string
  readonly ignore: Ignore
}

const neverEntered = new Set(['.git', 'node_modules'])

/** Paths below a folder, as git would list them: `.gitignore` files hold, symbolic links are not followed. */
export function walkFiles(root: string): FoundPath[] {
  const found: FoundPath[] = []
  const open: { folder: string; rules: readonly Rules[] }[] = [{ folder: '', rules: [] }]
  for (let next = open.pop(); next; next = open.pop()) {
    const entries = readFolder(join(root, next.folder))
    const rules = [...next.rules, ...readRules(root, next.folder, entries)]
    for (const entry of entries) {
      const path = next.folder === '' ? entry.name : `${next.folder}/${entry.name}`
      const isFolder = entry.isDirectory()
      if (isFolder && neverEntered.has(entry.name)) continue
      if (isIgnored(rules, isFolder ? `${path}/` : path)) continue
      if (isFolder) open.push({ folder: path, rules })
      else if (entry.isSymbolicLink()) found.push({ path, kind: 'link' })
      else if (entry.isFile()) found.push({ path, kind: 'file' })
    }
  }
  return found
}

/** A folder that can't be opened holds nothing that could be read. */
function readFolder(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
  } catch {
    return []
  }
}

function readRules(root: string, folder: string, entries: readonly Dirent[]): Rules[] {
  if (!entries.some((entry) => entry.name === '.gitignore' && entry.isFile())) return []
  return [{ folder, ignore: ignore().add(readFileSync(join(root, folder, '.gitignore'), 'utf8')) }]
}

/** The nearest `.gitignore` that says anything about a path decides. */
function isIgnored(rules: readonly Rules[], path: string): boolean {
  for (const { folder, ignore: patterns } of rules.toReversed()) {
    const { ignored, unignored } = patterns.test(folder === '' ? path : path.slice(folder.length + 1))
    if (ignored || unignored) return ignored
  }
  return false
}
