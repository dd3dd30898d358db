import type { FieldFact } from '@candor/scan'
import { splitWords } from '../classifier/split-words.ts'
import { type StoredField, type StoredTable, classifyTable } from '../table-classifier/index.ts'

/** What a client sends, as some declaration says; a validator may have told a field's category already. */
export type Payload = Omit<StoredTable, 'fields'> & { fields: readonly (FieldFact & { category?: string })[] }

const verbs = /^(create|update|add|edit|register|upsert|new|save|submit|send|delete|remove|get|find|list|search|set|change|input|request|post|put|patch|insert|fetch|query|filter|upload|complete|do|one|many|partial|auth) /
const endings = / (dto|input|inputs|request|req|args|arguments|payload|body|params|param|data|schema|form|command|type|model|values|validator|options|class|details|info|where|create|update|editor|fieldset)$/

/** `CreateUserInput` is about a user. */
export function getPayloadName(name: string): string {
  let words = splitWords(name).join(' ')
  for (let before = ''; before !== words; ) {
    before = words
    words = words.replace(endings, '').replace(verbs, '')
  }
  return words
}

/** What a server is not asked to count: ids, and what nobody enters. */
const ignored = /^(device\.user-id|account\.third-party-account-id|financial\.purchase-history)$/
const letsIn = /(auth|login|log in|sign in|verif|reset|confirm|invit|magic|password|session|otp|two factor|2 fa|mfa|activat|refresh|token|forgot)/
const searches = /(search|query|filter|find|list|lookup)/

/** Personal data in what a client sends, by the same rules as for what is stored. */
export function classifyPayload({ name, fields, beside, place }: Payload): StoredField[] {
  const about = getPayloadName(name)
  const words = splitWords(name).join(' ')
  // Names in capitals are settings: declarations of the environment.
  const own = fields.filter((field) => !/^[A-Z][A-Z\d_]+$/.test(field.name))
  const told = own.flatMap((field) => tell(field, words))
  const places = new Set(told.map((field) => field.place))
  const rest = own.filter((field) => !places.has(field.place))
  const classified = classifyTable({ name: about, fields: rest, beside: [...(beside ?? []), ...told.map(({ path }) => path)], place }, { sent: true })
  return [...told, ...classified].filter(({ verdict }) => !ignored.test(verdict.category)).map((field) => ({ ...field, path: `${name}.${field.path.split('.').at(-1) ?? ''}` }))
}

function tell({ name, category, type, enumerated, place }: Payload['fields'][number], words: string): StoredField[] {
  const one = (found: string, evidence: string): StoredField[] => [{ verdict: { category: found, evidence, confidence: 'high' }, path: name, place }]
  if (category !== undefined) return one(category, 'its validator says so')
  if (enumerated || /^(int|integer|number|boolean|float|bool)$/i.test(type ?? '')) return []
  if (/^(token|code|otp|hash|token hash|verification code)$/.test(splitWords(name).join(' ')) && letsIn.test(words)) return one('account.auth-token', 'lets a person in')
  if (/^(q|query|search|search (query|term|text)|keyword)$/.test(splitWords(name).join(' ')) && searches.test(words)) return one('behaviour.search-query', 'what a person looks for')
  return []
}
