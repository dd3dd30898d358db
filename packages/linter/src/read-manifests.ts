import { readFileSync } from 'node:fs'
import { join, posix } from 'node:path'

/**
 * What of a package.json says how imports resolve. Its values are of unknown shape: anyone may write anything
 * there.
 */
export interface Manifest {
  /** The package's folder, relative to the root; '' is the root itself. */
  readonly folder: string
  readonly name?: string
  readonly exports?: unknown
  readonly imports?: unknown
  /** Entry files of old and new fields, in the order of trust. */
  readonly entries: readonly string[]
}

const entryFields = ['source', 'module', 'main', 'browser', 'types']

/** Reads all package manifests; one that is not JSON says nothing about imports. */
export function readManifests(root: string, manifests: readonly string[]): Manifest[] {
  return manifests
    .filter((file) => posix.basename(file) === 'package.json')
    .flatMap((file) => readManifest(root, file))
}

function readManifest(root: string, file: string): Manifest[] {
  const value = parseObject(join(root, file))
  if (!value) return []
  const { name, exports, imports } = value
  const folder = posix.dirname(file)
  return [
    {
      folder: folder === '.' ? '' : folder,
      ...(typeof name === 'string' && { name }),
      ...(exports !== undefined && { exports }),
      ...(imports !== undefined && { imports }),
      entries: entryFields.flatMap((field) => (typeof value[field] === 'string' ? value[field] : [])),
    },
  ]
}

function parseObject(path: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(readFileSync(path, 'utf8'))
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : undefined
  } catch {
    return undefined
  }
}
