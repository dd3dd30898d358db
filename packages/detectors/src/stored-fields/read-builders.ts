import type { CallFact, ChangeFact, FieldFact, FileFacts, Value } from '@candor/scan'
import { findSetting } from '../list-settings.ts'

const tableMethods = ['createTable', 'createTableIfNotExists', 'alterTable', 'schema.table', 'dropTable', 'dropTableIfExists', 'renameTable', 'addColumn', 'addColumns', 'removeColumn', 'dropColumn', 'dropColumns', 'renameColumn']
const tables = ['table', 't', 'tbl', 'builder', 'tableBuilder']

/** Calls of migrations that are written with builders: Knex, Kysely, Sequelize, node-pg-migrate, TypeORM. */
export const builderSymbols: readonly string[] = [...tableMethods.map((method) => `param:**.${method}`), ...tables.map((name) => `param:${name}.*`)]

/** What such a migration does to tables, in the same words as SQL. What undoes it is left out. */
export function listBuilderChanges(facts: FileFacts): ChangeFact[] {
  const calls = facts.calls.filter((call) => call.symbol.startsWith('param:') && !call.via && !isUndoing(call, facts))
  // Of a chain the first call stands first: the table is made before it gets a column.
  const ordered = calls.toSorted((a, b) => a.place.line - b.place.line || a.place.column - b.place.column || a.symbol.length - b.symbol.length)
  return ordered.flatMap((call) => readers.get(/\.(\w+)$/.exec(call.symbol)?.[1] ?? '')?.(call, calls) ?? [])
}

