import { type Diagnostic, suggestWord } from '@candor/diagnostics'
import { categoryIds } from '@candor/vocabulary'
import type { Config } from './generated/config.ts'
import { type SchemaError, findConfigErrors } from './generated/find-config-errors.js'
import { keyUnknown, valueInvalid } from './generated/messages.ts'

/** Where the values of a YAML file stand, by JSON pointer. */
type Places = ReadonlyMap<string, { readonly key?: { file: string; line: number; column: number }; readonly value: { file: string; line: number; column: number } }>

/** Everything in which settings do not fit schemas/config.schema.json. */
export function validateConfig(value: object, places: Places): Diagnostic[] {
  const errors = findConfigErrors(value).map((error) => (error.keyword === 'additionalProperties' ? explainKey(error, places) : explainValue(error, places)))
  return errors.length > 0 ? errors : findUnknownCategories(value as Config, places)
}

/** Synonyms of a category that there is none of would do nothing in silence. */
function findUnknownCategories({ synonyms = {} }: Config, places: Places): Diagnostic[] {
  const unknown = Object.keys(synonyms).filter((id) => !categoryIds.includes(id))
  return unknown.map((id) => {
    const place = places.get(`/synonyms/${id.replaceAll('~', '~0').replaceAll('/', '~1')}`)
    const suggestion = suggestWord(id, categoryIds)
    const need = `names \`${id}\`, which is no data category${suggestion === undefined ? '' : ` (did you mean \`${suggestion}\`?)`}`
    return valueInvalid({ key: 'synonyms', need, description: undefined }, { span: place?.key ?? place?.value })
  })
}

function explainKey({ params, parentSchema, instancePath }: SchemaError, places: Places): Diagnostic {
  const key = String(params['additionalProperty'])
  const keys = Object.keys(parentSchema['properties'] ?? {})
  const place = places.get(`${instancePath}/${key}`)
  return keyUnknown({ key, suggestion: suggestWord(key, keys), keys: keys.join(', ') }, { span: place?.key ?? place?.value })
}

function explainValue({ instancePath, parentSchema, keyword, schema }: SchemaError, places: Places): Diagnostic {
  const key = instancePath.split('/')[1] ?? ''
  const need = needs[keyword]?.(schema) ?? `must fit ${keyword}`
  const description = String(parentSchema['description'] ?? '')
  return valueInvalid({ key, need, description: description || undefined }, { span: places.get(instancePath)?.value })
}

const needs: Record<string, (schema: unknown) => string> = {
  type: (type) => `must be ${{ array: 'a list', string: 'text', integer: 'a whole number', 'string,boolean': 'text, true or false' }[String(type)] ?? String(type)}`,
  enum: (values) => `must be one of ${(values as string[]).join(', ')}`,
  minimum: (least) => `must be at least ${String(least)}`,
  maximum: (most) => `must be at most ${String(most)}`,
}
