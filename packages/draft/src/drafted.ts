import type { Sentence } from './read-page.ts'

/** One entry or field of a draft, with what it came from. */
export interface Drafted {
  readonly value: { readonly [key: string]: unknown } | string
  readonly from: readonly Sentence[]
  /** What a person has to decide. */
  readonly note?: string
}

/** Entry with fields, for the lists. */
export interface DraftedEntry extends Drafted {
  readonly value: { readonly [key: string]: unknown; readonly id?: string }
}

/** An id of small letters, digits and hyphens, that none of `taken` is; it is added to them. */
export function createId(text: string, taken: Set<string>, fallback: string): string {
  const plain = text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/['’]/g, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+/, '')
    .slice(0, 40)
    .replaceAll(/^-+|-+$/g, '')
  const base = plain === '' ? fallback : plain
  let id = base
  for (let count = 2; taken.has(id); count += 1) id = `${base}-${count}`
  taken.add(id)
  return id
}

/** Text on one line that fits a title. */
export function toLine(text: string, length = 120): string {
  const line = text
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replace(/[.:;]$/, '')
  return line.length <= length ? line : `${line.slice(0, line.lastIndexOf(' ', length - 1))} …`
}
