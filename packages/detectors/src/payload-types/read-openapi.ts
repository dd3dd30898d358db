import type { Entry, FileFacts, Value } from '@candor/scan'
import type { Payload } from './classify-payload.ts'
import { listJsonFields } from './read-schemas.ts'

const methods = new Set(['post', 'put', 'patch', 'get', 'delete'])
/** Descriptions of other companies' interfaces, kept to make clients from. */
const foreign = /(^|\/)(vendor|third[-_]party|external|clients?|sdks?|generated|integrations?|specs)\//i

/** What an OpenAPI document of the app itself says that its operations are sent. */
export function listDocumentPayloads({ document, file }: FileFacts): Payload[] {
  if (!document || foreign.test(file) || !(find(document, 'openapi') ?? find(document, 'swagger'))) return []
  const seen = new Set<Value>()
  return listEntries(find(document, 'paths')).flatMap((path) =>
    [path, ...listEntries(path.value).filter(({ key }) => methods.has(key))].flatMap((operation) => readOperation(path, operation, document, seen)),
  )
}

function find(value: Value | undefined, key: string): Value | undefined {
  return value?.type === 'object' ? value.entries.find((entry) => entry.key === key)?.value : undefined
}

function listEntries(value: Value | undefined): readonly Entry[] {
  return value?.type === 'object' ? value.entries : []
}

function readOperation(path: Entry, { value, place }: Entry, document: Value, seen: Set<Value>): Payload[] {
  const name = path.key.replace(/\{[^}]*\}/g, '').replace(/\/+$/, '')
  const parameters = find(value, 'parameters')
  const items = parameters?.type === 'list' ? parameters.items.map((item) => follow(item, document)) : []
  const plain = items.flatMap(({ value: item }) => {
    const text = find(item, 'name')
    return text?.type === 'text' && text.place && !seen.has(item) && seen.add(item) ? [{ name: text.text, place: text.place }] : []
  })
  const bodies = [...listEntries(find(follow(find(value, 'requestBody'), document).value, 'content')).map((content) => find(content.value, 'schema')), ...items.map(({ value: item }) => find(item, 'schema'))]
  const schemas = bodies.flatMap((schema) => {
    const target = follow(schema, document)
    if (!schema || seen.has(target.value)) return []
    seen.add(target.value)
    return [{ name: target.name ?? name, fields: listJsonFields(target.value), place }]
  })
  return [...(plain.length > 0 ? [{ name, fields: plain, place }] : []), ...schemas]
}

/** `$ref: '#/components/schemas/NewUser'`. */
function follow(value: Value | undefined, document: Value): { value: Value; name?: string } {
  const nothing: Value = { type: 'null' }
  const reference = find(value, '$ref')
  if (!value || reference?.type !== 'text') return { value: value ?? nothing }
  const steps = reference.text.replace(/^#\//, '').split('/')
  const target = steps.reduce<Value | undefined>((at, step) => find(at, step), document)
  return { value: target ?? nothing, name: steps.at(-1) ?? '' }
}
