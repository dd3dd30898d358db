import type { Diagnostic } from '@candor/diagnostics'
import { vocabulary } from '@candor/vocabulary'
import { createSuggester } from '../create-suggester.ts'
import { describeChoices, shorten } from '../describe-json.ts'
import { describePlace } from '../describe-place.ts'
import { categoryUnknown, jurisdictionUnknown, purposeKindUnknown } from '../generated/messages.ts'
import { findTexts } from '../match-pointer.ts'
import { type Draft, getValueSpan } from '../places.ts'

interface Term {
  readonly id: string
  readonly label: string
  readonly synonyms?: readonly string[]
}

/** Ids that the vocabulary does not have. */
export function checkTerms(draft: Draft): Diagnostic[] {
  return [
    ...findUnknown(draft, '/data/*/category', vocabulary.categories, categoryUnknown),
    ...findUnknown(draft, '/purposes/*/kind', vocabulary.purposes, purposeKindUnknown),
    ...findUnknown(draft, '/jurisdictions/*', vocabulary.jurisdictions, jurisdictionUnknown),
  ]
}

type Report = (
  slots: {
    field: string
    owner: string | undefined
    value: string
    suggestion: string | undefined
    known: string
  },
  place: { span: ReturnType<typeof getValueSpan> },
) => Diagnostic

function findUnknown(draft: Draft, pattern: string, terms: readonly Term[], report: Report): Diagnostic[] {
  const ids = new Set(terms.map(({ id }) => id))
  const suggest = createTermSuggester(terms)
  return findTexts(draft, pattern)
    .filter(({ text }) => text.trim() !== '' && !ids.has(text))
    .map(({ pointer, text }) => {
      const slots = {
        ...describePlace(draft.declaration, pointer),
        value: shorten(text),
        suggestion: suggest(text),
      }
      return report(
        { ...slots, known: describeChoices(listNear(text, ids)) },
        { span: getValueSpan(draft, pointer) },
      )
    })
}

/**
 * Finds the id that somebody most likely meant: by a synonym or label, by the last part of an id, or by a
 * likely slip.
 */
function createTermSuggester(terms: readonly Term[]): (text: string) => string | undefined {
  const byWord = new Map<string, string>()
  const add = (name: string, id: string) => {
    if (!byWord.has(normalize(name))) byWord.set(normalize(name), id)
  }
  for (const { id } of terms) add(id, id)
  for (const { id, synonyms = [] } of terms) for (const synonym of synonyms) add(synonym, id)
  for (const { id, label } of terms) add(label, id)
  for (const { id } of terms) add(getLastPart(id), id)
  const suggest = createSuggester(new Set(byWord.keys()))
  return (text) => {
    const word = normalize(text)
    const found = byWord.get(word) ?? byWord.get(getLastPart(word))
    return found ?? byWord.get(suggest(word) ?? suggest(getLastPart(word)) ?? '')
  }
}

function getLastPart(id: string): string {
  return id.slice(id.lastIndexOf('.') + 1)
}

/** Terms of the same group, or the most general ones. */
function listNear(text: string, ids: ReadonlySet<string>): string[] {
  const group = text.split('.')[0] ?? ''
  const near = [...ids].filter((id) => id.startsWith(`${group}.`))
  return near.length > 0 ? near : [...ids].filter((id) => !id.includes('.'))
}

function normalize(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replaceAll(/[\s_-]+/g, '-')
}
