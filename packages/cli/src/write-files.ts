import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, relative } from 'node:path'
import { Failure } from './failure.ts'
import { writeFailed } from './generated/messages.ts'

/** A file to write: absolute path and whole text, or bytes. */
export interface OutputFile<Text extends string | Uint8Array = string> {
  readonly path: string
  readonly text: Text
}

/**
 * Writes all files or, as far as a file system can promise it, none: each is written in full beside its place and only
 * when all are there are they moved into place. An interrupted run leaves the old files whole. `cwd` is what the paths in
 * messages are relative to.
 */
export function writeFiles(files: readonly OutputFile<string | Uint8Array>[], cwd: string): void {
  const drafts: (OutputFile<string | Uint8Array> & { draft: string })[] = []
  try {
    for (const file of files) {
      const draft = `${file.path}.${process.pid}.tmp`
      mkdirSync(dirname(file.path), { recursive: true })
      drafts.push({ ...file, draft })
      writeFileSync(draft, file.text)
    }
    for (const { path, draft } of drafts) renameSync(draft, path)
  } catch (error) {
    const { code, path } = error as NodeJS.ErrnoException
    throw new Failure([writeFailed({ path: relative(cwd, (path ?? '').replace(/\.\d+\.tmp$/, '')), reason: describe(code) })])
  } finally {
    for (const { draft } of drafts) rmSync(draft, { force: true })
  }
}

const reasons: Record<string, string> = {
  EACCES: 'permission is missing',
  EPERM: 'permission is missing',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
  ENOTDIR: 'a part of the path is a file, not a folder',
  EEXIST: 'a part of the path is a file, not a folder',
  EISDIR: 'there is a folder of that name',
}

function describe(code: string | undefined): string {
  return reasons[code ?? ''] ?? `the system says ${code ?? 'nothing more'}`
}
