import type { Diagnostic } from '@candor/diagnostics'
import { shorten } from '../describe-json.ts'
import { getEntries } from '../entry.ts'
import { retentionAmbiguous, retentionMissing, retentionStartMissing } from '../generated/messages.ts'
import { joinPointer } from '../json-pointer.ts'
import { type Draft, getKeySpan, getValueSpan } from '../places.ts'

/** Retentions that say neither how long nor what decides, or both, or not from when on. */
export function checkRetention(draft: Draft): Diagnostic[] {
  return getEntries(draft, 'retention').flatMap((entry) => {
    const { pointer, value } = entry
    const id = entry.id === undefined ? undefined : shorten(entry.id)
    const has = (field: string) => value[field] !== undefined
    if (has('duration') && has('criteria'))
      return [retentionAmbiguous({ id }, { span: getKeySpan(draft, joinPointer(pointer, 'criteria')) })]
    if (!has('duration') && !has('criteria'))
      return [retentionMissing({ id }, { span: getValueSpan(draft, pointer) })]
    return has('duration') && !has('after')
      ? [retentionStartMissing({ id }, { span: getKeySpan(draft, joinPointer(pointer, 'duration')) })]
      : []
  })
}
