import { type Diagnostic, suggestWord } from '@candor/diagnostics'
import { createSuggester } from './create-suggester.ts'
import { describeChoices, describeJson, shorten } from './describe-json.ts'
import { describeMeaning, describeOwner, describePlace } from './describe-place.ts'
import { explainText } from './explain-text.ts'
import { foldUnions } from './fold-unions.ts'
import { type SchemaError, findPolicyErrors } from './generated/find-policy-errors.js'
import {
  entryEmpty,
  entryNotGroup,
  keyMissing,
  keyUnknown,
  listEmpty,
  textUnquoted,
  typeNotAppointment,
  typeNotBoolean,
  typeNotFact,
  typeNotGroup,
  typeNotList,
  typeNotText,
  valueEmpty,
  valueUnknown,
} from './generated/messages.ts'
import { isJsonObject } from './json.ts'
import { joinPointer, splitPointer } from './json-pointer.ts'
import { type Draft, getKeySpan, getValueSpan } from './places.ts'

/** Everything in which a declaration does not fit schemas/policy.schema.json, in words for its author. */
export function validateShape(draft: Draft): Diagnostic[] {
  const errors = foldUnions(findPolicyErrors(draft.declaration))
  const unknown = errors
    .filter(({ keyword }) => keyword === 'additionalProperties')
    .map((error) => [error, suggestKey(error)] as const)
  const misspelt = new Set(
    unknown.map(([error, suggestion]) => joinPointer(error.instancePath, suggestion ?? '')),
  )
  const explained = new Set<string>()
  const diagnostics: Diagnostic[] = []
  for (const error of errors) {
    if (draft.places.get(error.instancePath)?.unread) continue
    const missing =
      error.keyword === 'required'
        ? joinPointer(error.instancePath, getParam(error, 'missingProperty'))
        : undefined
    if (missing !== undefined && (misspelt.has(missing) || (!draft.complete && error.instancePath === '')))
      continue
    // One problem a value is enough: a text that is too short for its pattern is also too short.
    const key =
      missing ??
      (error.keyword === 'additionalProperties'
        ? joinPointer(error.instancePath, getParam(error, 'additionalProperty'))
        : error.instancePath)
    const found = explainers[error.keyword]?.(error, draft)
    if (!found || explained.has(key)) continue
    explained.add(key)
    diagnostics.push(found)
  }
  return diagnostics
}

type Explain = (error: SchemaError, draft: Draft) => Diagnostic | undefined

/** Repeated entries and references are looked at by the rules, which name both places and what exists. */
const explainers: Readonly<Record<string, Explain>> = {
  additionalProperties: explainUnknownKey,
  required: explainMissingKey,
  type: explainType,
  enum: explainChoice,
  const: explainChoice,
  minItems: explainEmptyList,
  pattern: explainText,
  format: explainText,
  minLength: explainText,
  maxLength: explainText,
}

function explainUnknownKey(error: SchemaError, draft: Draft): Diagnostic {
  const key = getParam(error, 'additionalProperty')
  const owner = describeOwner(draft.declaration, splitPointer(error.instancePath))
  const slots = { key: shorten(key), owner, suggestion: suggestKey(error), allowed: getGroup(error).allowed }
  return keyUnknown(slots, { span: getKeySpan(draft, joinPointer(error.instancePath, key)) })
}

function explainMissingKey(error: SchemaError, draft: Draft): Diagnostic {
  const key = getParam(error, 'missingProperty')
  const { meaning, example } = describeMeaning(joinPointer(error.instancePath, key))
  const owner = describeOwner(draft.declaration, splitPointer(error.instancePath))
  return keyMissing(
    { key, owner, meaning, example: example && `${key}: ${example}` },
    { span: getKeySpan(draft, error.instancePath) },
  )
}

