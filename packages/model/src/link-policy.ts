import type { Span } from '@candor/diagnostics'
import { hashDeclaration } from './hash-declaration.ts'
import { isJsonObject } from './json.ts'
import { findMatches } from './match-pointer.ts'
import type { Draft } from './places.ts'
import type { Policy } from './policy.ts'

/** Lists of a policy, by a pattern of what holds them. A test holds this table against the schema. */
export const policyLists: Readonly<Record<string, readonly string[]>> = {
  '': [
    'languages',
    'jurisdictions',
    'otherAuthorities',
    'data',
    'purposes',
    'channels',
    'processors',
    'storage',
    'retention',
    'safeguards',
    'choices',
    'rights',
    'changes',
    'terms',
    'clauses',
  ],
  '/scope': ['sites', 'apps', 'audiences'],
  '/purposes/*': ['accepts', 'dataSubjects'],
  '/channels/*': ['data', 'optionalData', 'purposes'],
  '/channels/*/when': ['places'],
  '/processors/*': ['receives', 'packages', 'hosts', 'globals'],
  '/processors/*/receives/*': ['data', 'purposes', 'as'],
  '/processors/*/receives/*/when': ['places'],
  '/storage/*': ['purposes', 'data'],
  '/storage/*/when': ['places'],
  '/retention/*': ['data', 'purposes'],
  '/safeguards/*': ['data', 'processors'],
  '/choices/*': ['channels', 'purposes', 'storage'],
}

/** A draft in which no check found an error → the frozen policy. */
export function linkPolicy(draft: Draft): Policy {
  const hash = hashDeclaration(draft.declaration)
  const declaration = structuredClone(draft.declaration)
  for (const [pattern, lists] of Object.entries(policyLists)) {
    for (const { value } of findMatches({ ...draft, declaration }, pattern)) {
      for (const list of lists) if (isJsonObject(value)) value[list] ??= []
    }
  }
  const positions: Record<string, Span> = {}
  for (const [pointer, place] of draft.places) positions[pointer] = place.key ?? place.value
  return freezeDeep({ ...declaration, hash, positions }) as unknown as Policy
}

function freezeDeep<Value>(value: Value): Value {
  if (typeof value !== 'object' || value === null) return value
  for (const item of Object.values(value)) freezeDeep(item)
  return Object.freeze(value)
}
