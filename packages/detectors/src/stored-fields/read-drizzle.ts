import type { CallFact, Entry, FieldFact, FileFacts, Place, Value } from '@candor/scan'
import type { StoredTable } from '../table-classifier/index.ts'

const columnSymbol = /^npm:drizzle-orm\/(?:pg|mysql|sqlite|singlestore|gel|mssql|cockroach)-core#(\w+)\(\)(\(\))?/
/** `(t) => ({ email: t.varchar() })` */
const builderSymbol = /^param:\w+\.(\w+)\(\)/
const builders = new Set(['varchar', 'text', 'integer', 'int', 'serial', 'bigserial', 'bigint', 'smallint', 'boolean', 'timestamp', 'date', 'time', 'datetime', 'uuid', 'json', 'jsonb', 'char', 'numeric', 'decimal', 'real', 'doublePrecision', 'double', 'float', 'inet', 'blob', 'tinyint', 'mediumint', 'citext', 'bytea', 'interval', 'geometry', 'point', 'year', 'binary', 'varbinary'])

/** Calls that give a table a name and columns: `pgTable`, and what an app makes of `pgTableCreator` or `pgSchema`. */
export function listDrizzleTables(facts: FileFacts): StoredTable[] {
  if (!facts.imports.some(({ specifier }) => specifier.startsWith('drizzle-orm'))) return []
  return facts.calls.flatMap((call) => {
    const [name, shape] = call.args
    if (call.via || name?.type !== 'text' || !shape) return []
    const entries = listEntries(shape, facts)
    const fields = entries.flatMap((entry) => readColumn(entry, call, facts))
    return fields.length > 0 ? [{ name: name.text, fields, place: name.place ?? call.place }] : []
  })
}

function listEntries(shape: Value, { functions }: FileFacts): readonly Entry[] {
  const object = shape.type === 'function' ? functions[shape.index]?.returns?.[0] : shape
  return object?.type === 'object' ? object.entries : []
}

function readColumn({ key, value, place }: Entry, call: CallFact, facts: FileFacts): FieldFact[] {
  if (value.type !== 'call' && value.type !== 'symbol') return []
  const symbol = value.type === 'call' ? `${value.symbol}()` : value.symbol
  const own = columnSymbol.exec(symbol)
  const built = own ? undefined : builderSymbol.exec(symbol)?.[1]
  const type = own?.[1] ?? (built !== undefined && builders.has(built) ? built : undefined)
  if (type === undefined) return []
  const enumerated = type.endsWith('Enum') || listChain(value).some(({ args }) => args.some(hasEnum))
  const references = findReferences(value, facts)
  return [{ name: key, type: type.toLowerCase(), ...(enumerated && { enumerated: true as const }), ...(references !== undefined && { references }), place: isIn(place, call.place) ? place : call.place }]
}

/** `users.id` of `.references(() => users.id)`. */
function findReferences(value: Value, { functions }: FileFacts): string | undefined {
  const argument = listChain(value).find(({ symbol }) => symbol.endsWith('.references'))?.args[0]
  const target = argument?.type === 'function' ? functions[argument.index]?.returns?.[0] : undefined
  return target?.type === 'symbol' ? target.written.split('.').at(-2) : undefined
}

function listChain(value: Value): (Value & { type: 'call' })[] {
  return value.type === 'call' ? [value, ...(value.on ? listChain(value.on) : [])] : []
}

function hasEnum(value: Value): boolean {
  return value.type === 'object' && value.entries.some(({ key }) => key === 'enum')
}

/** Columns that are spread in may stand in another file: then the table is the place. */
function isIn(inner: Place, outer: Place): boolean {
  return inner.line >= outer.line && inner.line <= outer.endLine
}
