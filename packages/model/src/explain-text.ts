import { type Diagnostic, suggestWord } from '@candor/diagnostics'
import { findCountryCode } from './countries.ts'
import { describeChoices, shorten } from './describe-json.ts'
import { describePlace } from './describe-place.ts'
import type { SchemaError } from './generated/find-policy-errors.js'
import {
  countryInvalid,
  dateInvalid,
  durationInvalid,
  emailInvalid,
  globalInvalid,
  hashInvalid,
  hostInvalid,
  idInvalid,
  languageInvalid,
  lineBroken,
  phoneInvalid,
  textBlank,
  textTooLong,
  urlInvalid,
} from './generated/messages.ts'
import { type Draft, getKeySpan, getValueSpan } from './places.ts'
import { suggestDate } from './plain-date.ts'
import { referencePatterns } from './references.ts'
import { matchesPointer } from './match-pointer.ts'
import { suggestDuration, suggestHost, suggestId, suggestLanguage, suggestUrl } from './suggest-text.ts'

interface TextError {
  readonly error: SchemaError
  readonly draft: Draft
  readonly field: string
  readonly owner: string | undefined
  /** The text, as it may be shown. */
  readonly value: string
  /** The text itself; of a very long one, the beginning. */
  readonly text: string
  readonly place: { span: ReturnType<typeof getValueSpan> }
}

type ExplainText = (found: TextError) => Diagnostic | undefined

/** A text that is not written as its kind asks for. */
export function explainText(error: SchemaError, draft: Draft): Diagnostic | undefined {
  const text = String(error.data)
  const { field, owner } = describePlace(draft.declaration, error.instancePath)
  const found = {
    error,
    draft,
    field,
    owner,
    value: shorten(text),
    text: text.slice(0, 200),
    place: { span: getValueSpan(draft, error.instancePath) },
  }
  if (text.trim() === '') return textBlank({ field, owner }, { span: getKeySpan(draft, error.instancePath) })
  const kind = error.parentSchema['title']
  return (typeof kind === 'string' ? byKind[kind]?.(found) : undefined) ?? byField[field]?.(found)
}

/** By the title of the definition in the schema. */
const byKind: Readonly<Record<string, ExplainText>> = {
  Id: explainId,
  // Ids of the vocabulary are looked up; one that is not even written like one is unknown.
  VocabularyId: () => undefined,
  Line: (found) =>
    found.error.keyword === 'maxLength' ? explainLength(found) : lineBroken(found, found.place),
  Prose: explainLength,
  Url: (found) => urlInvalid({ ...found, suggestion: suggestUrl(found.text) }, found.place),
  Email: (found) => emailInvalid(found, found.place),
  Phone: (found) => phoneInvalid(found, found.place),
  PlainDate: (found) => dateInvalid({ ...found, suggestion: suggestDate(found.text) }, found.place),
  Country: (found) => countryInvalid({ ...found, suggestion: findCountryCode(found.text) }, found.place),
  Duration: explainDuration,
}

/** By the field's name, where the schema gives the pattern in place. */
const byField: Readonly<Record<string, ExplainText>> = {
  languages: (found) => languageInvalid({ ...found, suggestion: suggestLanguage(found.text) }, found.place),
  accepts: (found) => hashInvalid(found, found.place),
  hosts: (found) => hostInvalid({ ...found, suggestion: suggestHost(found.text) }, found.place),
  globals: (found) => globalInvalid(found, found.place),
}

function explainId(found: TextError): Diagnostic | undefined {
  // What refers to an entry is looked up; the id is wrong where it is given.
  if (referencePatterns.some((pattern) => matchesPointer(found.error.instancePath, pattern))) return undefined
  return idInvalid({ ...found, suggestion: suggestId(found.text) }, found.place)
}

function explainLength({ error, field, owner, draft }: TextError): Diagnostic {
  const kind =
    error.parentSchema['title'] === 'Line' ? 'headings, tables and lists' : 'the body of the policy'
  return textTooLong(
    { field, owner, limit: Number(error.params['limit']), kind },
    { span: getKeySpan(draft, error.instancePath) },
  )
}

function explainDuration(found: TextError): Diagnostic {
  const words = matchesPointer(found.error.instancePath, '/storage/*/duration')
    ? ['session', 'until-deleted']
    : []
  const allowed = words.length > 0 ? describeChoices(words) : undefined
  return durationInvalid(
    { ...found, suggestion: suggestDuration(found.text) ?? suggestWord(found.text, words), allowed },
    found.place,
  )
}
