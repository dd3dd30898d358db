import type { Diagnostic } from '@candor/diagnostics'
import { isWithinEconomicArea } from '@candor/vocabulary'
import { shorten } from '../describe-json.ts'
import { getEntries } from '../entry.ts'
import { transferUnneeded } from '../generated/messages.ts'
import { joinPointer } from '../json-pointer.ts'
import { type Draft, getKeySpan } from '../places.ts'

/** Transfers to a country inside the European Economic Area: none of which the document would speak. */
export function checkTransfers(draft: Draft): Diagnostic[] {
  return getEntries(draft, 'processors').flatMap(({ pointer, value, id }) => {
    const country = value['country']
    if (value['transfer'] === undefined || typeof country !== 'string' || !isWithinEconomicArea(country)) return []
    return [
      transferUnneeded(
        { id: id === undefined ? undefined : shorten(id), country: shorten(country) },
        { span: getKeySpan(draft, joinPointer(pointer, 'transfer')) },
      ),
    ]
  })
}
