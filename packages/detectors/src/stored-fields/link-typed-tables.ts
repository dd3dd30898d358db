import type { FieldFact, FileFacts, ShapeFact } from '@candor/scan'
import { getTableWords } from '../table-classifier/index.ts'

/** The library whose tables are types: `new Kysely<Database>()`. */
export const typedTables = 'types:kysely'

const databaseName = /(Database|DB|Db|Schema|Tables)$/
const builtIn = /^(String|Number|Boolean|Date|Buffer|Uint8Array|[a-z]\w*)$/

/**
 * The tables of `interface Database { person: PersonTable }`, each in the file where its type is declared. A table that a
 * migration or a schema file declares as well is left to that.
 */
export function linkTypedTables(files: readonly FileFacts[]): readonly FileFacts[] {
  const types = new Map<string, ShapeFact>()
  for (const { shapes = [] } of files) for (const shape of shapes) if (shape.role === 'type' && !types.has(shape.name)) types.set(shape.name, shape)
  if (types.size === 0) return files
  const declared = new Set(files.flatMap(({ shapes = [] }) => shapes.filter(({ role }) => role === 'table').flatMap(({ name, table }) => [name, table ?? name].map(getWords))))
  const tables = new Map<ShapeFact, ShapeFact>()
  for (const database of types.values()) {
    if (!databaseName.test(database.name)) continue
    for (const { name, type = '', list } of database.fields) {
      const shape = types.get(type)
      if (shape && !list && !tables.has(shape) && !declared.has(getWords(name))) tables.set(shape, { ...shape, name: name.split('.').at(-1) ?? name, role: 'table', fields: shape.fields.map(nameChoice) })
    }
  }
  return files.map((facts) => {
    const own = (facts.shapes ?? []).flatMap((shape) => tables.get(shape) ?? [])
    return own.length > 0 ? { ...facts, shapes: [...(facts.shapes ?? []), ...own] } : facts
  })
}

function getWords(name: string): string {
  return getTableWords(name).join(' ')
}

/** A type of the app's own on a column is a choice, or an object. */
function nameChoice(field: FieldFact): FieldFact {
  return field.type === undefined || builtIn.test(field.type) ? field : { ...field, enumerated: true }
}
