import type { FileFacts } from './generated/facts.ts'
import type { Filter } from './interests.ts'
import type { LineIndex } from './line-index.ts'
import type { ValueResolver } from './resolve-value.ts'
import type { ScriptRecords } from './script-records.ts'

/** A piece of script in a file: the whole file, or what stands between two offsets of it. */
export type ScriptPart = {
  file: string
  /** The file's text, for lines and quotes. */
  text: string
  /** Where the code begins; everything before is not code. */
  start: number
  code: string
  language: 'js' | 'jsx' | 'ts' | 'tsx'
  lines: LineIndex
  filter: Filter
  facts: FileFacts
  /** Where the code is put together from pieces of a file: that file's text, and where a part of the code lies in it. */
  origin?: { text: string; lines: LineIndex; locate(start: number, end: number): { start: number; end: number } }
  /** What names mean that nothing declares, where they are not globals. */
  names?: 'own' | 'stores'
}

/** What emitting needs: the names of one script, and where its facts go. */
export type Emission = ScriptPart & { records: ScriptRecords; resolver: ValueResolver }

/** Directives at the top of a body, such as `use server`. */
export function listDirectives(body: readonly Record<string, unknown>[]): string[] {
  return body.flatMap(({ directive }) => (typeof directive === 'string' ? [directive] : []))
}
