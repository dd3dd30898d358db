import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import type { FileRecord } from './file-record.ts'
import { hashContent } from './hash-content.ts'
import { readPacked, writePacked } from './packed-file.ts'

/** Records of files between runs, by path and content. */
export interface FactsCache {
  find(file: string, hash: string): FileRecord | undefined
  keep(file: string, hash: string, record: FileRecord): void
  /** Writes what was kept. True where anything was written. */
  save(): boolean
}

/** Enough that a change rewrites little, few enough that opening them all costs little. */
const shardCount = 64
/** What a shard may hold beside what the last run used, such as files of another branch. */
const spareBytes = 256 * 1024

/** One line of a shard, unparsed: most are only copied. */
type Lines = Map<string, string>

interface Shard {
  readonly lines: Lines
  readonly used: Set<string>
  readonly kept: Map<string, FileRecord>
}

/** Opens the records that a folder holds; each shard is read when it is first needed. */
export function openFactsCache(folder: string): FactsCache {
  const shards = new Map<number, Shard>()
  const getPath = (at: number) => join(folder, `facts-${at.toString(16).padStart(2, '0')}.pack`)
  const open = (file: string): Shard => {
    const at = crc32(file) % shardCount
    const shard = shards.get(at) ?? { lines: readLines(getPath(at)), used: new Set(), kept: new Map() }
    shards.set(at, shard)
    return shard
  }
  return {
    find(file, hash) {
      const { lines, used, kept } = open(file)
      const id = getId(file, hash)
      const line = lines.get(id)
      if (line !== undefined) used.add(id)
      return kept.get(id) ?? (line === undefined ? undefined : (JSON.parse(line) as FileRecord))
    },
    keep(file, hash, record) {
      open(file).kept.set(getId(file, hash), record)
    },
    save() {
      const changed = [...shards].filter(([, { kept }]) => kept.size > 0)
      for (const [at, shard] of changed) writePacked(getPath(at), joinLines(shard, readLines(getPath(at))))
      return changed.length > 0
    },
  }
}

function getId(file: string, hash: string): string {
  return hashContent(`${file}\0${hash}`)
}

function readLines(path: string): Lines {
  const lines: Lines = new Map()
  for (const line of readPacked(path)?.split('\n') ?? []) {
    const space = line.indexOf(' ')
    if (space > 0) lines.set(line.slice(0, space), line.slice(space + 1))
  }
  return lines
}

/** New records first, then those in use, then what another run has written since, as far as there is room. */
function joinLines({ lines, used, kept }: Shard, current: Lines): string {
  const written: Lines = new Map()
  for (const [id, record] of kept) written.set(id, JSON.stringify(record))
  for (const id of used) if (!written.has(id)) written.set(id, lines.get(id) ?? '')
  const inUse = [...written.values()].reduce((sum, line) => sum + line.length, 0)
  let room = inUse + spareBytes
  for (const [id, line] of current) {
    if (written.has(id)) continue
    room -= line.length
    if (room < 0) break
    written.set(id, line)
  }
  return [...written].map(([id, line]) => `${id} ${line}\n`).join('')
}
