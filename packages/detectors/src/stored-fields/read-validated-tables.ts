import type { Entry, FieldFact, FileFacts, Value } from '@candor/scan'
import type { StoredTable } from '../table-classifier/index.ts'

/** Tables whose columns validators describe: Convex's `defineTable`, and the JSON Schema of Objection's models. */
export function listValidatedTables(facts: FileFacts): StoredTable[] {
  return [...listConvexTables(facts), ...listJsonSchemas(facts)]
}

/** `defineSchema({ users: defineTable({ email: v.string() }) })`. */
function listConvexTables({ calls }: FileFacts): StoredTable[] {
  return calls.flatMap(({ symbol, args, place }) => {
    const [tables] = args
    if (symbol !== 'npm:convex/server#defineSchema' || tables?.type !== 'object') return []
    return tables.entries.flatMap(({ key, value }) => {
      const shape = findTable(value)
      return shape?.type === 'object' ? [{ name: key, fields: shape.entries.map(readConvexField), place }] : []
    })
  })
}

function findTable(value: Value): Value | undefined {
  if (value.type !== 'call') return undefined
  if (value.symbol !== 'npm:convex/server#defineTable') return value.on && findTable(value.on)
  const [shape] = value.args
  return shape?.type === 'call' ? shape.args[0] : shape
}

function readConvexField({ key, value, place }: Entry): FieldFact {
  const call = value.type === 'call' ? value : undefined
  const inner = call && call.symbol.endsWith('#v.optional') ? call.args[0] : call
  const type = inner?.type === 'call' ? inner.symbol.split('.').at(-1) : undefined
  const target = inner?.type === 'call' && type === 'id' ? inner.args[0] : undefined
  return {
    name: key,
    ...(type !== undefined && { type }),
    ...((type === 'literal' || type === 'union') && { enumerated: true as const }),
    ...(target?.type === 'text' && { references: target.text }),
    place,
  }
}

/** Static fields of Objection's models. */
export const modelStatics: readonly string[] = ['static:jsonSchema', 'static:tableName']

/** `static get jsonSchema() { return { properties: { … } } }`, `static jsonSchema = { properties: { … } }`. */
function listJsonSchemas({ functions, writes, imports }: FileFacts): StoredTable[] {
  const getters = functions.flatMap(({ symbol = '', returns: [value] = [], place }) => (value ? [{ symbol, value, place }] : []))
  const statics = [...getters, ...writes]
  if (!imports.some(({ specifier }) => specifier === 'objection') && !statics.some(({ symbol }) => symbol.endsWith('.tableName'))) return []
  return statics.flatMap(({ symbol, value, place }) => {
    const name = /[.#:](\w+)\.jsonSchema$/.exec(symbol)?.[1]
    if (name === undefined || value.type !== 'object') return []
    const properties = value.entries.find(({ key }) => key === 'properties')?.value
    return properties?.type === 'object' ? [{ name, fields: properties.entries.map(readJsonField), place }] : []
  })
}

function readJsonField({ key, value, place }: Entry): FieldFact {
  const type = value.type === 'object' ? value.entries.find((entry) => entry.key === 'type')?.value : undefined
  const enumerated = value.type === 'object' && value.entries.some((entry) => entry.key === 'enum')
  return { name: key, ...(type?.type === 'text' && { type: type.text }), ...(enumerated && { enumerated: true as const }), place }
}
