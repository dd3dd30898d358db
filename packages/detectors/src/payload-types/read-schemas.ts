import { type Entry, type FieldFact, type FileFacts, type Value, createSymbolMatcher } from '@candor/scan'
import type { Payload } from './classify-payload.ts'
import { isSent } from '../is-sent.ts'

/** Calls that describe an object by validators of its fields. */
const objectCalls = ['npm:@sinclair/typebox#Type.Object', 'npm:typebox#Type.Object', 'npm:typebox#default.Object', 'npm:@fastify/type-provider-typebox#Type.Object', 'npm:elysia#t.Object', 'npm:arktype#type', 'npm:@vinejs/vine#default.object']
const routes = ['post', 'put', 'patch', 'get', 'delete', 'route', 'all'].flatMap((method) => ['param:fastify', 'param:app', 'param:server', 'param:instance', 'npm:fastify#default()', 'npm:fastify#fastify()', 'npm:fastify#Fastify()'].map((server) => `${server}.${method}`))

/** Validators whose fields other detectors read by name; here the schema's own name tells more. */
const namedCalls = ['npm:zod#z', 'npm:zod#', 'npm:zod/v4#z', 'npm:zod/v3#z', 'npm:yup#', 'npm:valibot#', 'npm:valibot#v', 'npm:joi#', 'npm:joi#Joi', 'npm:@hapi/joi#'].flatMap((library) => ['object', 'strictObject', 'looseObject'].map((call) => `${library}${library.endsWith('#') ? '' : '.'}${call}`))

export const schemaSymbols: readonly string[] = [...objectCalls, ...namedCalls, ...routes]

const isNamed = createSymbolMatcher(namedCalls.map((symbol) => [symbol, true] as const))
/** A schema so named is what is sent to be kept. */
const sends = /(create|update|add|edit|send|submit|post|new|insert|input|body|request|payload|dto)/i
const formLibraries = /^(@hookform\/resolvers|react-hook-form|vee-validate|formik|@tanstack\/react-form|sveltekit-superforms\/client)/

/** `createTaskInput = z.object({ description: z.string() })`: what a person writes, by the name of the whole. */
export function listNamedPayloads({ calls, imports, directives }: FileFacts): Payload[] {
  if (directives.includes('use client') || imports.some(({ specifier, used }) => used && formLibraries.test(specifier))) return []
  return calls.flatMap(({ symbol, args, name = '', via, place }) => {
    const [shape] = args
    if (via || !isNamed(symbol) || shape?.type !== 'object' || !isSent(shape) || !sends.test(name) || noRequest.test(name)) return []
    return [{ name, fields: shape.entries.map(readValidated), place }]
  })
}

const isObject = createSymbolMatcher(objectCalls.map((symbol) => [symbol, true] as const))
const isRoute = createSymbolMatcher(routes.map((symbol) => [symbol, true] as const))

/** Names of what a server answers, and of what is configured. */
const noRequest = /(response|reply|output|result|entity|error|env|config|settings?|props|state|options)/i

export function listSchemaPayloads(facts: FileFacts): Payload[] {
  return [...listObjectPayloads(facts), ...listRoutePayloads(facts)]
}

function listObjectPayloads({ calls }: FileFacts): Payload[] {
  return calls.flatMap(({ symbol, args, name = '', via, place }) => {
    const [shape] = args
    if (via || !isObject(symbol) || shape?.type !== 'object' || !isSent(shape) || noRequest.test(name)) return []
    return [{ name: name === '' ? 'body' : name, fields: shape.entries.map(readValidated), place }]
  })
}

const emptyTypes = /\.(Boolean|Literal|Enum|Union|Null|Array|Object|boolean|bool|enum|nativeEnum|picklist|literal|array|object|Date|date)(\(|$)/
const numberTypes = /\.(Number|Integer|number)(\(|$)/

function readValidated({ key, value, place }: Entry): FieldFact & { category?: string } {
  const name = key.replace(/\?$/, '')
  if (value.type === 'text') return { name, ...(value.text === 'string.email' ? { category: 'contact.email' } : readTypeText(value.text)), place }
  const inner = value.type === 'call' && value.symbol.endsWith('.Optional') ? value.args[0] : value
  if (inner?.type !== 'call') return { name, place }
  if (emptyTypes.test(inner.symbol)) return { name, enumerated: true, place }
  const isEmail = /\.email(\(|$)/.test(inner.symbol) || inner.args.some(hasEmailFormat)
  return { name, ...(numberTypes.test(inner.symbol) && { type: 'number' }), ...(isEmail && { category: 'contact.email' }), place }
}

function readTypeText(text: string): Partial<FieldFact> {
  if (text.startsWith('string')) return { type: 'string' }
  return /^(number|boolean)/.test(text) ? { type: text.replace(/\W.*$/, '') } : { enumerated: true }
}

function hasEmailFormat(value: Value): boolean {
  return getText(findEntry(value, 'format')) === 'email'
}

function findEntry(value: Value | undefined, key: string): Value | undefined {
  return value?.type === 'object' ? value.entries.find((entry) => entry.key === key)?.value : undefined
}

function getText(value: Value | undefined): string | undefined {
  return value?.type === 'text' ? value.text : undefined
}

/** JSON Schema of a route: `app.post('/join', { schema: { body: { properties: … } } }, …)`. */
function listRoutePayloads({ calls }: FileFacts): Payload[] {
  return calls.flatMap(({ symbol, args, via, place }) => {
    if (via || !isRoute(symbol)) return []
    const schema = args.map((argument) => findEntry(argument, 'schema')).find((found) => found !== undefined)
    const path = args.map(getText).find((text) => text !== undefined) ?? ''
    const parts = ['body', 'querystring', 'query', 'headers', 'params'].map((part) => findEntry(schema, part))
    return parts.flatMap((part) => (part ? [{ name: path.replace(/[:{}]/g, ' '), fields: listJsonFields(part), place }] : []))
  })
}

/** Properties of a JSON Schema. */
export function listJsonFields(schema: Value): Payload['fields'] {
  const properties = findEntry(schema, 'properties')
  if (properties?.type !== 'object') return []
  return properties.entries.map(({ key, value, place }) => {
    const type = getText(findEntry(value, 'type'))
    const format = getText(findEntry(value, 'format'))
    const category = format === 'email' ? 'contact.email' : format === 'password' ? 'account.password' : undefined
    return {
      name: key,
      ...(type !== undefined && { type }),
      ...((findEntry(value, 'enum') || format === 'date-time' || type === 'object' || type === 'array') && { enumerated: true as const }),
      ...(category !== undefined && { category }),
      place,
    }
  })
}
