import type { ChangeFact, FieldFact, FileFacts, ShapeFact } from '../generated/facts.ts'

type Column = FieldFact & { file: string }
type Table = { name: string; columns: Column[]; place: ShapeFact['place']; file: string }
type Database = { tables: Map<string, Table>; enums: Set<string> }

/**
 * Puts schema files together: of migrations those columns are left that survive all of them, each in the file where it was
 * last added; fields whose type is an enumeration or another model of the project say so.
 */
export function linkShapes(files: readonly FileFacts[]): void {
  linkTables(files)
  for (const kind of ['prisma', 'graphql'] as const) linkModels(files.filter((facts) => facts.kind === kind))
}

/** The tables that all changes in each folder of migrations leave; may be done again after changes were added. */
export function linkTables(files: readonly FileFacts[]): void {
  for (const group of listGroups(files.filter(({ kind, changes }) => changes && kind !== 'prisma' && kind !== 'graphql'))) linkMigrations(group)
}

/** Migrations of one database lie in one folder, or each in a folder of its own. */
function listGroups(files: readonly FileFacts[]): FileFacts[][] {
  const groups = new Map<string, FileFacts[]>()
  for (const facts of files) {
    const parts = facts.file.split('/')
    const own = /^(migration|up)\.sql$/i.test(parts.at(-1) ?? '')
    const folder = parts.slice(0, own ? -2 : -1).join('/')
    groups.set(folder, [...(groups.get(folder) ?? []), facts])
  }
  return [...groups.values()].map((group) => group.toSorted((a, b) => compareNaturally(a.file, b.file)))
}

/** `V2__x` comes before `V10__y`. */
function compareNaturally(a: string, b: string): number {
  const [one, other] = [a, b].map((text) => text.split(/(\d+)/)) as [string[], string[]]
  for (let index = 0; index < Math.max(one.length, other.length); index += 1) {
    const [left = '', right = ''] = [one[index], other[index]]
    const byNumber = /^\d/.test(left) && /^\d/.test(right) ? Number(left) - Number(right) : 0
    if (byNumber !== 0) return byNumber
    if (left !== right) return left < right ? -1 : 1
  }
  return 0
}

function linkMigrations(group: readonly FileFacts[]): void {
  const database: Database = { tables: new Map(), enums: new Set() }
  for (const { file, changes = [] } of group) for (const change of changes) apply[change.change](change, file, database)
  const shapes = new Map<string, ShapeFact[]>()
  for (const table of database.tables.values()) {
    for (const column of table.columns) {
      const { file, ...field } = column
      const own = shapes.get(file) ?? []
      shapes.set(file, own)
      let shape = own.find(({ name }) => name === table.name)
      if (!shape) own.push((shape = { name: table.name, role: 'table', fields: [], place: file === table.file ? table.place : field.place }))
      shape.fields.push(field.type !== undefined && database.enums.has(field.type) ? { ...field, enumerated: true } : field)
      // Columns of the same table in other files tell what it is about.
      shape.beside = table.columns.filter((other) => other.file !== file).map(({ name }) => name)
    }
  }
  for (const facts of group) {
    const own = shapes.get(facts.file)
    const others = (facts.shapes ?? []).filter(({ role }) => role !== 'table')
    if (own || facts.shapes) facts.shapes = [...others, ...(own ?? [])]
  }
}

type Apply = (change: ChangeFact, file: string, database: Database) => void

const key = (name: string | undefined): string => (name ?? '').toLowerCase()

const apply: Record<ChangeFact['change'], Apply> = {
  'create-table': ({ table, fields = [], place }, file, { tables }) => {
    if (!tables.has(key(table))) tables.set(key(table), { name: table, columns: fields.map((field) => ({ ...field, file })), place, file })
  },
  'drop-table': ({ table }, _file, { tables }) => void tables.delete(key(table)),
  'rename-table': ({ table, to = '' }, _file, { tables }) => {
    const found = tables.get(key(table))
    tables.delete(key(table))
    if (found) tables.set(key(to), { ...found, name: to })
  },
  'add-column': ({ table, fields = [], place }, file, { tables }) => {
    const known = tables.get(key(table)) ?? { name: table, columns: [], place, file }
    tables.set(key(table), known)
    for (const field of fields)
      if (!known.columns.some(({ name }) => key(name) === key(field.name))) known.columns.push({ ...field, file })
  },
  'drop-column': ({ table, column }, _file, { tables }) => {
    const known = tables.get(key(table))
    if (known) known.columns = known.columns.filter(({ name }) => key(name) !== key(column))
  },
  'rename-column': ({ table, column, to = '', fields, place }, file, { tables }) => {
    const known = tables.get(key(table))
    if (known) known.columns = known.columns.map((one) => (key(one.name) === key(column) ? { ...one, ...fields?.[0], name: to, place: fields?.[0]?.place ?? place, file } : one))
  },
  'change-type': ({ table, column, to = '' }, _file, { tables }) => change(tables, table, column, { type: to }),
  'add-reference': ({ table, column, to = '' }, _file, { tables }) => change(tables, table, column, { references: to }),
  'create-enum': ({ table }, _file, { enums }) => void enums.add(table),
  'drop-enum': ({ table }, _file, { enums }) => void enums.delete(table),
}

function change(tables: Database['tables'], table: string, column: string | undefined, more: Partial<FieldFact>): void {
  const known = tables.get(key(table))
  if (known) known.columns = known.columns.map((one) => (key(one.name) === key(column) ? { ...one, ...more } : one))
}

/** Enumerations and models may stand in another file of the same schema. */
function linkModels(files: readonly FileFacts[]): void {
  const enums = new Set(files.flatMap(({ changes = [] }) => changes.flatMap((one) => (one.change === 'create-enum' ? one.table : []))))
  const models = new Set(files.flatMap(({ shapes = [] }) => shapes.map(({ name }) => name)))
  for (const facts of files) {
    if (!facts.shapes) continue
    facts.shapes = facts.shapes.map((shape) => ({
      ...shape,
      fields: shape.fields.map((field): FieldFact => {
        if (field.type === undefined) return field
        if (enums.has(field.type)) return { ...field, enumerated: true }
        return models.has(field.type) ? { ...field, references: field.type } : field
      }),
    }))
  }
}
