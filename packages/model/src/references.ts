import { type Diagnostic, type Place, type Slots } from '@candor/diagnostics'
import { createSuggester } from './create-suggester.ts'
import { describeIds, shorten } from './describe-json.ts'
import { describePlace } from './describe-place.ts'
import {
  channelUnknown,
  dataItemUnknown,
  partyUnknown,
  processorUnknown,
  purposeUnknown,
  storageEntryUnknown,
} from './generated/messages.ts'
import { findTexts } from './match-pointer.ts'
import { type Draft, getValueSpan } from './places.ts'

/** Where a policy names entries of one of its lists. */
interface ReferenceKind {
  /** The list that holds what is named. */
  readonly list: string
  /** Patterns of JSON pointers. */
  readonly at: readonly string[]
  /** Other words that are allowed there. */
  readonly or?: readonly string[]
  readonly report: (slots: ReferenceSlots, place: Place) => Diagnostic
}

type ReferenceSlots = Slots & { field: string; value: string; known: string }

const referenceKinds: readonly ReferenceKind[] = [
  {
    list: 'data',
    at: [
      '/channels/*/data/*',
      '/channels/*/optionalData/*',
      '/processors/*/receives/*/data/*',
      '/storage/*/data/*',
      '/retention/*/data/*',
      '/safeguards/*/data/*',
    ],
    report: dataItemUnknown,
  },
  {
    list: 'purposes',
    at: [
      '/channels/*/purposes/*',
      '/processors/*/receives/*/purposes/*',
      '/storage/*/purposes/*',
      '/retention/*/purposes/*',
      '/choices/*/purposes/*',
    ],
    report: purposeUnknown,
  },
  { list: 'processors', at: ['/safeguards/*/processors/*'], report: processorUnknown },
  { list: 'processors', at: ['/storage/*/party'], or: ['first'], report: partyUnknown },
  { list: 'channels', at: ['/choices/*/channels/*'], report: channelUnknown },
  { list: 'storage', at: ['/choices/*/storage/*'], report: storageEntryUnknown },
]

/** Patterns of the places that hold ids of other entries. */
export const referencePatterns: readonly string[] = referenceKinds.flatMap(({ at }) => at)

/** Every place that names an entry which the policy does not have. */
export function findDanglingReferences(draft: Draft): Diagnostic[] {
  // What a part that could not be read declares is not known.
  if (!draft.complete) return []
  return referenceKinds.flatMap(({ list, at, or = [], report }) => {
    const ids = findTexts(draft, `/${list}/*/id`).map(({ text }) => text)
    const known = new Set([...ids, ...or])
    const shown = describeIds([...new Set(ids)])
    const suggest = createSuggester(known)
    return at
      .flatMap((pattern) => findTexts(draft, pattern))
      .filter(({ text }) => !known.has(text))
      .map(({ pointer, text }) => {
        const slots = {
          ...describePlace(draft.declaration, pointer),
          value: shorten(text),
          suggestion: suggest(text),
          known: shown,
        }
        return report(slots, { span: getValueSpan(draft, pointer) })
      })
  })
}
