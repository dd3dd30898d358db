import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import { findSkipReason } from './find-skip-reason.ts'
import { hashContent } from './hash-content.ts'
import type { SourceFile } from './select-files.ts'

/**
 * A source text, why there is none, or nothing where the file itself is gone (deleted, but still tracked). `hash` is that
 * of its bytes, or the reason where these were not read.
 */
export type SourceReading =
  | { readonly text: string; readonly bytes: number; readonly hash: string }
  | { readonly why: string; readonly hash: string }
  | undefined

/** Longer files are data or bundles, not written by hand. */
const maxBytes = 2 * 1024 * 1024

const decoder = new TextDecoder('utf-8', { fatal: true })

/**
 * Reads one source file; every reason to leave it out is a property of its bytes, never of time or machine.
 */
export function readSource(path: string, source: Pick<SourceFile, 'file' | 'generated'>): SourceReading {
  const bytes = readBytes(path)
  if (bytes === undefined) return undefined
  if ('why' in bytes) return { why: bytes.why, hash: bytes.why }
  const hash = hashContent(bytes)
  if (bytes.includes(0)) return { why: 'binary', hash }
  const text = decode(bytes)
  if (text === undefined) return { why: 'not valid UTF-8', hash }
  const why = findSkipReason(source, text)
  return why === undefined ? { text, bytes: bytes.length, hash } : { why, hash }
}

/** The hash that `readSource` would give, without looking into the text; undefined where the file is gone. */
export function hashSource(path: string): string | undefined {
  const bytes = readBytes(path)
  return bytes && ('why' in bytes ? bytes.why : hashContent(bytes))
}

function readBytes(path: string): Uint8Array | { why: string } | undefined {
  let descriptor: number | undefined
  try {
    descriptor = openSync(path, 'r')
    const { size } = fstatSync(descriptor)
    if (size > maxBytes) return { why: 'too large' }
    return readAll(descriptor, size)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT' ? undefined : { why: 'cannot be read' }
  } finally {
    if (descriptor !== undefined) closeSync(descriptor)
  }
}

function readAll(descriptor: number, size: number): Uint8Array {
  const bytes = Buffer.allocUnsafe(size)
  let length = 0
  while (length < size) {
    const read = readSync(descriptor, bytes, length, size - length, null)
    if (read === 0) break
    length += read
  }
  return bytes.subarray(0, length)
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return decoder.decode(bytes)
  } catch {
    return undefined
  }
}
