import type { FieldFact, FileFacts, ShapeFact, Value } from '@candor/scan'
import type { StoredTable } from './table-classifier/index.ts'

const columns = /^npm:(typeorm|@mikro-orm\/[\w-]+|sequelize-typescript|@nestjs\/mongoose|@typegoose\/typegoose|@deepkit\/\w+)#(Column|PrimaryColumn|Property|Enum|Prop|prop|ObjectIdColumn|CreateDateColumn|UpdateDateColumn|Embedded)$/
const relations = /^npm:(typeorm|@mikro-orm\/[\w-]+|sequelize-typescript)#(ManyToOne|OneToOne|BelongsTo|ForeignKey)$/

/** Classes whose fields are columns by their decorators. */
export function listEntities({ shapes = [] }: FileFacts): StoredTable[] {
  return shapes.flatMap((shape) => {
    if (shape.role !== 'class') return []
    const fields = shape.fields.flatMap(readField)
    return fields.length > 0 ? [{ name: getName(shape), fields, place: shape.place }] : []
  })
}

/** The class's name without what says that it is an entity. */
function getName({ name }: ShapeFact): string {
  return name.replace(/(Schema)?(Class|Entity|Model|Document|Schema)$/, '') || name
}

export function listCalls(decorators: readonly Value[] = []): (Value & { type: 'call' })[] {
  return decorators.filter((decorator) => decorator.type === 'call')
}

function readField(field: FieldFact): FieldFact[] {
  const calls = listCalls(field.decorators)
  const column = calls.find(({ symbol }) => columns.test(symbol)) ?? field.decorators?.find((decorator) => decorator.type === 'symbol' && columns.test(decorator.symbol))
  const { decorators: _decorators, ...plain } = field
  if (calls.some(({ symbol }) => relations.test(symbol))) return [{ ...plain, ...(plain.type !== undefined && { references: plain.type }) }]
  if (!column) return []
  const settings = column.type === 'call' ? column.args : []
  const type = findSetting(settings, 'type') ?? (settings[0]?.type === 'text' ? settings[0].text : undefined)
  const enumerated = (column.type === 'call' && column.symbol.endsWith('#Enum')) || type === 'enum' || type === 'simple-enum' || hasSetting(settings, 'enum')
  return [{ ...plain, ...(type !== undefined && { type }), ...((enumerated || isNamedType(plain.type, type)) && { enumerated: true as const }) }]
}

const builtIn = /^(String|Number|Boolean|Date|Buffer|Object|Array|Record|Uint8Array|[a-z]\w*)$/

/** A type of the app's own on a plain column is an enumeration. */
function isNamedType(type: string | undefined, written: string | undefined): boolean {
  return type !== undefined && written === undefined && !builtIn.test(type)
}

function hasSetting(settings: readonly Value[], name: string): boolean {
  return settings.some((value) => value.type === 'object' && value.entries.some(({ key }) => key === name))
}

/** `{ type: 'varchar' }`, `{ type: String }`, `DataType.STRING`. */
function findSetting(settings: readonly Value[], name: string): string | undefined {
  for (const value of settings) {
    if (value.type === 'symbol') return value.symbol.split('.').at(-1)?.toLowerCase()
    const found = value.type === 'object' ? value.entries.find(({ key }) => key === name)?.value : undefined
    if (found?.type === 'text') return found.text
    if (found?.type === 'symbol') return found.symbol.split(/[.:]/).at(-1)?.toLowerCase()
  }
  return undefined
}
