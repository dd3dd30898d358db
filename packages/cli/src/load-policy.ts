import { closeSync, fstatSync, openSync, readFileSync, statSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import type { Diagnostic } from '@candor/diagnostics'
import { type Policy, type PolicyReading, type ReadFile, limits, readPolicy } from '@candor/model'
import { Failure } from './failure.ts'

/**
 * Reads a policy. `base` is the folder that the paths in diagnostics are relative to; `path` is absolute or relative to it.
 * `note` is told the absolute path of each file before it is read, also of those that are missing.
 */
export function loadPolicy(path: string, base: string, note?: (path: string) => void): PolicyReading {
  return readPolicy(findEntry(resolve(base, path), base), (file) => {
    const absolute = resolve(base, file)
    note?.(absolute)
    return readBytes(absolute)
  })
}

/** Like `loadPolicy`, for those who can't go on without one. Throws a Failure with the policy's errors. */
export function getPolicy(
  path: string,
  base: string,
  note?: (path: string) => void,
): { policy: Policy; sources: PolicyReading['sources']; warnings: Diagnostic[] } {
  const { policy, diagnostics, sources } = loadPolicy(path, base, note)
  const errors = diagnostics.filter(({ severity }) => severity === 'error')
  if (!policy || errors.length > 0) throw new Failure(errors, sources)
  return { policy, sources, warnings: diagnostics.filter(({ severity }) => severity === 'warning') }
}

/** A folder stands for the policy.yaml in it. */
export function findEntry(path: string, base: string): string {
  const entry = isFolder(path) ? join(path, 'policy.yaml') : path
  return relative(base, entry).replaceAll('\\', '/')
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false
}

/** One descriptor for looking and reading, so that the file cannot change in between. */
function readBytes(path: string): ReturnType<ReadFile> {
  let descriptor: number | undefined
  try {
    descriptor = openSync(path, 'r')
    const stats = fstatSync(descriptor)
    if (stats.isDirectory()) return { problem: 'directory' }
    if (stats.size > limits.fileBytes) return { problem: 'too-large' }
    return { bytes: readFileSync(descriptor) }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT' || code === 'ENOTDIR') return { problem: 'missing' }
    return { problem: code === 'EISDIR' ? 'directory' : 'unreadable' }
  } finally {
    if (descriptor !== undefined) closeSync(descriptor)
  }
}
