import { shorten } from './describe-json.ts'
import { policyFields } from './generated/policy-fields.ts'
import { type Json, type JsonObject, isJsonObject } from './json.ts'
import { splitPointer } from './json-pointer.ts'

/** What one entry of each list is called. */
export const entryNouns: Readonly<Record<string, string>> = {
  data: 'data item',
  purposes: 'purpose',
  channels: 'channel',
  processors: 'processor',
  storage: 'storage entry',
  retention: 'retention',
  safeguards: 'safeguard',
  choices: 'choice',
  rights: 'right',
  changes: 'change',
  terms: 'term',
  clauses: 'clause',
}

/** Fields by which a reader knows an entry, the best first. */
const names = ['id', 'kind', 'term', 'version', 'title']

/**
 * The slots `field` and `owner` of messages: the name of the field that a value belongs to, and what that is
 * part of.
 */
export function describePlace(
  declaration: JsonObject,
  pointer: string,
): { field: string; owner: string | undefined } {
  const keys = splitPointer(pointer)
  while (keys.length > 1 && isIndex(keys.at(-1))) keys.pop()
  const field = keys.pop() ?? ''
  return { field: shorten(field), owner: describeOwner(declaration, keys) }
}

/**
 * What a group of fields is called in messages: "the channel `contact`", "`controller`"; undefined for the
 * whole policy.
 */
export function describeOwner(declaration: JsonObject, keys: readonly string[]): string | undefined {
  const [list, index] = keys
  if (list === undefined) return undefined
  if (!isIndex(index)) return `\`${shorten(list)}\``
  const entries = declaration[list]
  const entry = Array.isArray(entries) ? entries[Number(index)] : undefined
  const noun = entryNouns[list]
  const name = isJsonObject(entry) ? findName(entry) : undefined
  return noun !== undefined && name !== undefined
    ? `the ${noun} \`${shorten(name)}\``
    : `entry ${Number(index) + 1} of \`${shorten(list)}\``
}

/** What a field means, as the schema says it. */
export function describeMeaning(pointer: string): { meaning: string; example: string | undefined } {
  const generic = `/${splitPointer(pointer)
    .map((key) => (isIndex(key) ? '*' : key))
    .join('/')}`
  const found = policyFields[generic] ?? policyFields[generic.replace(/\/\*$/, '')]
  return { meaning: found?.meaning ?? '', example: found?.example }
}

function findName(entry: JsonObject): string | undefined {
  const values: (Json | undefined)[] = names.map((name) => entry[name])
  return values.find((value): value is string => typeof value === 'string' && value.trim() !== '')
}

function isIndex(key: string | undefined): key is string {
  return key !== undefined && /^\d+$/.test(key)
}
