import type { Diagnostic } from '@candor/diagnostics'
import { shorten } from '../describe-json.ts'
import { getEntries } from '../entry.ts'
import { patternUnbounded, storageNameAmbiguous, storageNameWildcard } from '../generated/messages.ts'
import { joinPointer } from '../json-pointer.ts'
import { type Draft, getKeySpan, getValueSpan } from '../places.ts'

/** Storage entries by which no name, or any name, would be meant. */
export function checkStorage(draft: Draft): Diagnostic[] {
  return getEntries(draft, 'storage').flatMap(({ pointer, value, id }) => {
    const found: Diagnostic[] = []
    const at = joinPointer(pointer, 'pattern')
    if (value['name'] !== undefined && value['pattern'] !== undefined) {
      found.push(
        storageNameAmbiguous(
          { id: id === undefined ? undefined : shorten(id) },
          { span: getKeySpan(draft, at) },
        ),
      )
    }
    const { name, pattern } = value
    if (typeof name === 'string' && name.includes('*') && pattern === undefined) {
      const slots = { name: shorten(name), id: id === undefined ? undefined : shorten(id) }
      found.push(storageNameWildcard(slots, { span: getValueSpan(draft, joinPointer(pointer, 'name')) }))
    }
    if (typeof pattern === 'string' && pattern.includes('*') && pattern.replaceAll(/[*\s]+/g, '') === '') {
      found.push(patternUnbounded({ pattern: shorten(pattern) }, { span: getValueSpan(draft, at) }))
    }
    return found
  })
}
