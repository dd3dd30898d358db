import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Policy, declares, joinPointer, readPolicy } from '@candor/model'

const root = join(import.meta.dirname, '../..')

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json }

/** A policy of policies/, with paths as from the root. */
export function readSample(name: string): Policy {
  const { policy, diagnostics } = readPolicy(`policies/${name}/policy.yaml`, (path) => ({ bytes: readFileSync(join(root, path)) }))
  if (!policy) throw new Error(diagnostics.map(({ what }) => what).join('\n'))
  return policy
}

/** What a policy declares, as plain data: without what linking adds. */
export function toDeclaration(policy: Policy): { [key: string]: Json } {
  const { hash: _hash, positions: _positions, ...rest } = policy
  return dropUndeclared(structuredClone(rest) as unknown as Json, '', policy) as { [key: string]: Json }
}

/** A declaration as a policy; undefined when it has errors. JSON is YAML. */
export function fromDeclaration(declaration: Json): Policy | undefined {
  return readPolicy('policy.yaml', () => ({ bytes: new TextEncoder().encode(JSON.stringify(declaration, null, 1)) })).policy
}

/**
 * A copy of a declaration without what these pointers lead to, and without what refers to it. Entries are taken out, and
 * with a field that its entry cannot do without goes the entry; lists that have to be there are emptied.
 */
export function removeFacts(declaration: Json, pointers: readonly string[]): Json {
  const copy = structuredClone(declaration)
  const gone = new Set<string>()
  const wanted = [...new Set(pointers.map((pointer) => pointer.replace(neededByHolder, '$1$2')))]
  // From the end, so that the places of earlier entries stay true.
  for (const pointer of wanted.toSorted((a, b) => b.localeCompare(a, 'en', { numeric: true }))) {
    const keys = pointer.split('/').slice(1)
    const last = keys.at(-1) ?? ''
    const holder = keys.slice(0, -1).reduce<Json | undefined>((at, key) => (at as { [key: string]: Json } | undefined)?.[key], copy)
    if (typeof holder !== 'object' || holder === null) continue
    for (const id of listIds((holder as { [key: string]: Json })[last])) gone.add(id)
    if (Array.isArray(holder)) holder.splice(Number(last), 1)
    else if (Array.isArray(holder[last]) && mustStand.test(pointer)) holder[last] = []
    else delete holder[last]
  }
  return gone.size === 0 ? copy : dropReferences(copy, gone)
}

/** A right is its kind, a period its length, a transfer its mechanism. */
const neededByHolder = /^(\/rights\/\d+)\/kind$|^(\/retention\/\d+|\/processors\/\d+\/transfer)\/(?:duration|criteria|mechanism|copy)$/

function listIds(value: Json | undefined): string[] {
  if (Array.isArray(value)) return value.flatMap(listIds)
  const id = typeof value === 'object' && value !== null ? (value as { [key: string]: Json })['id'] : undefined
  return typeof id === 'string' ? [id] : []
}

function dropReferences(value: Json, gone: ReadonlySet<string>): Json {
  if (Array.isArray(value)) return value.filter((item) => typeof item !== 'string' || !gone.has(item)).map((item) => dropReferences(item, gone))
  if (typeof value !== 'object' || value === null) return value
  const kept = Object.entries(value).filter(([key, item]) => key !== 'party' || typeof item !== 'string' || !gone.has(item))
  return Object.fromEntries(kept.map(([key, item]) => [key, dropReferences(item, gone)]))
}

const mustStand = /^\/(?:channels\/\d+\/(?:data|purposes)|processors\/\d+\/receives\/\d+\/(?:data|purposes))$/

function dropUndeclared(value: Json, pointer: string, policy: Policy): Json {
  if (Array.isArray(value)) return value.map((item, index) => dropUndeclared(item, joinPointer(pointer, index), policy))
  if (typeof value !== 'object' || value === null) return value
  const declared = Object.entries(value).filter(([key]) => declares(policy, joinPointer(pointer, key)))
  return Object.fromEntries(declared.map(([key, item]) => [key, dropUndeclared(item, joinPointer(pointer, key), policy)]))
}
