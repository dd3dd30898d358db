import type { Entry, FieldFact, FileFacts, Value } from '@candor/scan'
import type { StoredTable } from '../table-classifier/index.ts'

const schemaCall = /^npm:mongoose#(default\.)?Schema$/
const modelCall = /(^npm:mongoose#(default\.)?model$|[.#]model$)/
const typeSymbol = /^(?:global:|npm:mongoose#(?:default\.)?(?:Schema\.)?(?:Types|SchemaTypes)\.)(\w+)$/

/** `new Schema({ … })`: a model, or a part of one, of a database of documents. */
export function listDocumentSchemas(facts: FileFacts): StoredTable[] {
  return facts.calls.flatMap((call) => {
    const [shape] = call.args
    if (!schemaCall.test(call.symbol) || call.via || shape?.type !== 'object') return []
    const fields = shape.entries.flatMap((entry) => readField(entry, ''))
    return [{ name: findName(call.name, facts), fields, place: call.place }]
  })
}

/** What a schema's model is called: `model('User', userSchema)`. */
function findName(variable: string | undefined, { calls }: FileFacts): string {
  const models = calls.filter(({ symbol, args }) => modelCall.test(symbol) && args[0]?.type === 'text')
  const schemas = calls.filter(({ symbol }) => schemaCall.test(symbol))
  const own = models.find(({ args }) => variable !== undefined && args[1]?.type === 'symbol' && args[1].written === variable)
  const named = own ?? (schemas.length === 1 ? models[0] : undefined)
  const text = named?.args[0]
  return text?.type === 'text' ? text.text : (variable ?? 'schema').replace(/_?schema$/i, '')
}

function readField({ key, value, place }: Entry, prefix: string): FieldFact[] {
  const name = `${prefix}${key}`
  if (value.type === 'symbol') {
    const type = typeSymbol.exec(value.symbol)?.[1]
    return [{ name, ...(type !== undefined && { type: type.toLowerCase() }), place }]
  }
  if (value.type === 'list') {
    const [item] = value.items
    return item ? readField({ key, value: item, place }, prefix).map((field) => ({ ...field, list: true as const })) : [{ name, list: true, place }]
  }
  if (value.type === 'text') return [{ name, type: value.text.toLowerCase(), place }]
  if (value.type !== 'object') return value.type === 'call' ? [] : [{ name, place }]
  const type = value.entries.find((entry) => entry.key === 'type')?.value
  // A field that is itself called `type` stands among others.
  if (!type || (type.type === 'object' && type.entries.some((entry) => entry.key === 'type'))) return value.entries.flatMap((entry) => readField(entry, `${name}.`))
  if (type.type === 'object') return type.entries.flatMap((entry) => readField(entry, `${name}.`))
  return readTyped(name, type, value.entries, place)
}

function readTyped(name: string, type: Value, entries: readonly Entry[], place: FieldFact['place']): FieldFact[] {
  const [field] = readField({ key: name, value: type, place }, '')
  const reference = entries.find(({ key }) => key === 'ref')?.value
  return [
    {
      ...(field ?? { name, place }),
      name,
      ...(entries.some(({ key }) => key === 'enum') && { enumerated: true as const }),
      ...(reference?.type === 'text' && { references: reference.text }),
    },
  ]
}