function isUndoing({ within }: CallFact, { functions }: FileFacts): boolean {
  for (let index = within; index !== undefined; index = functions[index]?.parent) if (/(^|[.#])(down|rollback)$/.test(functions[index]?.symbol ?? '')) return true
  return false
}

type Read = (call: CallFact, calls: readonly CallFact[]) => ChangeFact[]

const create: Read = (call, calls) => {
  const { args, place } = call
  const table = getTable(args[0])
  if (table === undefined) return []
  const columns = findSetting(args[0]?.type === 'call' ? args[0].args[0] : undefined, 'columns')
  const listed = columns?.type === 'list' ? columns.items.flatMap(readColumnObject) : []
  const fields = [...listed, ...readObject(args[1]), ...listBuilt(args[1], calls)]
  return [{ change: 'create-table', table, fields, place }, ...listDropped(args[1], table, calls)]
}

const alter: Read = (call, calls) => {
  const table = getTable(call.args[0])
  const fields = listBuilt(call.args[1], calls)
  if (table === undefined) return []
  return [...fields.map((field): ChangeFact => ({ change: 'add-column', table, fields: [field], place: field.place })), ...listDropped(call.args[1], table, calls)]
}

const drop: Read = ({ args, place }) => {
  const table = getTable(args[0])
  return table === undefined ? [] : [{ change: 'drop-table', table, place }]
}

const removeColumn: Read = ({ args, on, place }) => {
  const chained = findChainTable(on)
  const table = chained ?? getTable(args[0])
  const columns = chained === undefined ? listTexts(args[1]) : listTexts(args[0])
  return table === undefined ? [] : columns.map((column): ChangeFact => ({ change: 'drop-column', table, column, place }))
}

const readers = new Map<string, Read>(Object.entries({
  createTable: create,
  createTableIfNotExists: create,
  alterTable: alter,
  table: alter,
  dropTable: drop,
  dropTableIfExists: drop,
  renameTable: ({ args, place }) => {
    const [table, to] = args.map(getText)
    return table === undefined || to === undefined ? [] : [{ change: 'rename-table', table, to, place }]
  },
  addColumn: ({ args, on, place }) => {
    const chained = findChainTable(on)
    const table = chained ?? getTable(args[0])
    const [name, type] = chained === undefined ? [args[1], args[2]] : [args[0], args[1]]
    if (table === undefined || !name) return []
    const fields = name.type === 'text' ? [{ name: name.text, ...readType(type), place: name.place ?? place }] : readColumnObject(name)
    return fields.map((field): ChangeFact => ({ change: 'add-column', table, fields: [field], place: field.place }))
  },
  addColumns: ({ args }) => {
    const table = getTable(args[0])
    return table === undefined ? [] : readObject(args[1]).map((field): ChangeFact => ({ change: 'add-column', table, fields: [field], place: field.place }))
  },
  removeColumn,
  dropColumn: removeColumn,
  dropColumns: removeColumn,
  renameColumn: ({ args, place }) => {
    const [table, column, to] = args.map(getText)
    return table === undefined || column === undefined || to === undefined ? [] : [{ change: 'rename-column', table, column, to, place }]
  },
} satisfies Record<string, Read>))

function getText(value: Value | undefined): string | undefined {
  return value?.type === 'text' ? value.text : undefined
}

/** `'users'`, `{ tableName: 'users' }`, `new Table({ name: 'users' })`. */
function getTable(value: Value | undefined): string | undefined {
  if (value?.type === 'call') return getText(findSetting(value.args[0], 'name'))
  return getText(value) ?? getText(findSetting(value, 'tableName')) ?? getText(findSetting(value, 'name'))
}

function listTexts(value: Value | undefined): string[] {
  const values = value?.type === 'list' ? value.items : value ? [value] : []
  return values.flatMap((item) => getText(item) ?? [])
}

/** The table of `schema.createTable('person').addColumn(…)`. */
function findChainTable(value: Value | undefined): string | undefined {
  if (value?.type !== 'call') return undefined
  return /\.(createTable|alterTable)$/.test(value.symbol) ? getText(value.args[0]) : findChainTable(value.on)
}

function readType(value: Value | undefined): { type?: string; enumerated?: true } {
  const type = value?.type === 'text' ? value.text.replace(/\W.*$/, '') : value?.type === 'symbol' || value?.type === 'call' ? value.symbol.split(/[.#:]/).at(-1) : undefined
  const inner = value?.type === 'object' ? readType(findSetting(value, 'type')) : undefined
  if (inner) return inner
  return type === undefined ? {} : { type: type.toLowerCase(), ...(/^enum/i.test(type) && { enumerated: true as const }) }
}

/** `{ email: { type: Sequelize.STRING } }`, `{ email: 'varchar(80)' }`. */
function readObject(value: Value | undefined): FieldFact[] {
  return value?.type === 'object' ? value.entries.map(({ key, value: inner, place }) => ({ name: key, ...readType(inner), place })) : []
}

/** `{ name: 'email', type: 'varchar' }`, alone or in `new TableColumn(…)`. */
function readColumnObject(value: Value): FieldFact[] {
  const object = value.type === 'call' ? value.args[0] : value
  const name = findSetting(object, 'name')
  return name?.type === 'text' && name.place ? [{ name: name.text, ...readType(findSetting(object, 'type')), place: name.place }] : []
}

const noColumns = /^(drop|rename|unique|index|foreign|primary|timestamps|comment|engine|charset|collate|inherits|set|check)/
const choices = /^enu?m?$/

/** `table.string('email')` in a table's callback. */
function listBuilt(callback: Value | undefined, calls: readonly CallFact[]): FieldFact[] {
  return listInner(callback, calls).flatMap(({ symbol, args: [name] }) => {
    const type = /^param:\w+\.(\w+)$/.exec(symbol)?.[1]
    if (type === undefined || noColumns.test(type) || name?.type !== 'text' || !name.place) return []
    return [{ name: name.text, type: type.toLowerCase(), ...(choices.test(type) && { enumerated: true as const }), place: name.place }]
  })
}

function listDropped(callback: Value | undefined, table: string, calls: readonly CallFact[]): ChangeFact[] {
  return listInner(callback, calls).flatMap(({ symbol, args, place }): ChangeFact[] => {
    if (/\.dropColumns?$/.test(symbol)) return args.flatMap(listTexts).map((column) => ({ change: 'drop-column', table, column, place }))
    const [column, to] = args.map(getText)
    if (!symbol.endsWith('.renameColumn') || column === undefined || to === undefined) return []
    return [{ change: 'rename-column', table, column, to, place }]
  })
}

function listInner(callback: Value | undefined, calls: readonly CallFact[]): CallFact[] {
  return callback?.type === 'function' ? calls.filter(({ within }) => within === callback.index) : []
}
