import type { Diagnostic } from '@candor/diagnostics'
import { fieldDuplicate } from './generated/messages.ts'
import type { Json, JsonObject } from './json.ts'
import { joinPointer } from './json-pointer.ts'
import type { DeclarationPart } from './load-declaration.ts'
import type { ValuePlace } from './places.ts'

interface JoinedDeclaration {
  readonly declaration: JsonObject
  readonly places: ReadonlyMap<string, ValuePlace>
  readonly diagnostics: readonly Diagnostic[]
}

/** Joins the files of a policy: lists one after the other; anything else may be given only once. */
export function joinDeclarations(parts: readonly DeclarationPart[]): JoinedDeclaration {
  const declaration: JsonObject = {}
  const places = new Map<string, ValuePlace>()
  const diagnostics: Diagnostic[] = []
  for (const part of parts) {
    const shifts = new Map<string, number>()
    for (const [field, value] of Object.entries(part.value)) {
      const before = Object.hasOwn(declaration, field) ? declaration[field] : undefined
      if (Array.isArray(before) && Array.isArray(value)) {
        shifts.set(field, before.length)
        declaration[field] = [...before, ...value]
      } else if (before === undefined) {
        shifts.set(field, 0)
        setOwn(declaration, field, value)
      } else {
        diagnostics.push(describeDuplicate(field, part, places))
      }
    }
    copyPlaces(part, shifts, places)
  }
  return { declaration, places, diagnostics }
}

/** `object.__proto__ = …` would set the prototype. */
function setOwn(object: JsonObject, field: string, value: Json): void {
  Object.defineProperty(object, field, { value, enumerable: true, configurable: true, writable: true })
}

function describeDuplicate(
  field: string,
  part: DeclarationPart,
  places: ReadonlyMap<string, ValuePlace>,
): Diagnostic {
  const pointer = joinPointer('', field)
  const first = places.get(pointer)
  const span = part.places.get(pointer)?.key
  return fieldDuplicate(
    { field },
    { span, related: first?.key ? [{ message: 'It is given here first.', span: first.key }] : [] },
  )
}

function copyPlaces(
  part: DeclarationPart,
  shifts: ReadonlyMap<string, number>,
  places: Map<string, ValuePlace>,
): void {
  const byPrefix = new Map([...shifts].map(([field, shift]) => [joinPointer('', field), shift]))
  for (const [pointer, place] of part.places) {
    const end = pointer.indexOf('/', 1)
    const prefix = end < 0 ? pointer : pointer.slice(0, end)
    const shift = byPrefix.get(prefix)
    if (shift === undefined && pointer !== '') continue
    const target = shift ? shiftPointer(pointer, prefix, shift) : pointer
    if (!places.has(target)) places.set(target, place)
  }
}

function shiftPointer(pointer: string, prefix: string, shift: number): string {
  const [, index, ...rest] = pointer.slice(prefix.length).split('/')
  return index === undefined ? pointer : [prefix, Number(index) + shift, ...rest].join('/')
}
