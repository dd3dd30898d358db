import type { Diagnostic } from '@candor/diagnostics'
import { shorten } from '../describe-json.ts'
import { describePlace, entryNouns } from '../describe-place.ts'
import {
  clauseConflict,
  idDuplicate,
  idReserved,
  rightDuplicate,
  termDuplicate,
  valueRepeated,
} from '../generated/messages.ts'
import { getParentPointer } from '../json-pointer.ts'
import { findMatches, findTexts } from '../match-pointer.ts'
import { type Draft, getValueSpan } from '../places.ts'

/**
 * Entries that cannot be told apart: the same id, the same term, the same right, two clauses in one place.
 */
export function findDuplicateIds(draft: Draft): Diagnostic[] {
  return [
    ...Object.entries(entryNouns).flatMap(([list, noun]) =>
      findDuplicates(draft, findTexts(draft, `/${list}/*/id`), 'It is given here first.', (text, place) =>
        idDuplicate({ nouns: nameSeveral(noun), id: shorten(text) }, place),
      ),
    ),
    ...findTexts(draft, '/processors/*/id')
      .filter(({ text }) => text === 'first')
      .map(({ pointer, text }) => idReserved({ id: text }, { span: getValueSpan(draft, pointer) })),
    ...findDuplicates(
      draft,
      lowerCase(findTexts(draft, '/terms/*/term')),
      'It is explained here first.',
      (text, place) => termDuplicate({ term: shorten(text) }, place),
    ),
    ...findDuplicates(
      draft,
      findTexts(draft, '/rights/*/kind'),
      'It is described here first.',
      (kind, place) => rightDuplicate({ kind: shorten(kind) }, place),
    ),
    ...findDuplicates(draft, findReplacedSections(draft), 'The other clause is here.', (section, place) =>
      clauseConflict({ section: shorten(section) }, place),
    ),
  ]
}

const lists = [
  '/languages',
  '/jurisdictions',
  '/scope/sites',
  '/scope/apps',
  '/scope/audiences',
  '/channels/*/data',
  '/channels/*/optionalData',
  '/channels/*/purposes',
  '/processors/*/receives/*/data',
  '/processors/*/receives/*/purposes',
  '/processors/*/receives/*/as',
  '/processors/*/packages',
  '/processors/*/hosts',
  '/processors/*/globals',
  '/purposes/*/accepts',
  '/storage/*/purposes',
  '/storage/*/data',
  '/retention/*/data',
  '/retention/*/purposes',
  '/safeguards/*/data',
  '/safeguards/*/processors',
  '/choices/*/channels',
  '/choices/*/purposes',
  '/choices/*/storage',
]

/** The same word twice in one list. */
export function findRepeatedValues(draft: Draft): Diagnostic[] {
  return lists.flatMap((pattern) => {
    const byList = Map.groupBy(findTexts(draft, `${pattern}/*`), ({ pointer }) => getParentPointer(pointer))
    return [...byList.values()].flatMap((texts) =>
      findDuplicates(draft, texts, 'It is named here first.', (text, place, pointer) =>
        valueRepeated({ value: shorten(text), ...describePlace(draft.declaration, pointer) }, place),
      ),
    )
  })
}

type Report = (
  text: string,
  place: { span: ReturnType<typeof getValueSpan>; related: NonNullable<Diagnostic['related']> },
  pointer: string,
) => Diagnostic

function findDuplicates(
  draft: Draft,
  texts: readonly { pointer: string; text: string }[],
  message: string,
  report: Report,
): Diagnostic[] {
  const first = new Map<string, string>()
  return texts.flatMap(({ pointer, text }) => {
    const before = first.get(text)
    if (before === undefined) {
      first.set(text, pointer)
      return []
    }
    const span = getValueSpan(draft, before)
    return [
      report(text, { span: getValueSpan(draft, pointer), related: span ? [{ message, span }] : [] }, pointer),
    ]
  })
}

function lowerCase(texts: readonly { pointer: string; text: string }[]) {
  return texts.map(({ pointer, text }) => ({ pointer, text: text.trim().toLowerCase() }))
}

function findReplacedSections(draft: Draft) {
  return findMatches(draft, '/clauses/*').flatMap(({ pointer }) => {
    const at = pointer.split('/').at(-1) ?? ''
    const [place, section] = ['place', 'section'].map(
      (field) => findTexts(draft, `/clauses/${at}/${field}`)[0],
    )
    return place?.text === 'instead' && section ? [section] : []
  })
}

function nameSeveral(noun: string): string {
  if (noun === 'retention') return 'retention entries'
  return noun.endsWith('y') ? `${noun.slice(0, -1)}ies` : `${noun}s`
}
