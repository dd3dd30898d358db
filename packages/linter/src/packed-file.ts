import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { threadId } from 'node:worker_threads'
import { crc32 } from 'node:zlib'

/** The first line says how long the rest is and what its checksum is; a new shape gets a new number. */
const header = /^candor-cache 1 (\d+) ([0-9a-f]{8})\n/
const longestHeader = 48

/** Reads a file of the cache; undefined where there is none, or where it is not whole. Never throws. */
export function readPacked(path: string): string | undefined {
  try {
    const bytes = readFileSync(path)
    const [line = '', length, checksum] = header.exec(bytes.toString('latin1', 0, longestHeader)) ?? []
    const body = bytes.subarray(line.length)
    if (line === '' || body.length !== Number(length) || hash(body) !== checksum) return undefined
    return body.toString('utf8')
  } catch {
    return undefined
  }
}

/**
 * Writes a file of the cache beside its place and moves it there: who reads meanwhile, or after a `kill -9`,
 * finds the old file or the new one, whole. Of several writers the last one wins. False where it could not be
 * written: a cache never fails a run.
 */
export function writePacked(path: string, text: string): boolean {
  const body = Buffer.from(text, 'utf8')
  const draft = `${path}.${process.pid}-${threadId}.tmp`
  try {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(draft, Buffer.concat([Buffer.from(`candor-cache 1 ${body.length} ${hash(body)}\n`), body]))
    renameSync(draft, path)
    return true
  } catch {
    remove(draft)
    return false
  }
}

function remove(path: string): void {
  try {
    rmSync(path, { force: true })
  } catch {
    // A part of the path is no folder: nothing was written.
  }
}

function hash(bytes: Uint8Array): string {
  return crc32(bytes).toString(16).padStart(8, '0')
}
