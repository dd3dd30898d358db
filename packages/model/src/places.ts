import type { Diagnostic, Span } from '@candor/diagnostics'
import type { JsonObject } from './json.ts'
import { getParentPointer } from './json-pointer.ts'

/** Where a value stands in YAML. */
export interface ValuePlace {
  /** The name of the field; absent for entries of a list. */
  readonly key?: Span
  /** The value; of one that covers several lines, the first line. */
  readonly value: Span
  /** How the value is written, for numbers and words that YAML does not keep as text. */
  readonly source?: string
  /** The value could not be read, which has been reported; what stands in its place means nothing. */
  readonly unread?: true
}

/** Places by JSON pointer. */
export type Places = ReadonlyMap<string, ValuePlace>

/** A declaration that is being checked. */
export interface Draft {
  readonly declaration: JsonObject
  readonly places: Places
  /** False when a part could not be read: what is missing may well be there. */
  readonly complete: boolean
}

/** One check on a draft: everything that it finds. */
export type Rule = (draft: Draft) => Diagnostic[]

/** Span of a value, or of the nearest thing around it that has a place. */
export function getValueSpan(draft: Draft, pointer: string): Span | undefined {
  return findAround(draft.places, pointer)?.value
}

/** Span of the name of a field, of an entry of a list, or of the nearest thing around it that has a place. */
export function getKeySpan(draft: Draft, pointer: string): Span | undefined {
  const place = findAround(draft.places, pointer)
  return place?.key ?? place?.value
}

function findAround(places: Places, pointer: string): ValuePlace | undefined {
  for (let at = pointer; at !== ''; at = getParentPointer(at)) {
    const place = places.get(at)
    if (place) return place
  }
  return places.get('')
}