function explainType(error: SchemaError, draft: Draft): Diagnostic {
  const { instancePath, data } = error
  const place = describePlace(draft.declaration, instancePath)
  const source = draft.places.get(instancePath)?.source
  const { meaning, example } = describeMeaning(instancePath)
  const slots = { ...place, meaning, actual: describeJson(data as null, source) }
  const span = { span: getValueSpan(draft, instancePath) }
  const index = Number(instancePath.slice(instancePath.lastIndexOf('/') + 1))
  const entry = { number: index + 1, list: place.field, owner: place.owner }
  if (data === null) {
    const at = { span: getKeySpan(draft, instancePath) }
    return Number.isInteger(index) ? entryEmpty(entry, at) : valueEmpty(place, at)
  }
  if (error.schema === 'array') return typeNotList(slots, span)
  if (error.schema === 'boolean')
    return typeNotBoolean({ ...slots, suggestion: isNegative(data) ? 'false' : 'true' }, span)
  if (error.parentSchema['title'] === 'Fact') return typeNotFact(slots, span)
  if (error.parentSchema['title'] === 'Appointment') return typeNotAppointment(slots, span)
  if (error.schema === 'object') {
    const group = { ...slots, ...entry, allowed: getGroup(error).allowed }
    return Number.isInteger(index) ? entryNotGroup(group, span) : typeNotGroup(group, span)
  }
  if (Array.isArray(data) || isJsonObject(data))
    return typeNotText({ ...slots, example: example && `${place.field}: ${example}` }, span)
  return (
    explainBareText(error, draft) ?? textUnquoted({ ...slots, value: shorten(source ?? String(data)) }, span)
  )
}

/** A number where quotes alone would not help, such as `duration: 30`. */
function explainBareText(error: SchemaError, draft: Draft): Diagnostic | undefined {
  const kind = String(error.parentSchema['title'])
  return ['Line', 'Prose', 'Phone'].includes(kind) ? undefined : explainText(error, draft)
}

function explainChoice(error: SchemaError, draft: Draft): Diagnostic {
  const { instancePath, data } = error
  const allowed = (error.keyword === 'const' ? [error.schema] : (error.schema as unknown[])).map(String)
  const place = describePlace(draft.declaration, instancePath)
  const value = shorten(draft.places.get(instancePath)?.source ?? String(data))
  const yesNo =
    allowed.includes('yes') && (data === true || data === false) ? (data ? 'yes' : 'no') : undefined
  const suggestion = yesNo ?? suggestWord(value.replaceAll(/[\s_]+/g, '-'), allowed)
  const { meaning } = describeMeaning(instancePath)
  return valueUnknown(
    { ...place, value, suggestion, meaning, allowed: describeChoices(allowed) },
    { span: getValueSpan(draft, instancePath) },
  )
}

function explainEmptyList({ instancePath }: SchemaError, draft: Draft): Diagnostic {
  const { meaning } = describeMeaning(instancePath)
  return listEmpty(
    { ...describePlace(draft.declaration, instancePath), meaning },
    { span: getKeySpan(draft, instancePath) },
  )
}

/** What is known about a group of fields, once for all errors in groups of its kind. */
interface Group {
  readonly allowed: string
  readonly suggest: (key: string) => string | undefined
}

const groups = new WeakMap<object, Group>()

function getGroup({ parentSchema }: SchemaError): Group {
  const known = groups.get(parentSchema)
  if (known) return known
  const branches = (parentSchema['oneOf'] ?? [parentSchema]) as readonly { properties?: object }[]
  const keys = branches.flatMap(({ properties = {} }) => Object.keys(properties))
  const group = { allowed: describeChoices(keys), suggest: createSuggester(new Set(keys)) }
  groups.set(parentSchema, group)
  return group
}

function suggestKey(error: SchemaError): string | undefined {
  return getGroup(error).suggest(getParam(error, 'additionalProperty').replaceAll(/[\s_-]+/g, ''))
}

function getParam(error: SchemaError, name: string): string {
  return String(error.params[name])
}

function isNegative(data: unknown): boolean {
  return /^(no|off|n|false|0)$/i.test(String(data))
}
