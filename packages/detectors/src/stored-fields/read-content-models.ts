import type { Entry, FieldFact, FileFacts, Place, Value } from '@candor/scan'
import { findSetting } from '../list-settings.ts'
import type { StoredTable } from '../table-classifier/index.ts'

/** Models that a settings object describes: Payload, Keystone, Strapi, Waterline. */
export function listContentModels(facts: FileFacts): StoredTable[] {
  return [...listCollections(facts), ...listLists(facts), ...listAttributeModels(facts)]
}

/** `{ slug: 'users', fields: [{ name: 'email', type: 'email' }] }` */
function listCollections({ exports, imports }: FileFacts): StoredTable[] {
  if (!imports.some(({ specifier }) => specifier === 'payload' || specifier.startsWith('payload/'))) return []
  return exports.flatMap(({ value }) => {
    const slug = findSetting(value, 'slug')
    const list = findSetting(value, 'fields')
    if (slug?.type !== 'text' || list?.type !== 'list' || !slug.place) return []
    const auth = findSetting(value, 'auth')
    const beside = auth && auth.type !== 'null' ? ['email', 'password'] : []
    return [{ name: slug.text, fields: list.items.flatMap(readNamedField), beside, place: slug.place }]
  })
}

function readNamedField(item: Value): FieldFact[] {
  const name = findSetting(item, 'name')
  const type = getText(findSetting(item, 'type'))
  const target = getText(findSetting(item, 'relationTo'))
  if (name?.type !== 'text' || !name.place) return listNested(item)
  return [{ name: name.text, ...describeType(type), ...(target !== undefined && { references: target }), place: name.place }, ...listNested(item)]
}

/** Rows, groups and tabs hold further fields. */
function listNested(item: Value): FieldFact[] {
  const inner = [findSetting(item, 'fields'), findSetting(item, 'tabs')].find((value) => value?.type === 'list')
  return inner?.type === 'list' ? inner.items.flatMap(readNamedField) : []
}

function describeType(type: string | undefined): { type?: string; enumerated?: true } {
  if (type === undefined) return {}
  if (['select', 'radio', 'enumeration'].includes(type)) return { enumerated: true }
  return { type: type === 'checkbox' ? 'boolean' : type }
}

/** `lists = { User: list({ fields: { email: text() } }) }` */
function listLists({ exports, calls }: FileFacts): StoredTable[] {
  const named = exports.flatMap(({ value }) => (value?.type === 'object' ? value.entries : []))
  const config = calls.flatMap(({ symbol, args }) => (symbol === 'npm:@keystone-6/core#config' ? (getEntries(findSetting(args[0], 'lists')) ?? []) : []))
  return [...named, ...config].flatMap(({ key, value, place }) => {
    const fields = value.type === 'call' && value.symbol === 'npm:@keystone-6/core#list' ? getEntries(findSetting(value.args[0], 'fields')) : undefined
    return fields ? [{ name: key, fields: fields.map(readCalledField), place }] : []
  })
}

const calledTypes = new Map(Object.entries({ checkbox: 'boolean', timestamp: 'timestamp', integer: 'integer', float: 'float', calendarDay: 'date', select: 'enum' }))

function readCalledField({ key, value, place }: Entry): FieldFact {
  const call = value.type === 'call' ? (value.symbol.split('#').at(-1) ?? '') : ''
  const target = value.type === 'call' && call === 'relationship' ? getText(findSetting(value.args[0], 'ref')) : undefined
  const type = calledTypes.get(call)
  return { name: key, ...(type !== undefined && { type }), ...(target !== undefined && { references: target.split('.')[0] ?? target }), place }
}

/** Strapi's `schema.json` and Waterline's models: `{ attributes: { email: { type: 'string' } } }`. */
function listAttributeModels({ file, document, exports }: FileFacts): StoredTable[] {
  const model = document ?? exports.find(({ name }) => name === 'default')?.value
  const attributes = getEntries(findSetting(model, 'attributes'))
  const isModel = document ? /(^|\/)content-types\/[^/]+\/schema\.json$/.test(file) : /(^|\/)api\/models\/[^/]+\.[jt]s$/.test(file)
  if (!attributes || !isModel) return []
  const name = getText(findSetting(model, 'info', 'singularName')) ?? getText(findSetting(model, 'tableName')) ?? file.split('/').at(-1)?.replace(/\.\w+$/, '') ?? ''
  const place: Place = attributes[0]?.place ?? { line: 1, column: 1, endLine: 1, endColumn: 1 }
  return [{ name, fields: attributes.map(readAttribute), place }]
}

function readAttribute({ key, value, place }: Entry): FieldFact {
  const target = getText(findSetting(value, 'target')) ?? getText(findSetting(value, 'model'))
  const enumerated = findSetting(value, 'isIn') !== undefined
  return { name: key, ...describeType(getText(findSetting(value, 'type'))), ...(enumerated && { enumerated: true as const }), ...(target !== undefined && { references: target.split(/[.:]/).at(-1) ?? target }), place }
}

function getText(value: Value | undefined): string | undefined {
  return value?.type === 'text' ? value.text : undefined
}

function getEntries(value: Value | undefined): readonly Entry[] | undefined {
  return value?.type === 'object' ? value.entries : undefined
}
