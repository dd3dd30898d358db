import { type Json, type JsonObject, isJsonObject } from './json.ts'
import { joinPointer } from './json-pointer.ts'
import type { Draft } from './places.ts'

/** One entry of a list of a draft, whatever may be wrong with it. */
export interface DraftEntry {
  readonly pointer: string
  readonly value: JsonObject
  readonly id: string | undefined
}

/** Entries of a list at the top of a policy; what is not a group of fields is left out. */
export function getEntries(draft: Draft, list: string): DraftEntry[] {
  const values: Json | undefined = draft.declaration[list]
  if (!Array.isArray(values)) return []
  return values.flatMap((value, at) => {
    if (!isJsonObject(value)) return []
    const id = value['id']
    return [
      { pointer: joinPointer(joinPointer('', list), at), value, id: typeof id === 'string' ? id : undefined },
    ]
  })
}
