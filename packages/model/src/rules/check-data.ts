import type { Diagnostic } from '@candor/diagnostics'
import { shorten } from '../describe-json.ts'
import { describeOwner } from '../describe-place.ts'
import { getEntries } from '../entry.ts'
import { findUses } from '../find-uses.ts'
import { dataItemUnused, disclosureUncollected, optionalDataAmbiguous } from '../generated/messages.ts'
import { joinPointer, splitPointer } from '../json-pointer.ts'
import { findTexts } from '../match-pointer.ts'
import { type Draft, getValueSpan } from '../places.ts'

/** Data that nothing collects, and data that a channel both needs and lets a person leave out. */
export function checkData(draft: Draft): Diagnostic[] {
  return [...checkOptional(draft), ...(draft.complete ? findUncollected(draft) : [])]
}

function checkOptional(draft: Draft): Diagnostic[] {
  return getEntries(draft, 'channels').flatMap(({ pointer }) => {
    const needed = new Map(findTexts(draft, `${pointer}/data/*`).map((found) => [found.text, found.pointer]))
    return findTexts(draft, `${pointer}/optionalData/*`).flatMap((found) => {
      const other = needed.get(found.text)
      if (other === undefined) return []
      const span = getValueSpan(draft, other)
      const slots = {
        value: shorten(found.text),
        owner: describeOwner(draft.declaration, splitPointer(pointer)),
      }
      return [
        optionalDataAmbiguous(slots, {
          span: getValueSpan(draft, found.pointer),
          related: span ? [{ message: 'It is named in `data` here.', span }] : [],
        }),
      ]
    })
  })
}

const collecting = ['/channels/*/data', '/channels/*/optionalData', '/storage/*/data']

function findUncollected(draft: Draft): Diagnostic[] {
  const items = getEntries(draft, 'data')
  const declared = new Set(items.flatMap(({ id }) => id ?? []))
  const collected = findUses(draft, collecting, [...declared])
  const unused = items.flatMap(({ pointer, id }) =>
    id === undefined || collected.has(id)
      ? []
      : [dataItemUnused({ id: shorten(id) }, { span: getValueSpan(draft, joinPointer(pointer, 'id')) })],
  )
  const disclosed = getEntries(draft, 'processors').flatMap((processor) =>
    findTexts(draft, `${processor.pointer}/receives/*/data/*`)
      .filter(({ text }) => declared.has(text) && !collected.has(text))
      .map(({ pointer, text }) =>
        disclosureUncollected(
          { id: processor.id === undefined ? undefined : shorten(processor.id), value: shorten(text) },
          { span: getValueSpan(draft, pointer) },
        ),
      ),
  )
  return [...unused, ...disclosed]
}
