import { type Json, type JsonObject, isJsonObject } from './json.ts'
import { joinPointer, splitPointer } from './json-pointer.ts'
import type { Draft } from './places.ts'

/**
 * Whether a JSON pointer fits a pattern in which * stands for one key: `/channels/N/data/N` with stars for N.
 */
export function matchesPointer(pointer: string, pattern: string): boolean {
  const keys = splitPointer(pointer)
  const wanted = splitPointer(pattern)
  return keys.length === wanted.length && wanted.every((key, at) => key === '*' || key === keys[at])
}

/** Everything in a draft that a pattern leads to, in order. * stands for each entry of a list. */
export function findMatches(draft: Draft, pattern: string): { pointer: string; value: Json }[] {
  let found: { pointer: string; value: Json }[] = [{ pointer: '', value: draft.declaration }]
  for (const key of splitPointer(pattern)) {
    found = found.flatMap(({ pointer, value }) => {
      if (key === '*')
        return Array.isArray(value)
          ? value.map((item, at) => ({ pointer: joinPointer(pointer, at), value: item }))
          : []
      const holder: object = isJsonObject(value) || Array.isArray(value) ? value : {}
      const next = Object.hasOwn(holder, key) ? (holder as JsonObject)[key] : undefined
      return next === undefined ? [] : [{ pointer: joinPointer(pointer, key), value: next }]
    })
  }
  return found
}

/** The texts among what a pattern leads to. */
export function findTexts(draft: Draft, pattern: string): { pointer: string; text: string }[] {
  return findMatches(draft, pattern).flatMap(({ pointer, value }) =>
    typeof value === 'string' ? [{ pointer, text: value }] : [],
  )
}
