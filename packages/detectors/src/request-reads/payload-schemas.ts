import { type FileFacts, type Place, type Value, createSymbolMatcher } from '@candor/scan'
import { type Verdict, classifyMention } from '../classifier/index.ts'
import { isWithin } from '../is-within.ts'
import { listRouteFields, routeSymbols } from './route-schemas.ts'
import { findTableKind, getTableWords } from '../table-classifier/index.ts'
import { classifyUpload } from './uploads.ts'
import { isSent } from '../is-sent.ts'

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
  const described = facts.calls.flatMap(({ symbol, args, written, name = '', place: call }) => {
    const [shape] = args
    if (!isSchema(symbol) || shape?.type !== 'object' || !isSent(shape) || tools.some((tool) => isWithin(call, tool))) return []
    const siblings = shape.entries.filter(({ value }) => isText(value)).map(({ key }) => key)
    return shape.entries.flatMap(({ key, value, place }) => {
      // Names in capitals are settings: schemas of the environment.
      if (/^[A-Z\d_]+$/.test(key)) return []
      const others = siblings.filter((sibling) => sibling !== key)
      const verdict = isFile(value) ? classifyFile(key, name, facts) : isText(value) ? (classifyCode(key, name, facts) ?? classifyMention({ key, siblings: others }, isOfPerson(name, key))) : undefined
      return verdict ? [{ verdict, written: `${written} ${key}`, place }] : []
    })
  })
  return [...described, ...facts.calls.flatMap(listRouteFields)]
}

/** `z.instanceof(File)`, `z.file()`, with whatever is asked of it. */
function isFile(value: Value): boolean {
  if (value.type !== 'call') return false
  const [type] = value.args
  const isInstance = /[.#]instanceof$/.test(value.symbol) && type?.type === 'symbol' && /^global:(File|Blob)$/.test(type.symbol)
  if (value.on) return isFile(value.on)
  return isInstance || /^npm:(zod|valibot)[^#]*#([zv]\.)?file$/.test(value.symbol)
}

/** A file called only that is what its schema is called after; a picture in a profile is the person's. */
function classifyFile(key: string, schema: string, { file }: FileFacts): Verdict | undefined {
  const named = /^(file|files|upload|blob)$/i.test(key) ? classifyUpload(schema) : undefined
  const verdict = named ?? classifyUpload(key)
  if (verdict?.category !== 'content.photo-video' || !/(^|[/_.-])(profile|avatar)s?([/_.-]|$)/i.test(file)) return verdict
  return { ...verdict, category: 'identity.photo' }
}

const letsIn = /(verif(y|ication)|otp|two-?factor|2fa|mfa|totp|login-?code|magic)/i

const aboutIt = /^(input|body|form|payload|request|validator|validation|param|update|create)$/

/** `updateUserSchema = z.object({ name })`, `userNameSchema = z.object({ name })`: the schema's own name says whose it is. */
function isOfPerson(schema: string, key: string): boolean {
  const words = getTableWords(schema)
  const field = getTableWords(key).join(' ')
  while (words.length > 1 && (aboutIt.test(words.at(-1) ?? '') || words.at(-1) === field || words.at(-1) === 'schema')) words.pop()
  return findTableKind(words.join(' ')) === 'person'
}

/** Where all schemas are about letting a person in: `validations/auth.validation.js`. */
const ofSignIn = /(?=.*(valid|schema)).*(^|[/._-])auth(entication)?[/._-]/i

/** `verifySchema = z.object({ code: z.string() })`: by the name of the whole, as a code may be anything. */
function classifyCode(key: string, schema: string, { file }: FileFacts): Verdict | undefined {
  if (/^token$/i.test(key) && schema === '' && ofSignIn.test(file)) return { category: 'account.auth-token', evidence: `"${key}" among the schemas of ${file.split('/').at(-1)}: lets a person in`, confidence: 'medium' }
  if (!/^(code|otp|token|pin)$/i.test(key) || !letsIn.test(schema) || /(coupon|promo|voucher|discount|postal|country|currency)/i.test(schema)) return undefined
  return { category: 'account.auth-token', evidence: `"${key}" of ${schema}: lets a person in`, confidence: 'medium' }
}

function isText(value: Value): boolean {
  if (value.type === 'call') return !empty.test(value.symbol) && (value.on === undefined || isText(value.on))
  return value.type === 'symbol' || value.type === 'unknown' || (value.type === 'text' && /^string\b/.test(value.text))
}
