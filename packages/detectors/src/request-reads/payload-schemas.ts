import { type FileFacts, type Place, type Value, createSymbolMatcher } from '@candor/scan'
import { type Verdict, classifyMention } from '../classifier/index.ts'
import { isWithin } from '../is-within.ts'
import { listRouteFields, routeSymbols } from './route-schemas.ts'

const schemaCalls = ['object', 'strictObject', 'looseObject', 'Object', 'Struct', 'type', 'object().keys', 'object().append', 'object().extend', 'object().shape']
const libraries = ['npm:zod#z', 'npm:zod#', 'npm:zod/v4#z', 'npm:zod/v3#z', 'npm:yup#', 'npm:valibot#', 'npm:valibot#v', 'npm:joi#', 'npm:joi#Joi', 'npm:@hapi/joi#', 'npm:celebrate#Joi', 'npm:superstruct#', 'npm:@sinclair/typebox#Type', 'npm:typebox#Type', 'npm:@fastify/type-provider-typebox#Type', 'npm:elysia#t', 'npm:@vinejs/vine#', 'npm:arktype#', 'npm:effect#Schema', 'npm:@effect/schema#Schema']

/** Calls that describe an object: `z.object({ … })`. */
const schemaSymbols = libraries.flatMap((library) => schemaCalls.map((call) => (library.endsWith('#') ? `${library}${call}` : `${library}.${call}`)))
const isSchema = createSymbolMatcher(schemaSymbols.map((symbol) => [symbol, true] as const))

export const payloadSymbols: readonly string[] = [...schemaSymbols, ...routeSymbols]

/** Tools that a model calls: it fills in what their schemas ask for, no request does. */
const toolSymbols = ['npm:ai#tool', 'npm:ai#dynamicTool', 'npm:@langchain/core/tools#tool', 'npm:langchain#tool', 'npm:@openai/agents#tool', 'npm:@mastra/core**#createTool']
const isTool = createSymbolMatcher(toolSymbols.map((symbol) => [symbol, true] as const))

/** Validators that hold no data of a person, whatever the field is called. */
const empty = /\b(boolean|bool|enum|nativeEnum|literal|picklist|never|null|undefined)\b/i

/** Fields of the schemas by which a server checks what it is sent. Schemas of a form in the browser are the form's. */
export function listPayloadFields(facts: FileFacts): { verdict: Verdict; written: string; place: Place }[] {
  const ofForm = facts.imports.some(({ specifier, used }) => used && /(@hookform\/resolvers|react-hook-form|vee-validate|formik|@tanstack\/react-form|sveltekit-superforms\/client)/.test(specifier))
  if (ofForm) return []
  const tools = facts.calls.filter(({ symbol }) => isTool(symbol)).map(({ place }) => place)
  const described = facts.calls.flatMap(({ symbol, args, written, place: call }) => {
    const [shape] = args
    if (!isSchema(symbol) || shape?.type !== 'object' || tools.some((tool) => isWithin(call, tool))) return []
    const siblings = shape.entries.filter(({ value }) => isText(value)).map(({ key }) => key)
    return shape.entries.flatMap(({ key, value, place }) => {
      // Names in capitals are settings: schemas of the environment.
      if (/^[A-Z\d_]+$/.test(key)) return []
      const verdict = isText(value) ? classifyMention({ key, siblings: siblings.filter((sibling) => sibling !== key) }, false) : undefined
      return verdict ? [{ verdict, written: `${written} ${key}`, place }] : []
    })
  })
  return [...described, ...facts.calls.flatMap(listRouteFields)]
}

function isText(value: Value): boolean {
  if (value.type === 'call') return !empty.test(value.symbol) && (value.on === undefined || isText(value.on))
  return value.type === 'symbol' || value.type === 'unknown' || (value.type === 'text' && /^string\b/.test(value.text))
}
