import type { Diagnostic } from '@candor/diagnostics'
import { shorten } from '../describe-json.ts'
import { type DraftEntry, getEntries } from '../entry.ts'
import {
  consentSettingUnused,
  legitimateInterestMissing,
  legitimateInterestUnused,
  purposeUnused,
} from '../generated/messages.ts'
import { findUses } from '../find-uses.ts'
import { joinPointer } from '../json-pointer.ts'
import { type Draft, getKeySpan, getValueSpan } from '../places.ts'

/** Purposes whose fields contradict their legal basis, or for which nothing is collected. */
export function checkPurposes(draft: Draft): Diagnostic[] {
  const purposes = getEntries(draft, 'purposes')
  return [
    ...purposes.flatMap((purpose) => [...checkInterest(draft, purpose), ...checkConsent(draft, purpose)]),
    ...findUnused(draft, purposes),
  ]
}

function checkInterest(draft: Draft, { pointer, value, id }: DraftEntry): Diagnostic[] {
  const basis = value['legalBasis']
  const named = value['legitimateInterest'] !== undefined
  const at = (field: string) => ({ span: getKeySpan(draft, joinPointer(pointer, field)) })
  if (basis === 'legitimate-interests')
    return named ? [] : [legitimateInterestMissing({ id: showId(id) }, at('legalBasis'))]
  return named
    ? [legitimateInterestUnused({ id: showId(id), basis: describeBasis(basis) }, at('legitimateInterest'))]
    : []
}

function checkConsent(draft: Draft, { pointer, value, id }: DraftEntry): Diagnostic[] {
  if (value['legalBasis'] === 'consent') return []
  return ['consentGroup', 'accepts']
    .filter((key) => value[key] !== undefined)
    .map((key) =>
      consentSettingUnused(
        { key, id: showId(id), basis: describeBasis(value['legalBasis']) },
        { span: getKeySpan(draft, joinPointer(pointer, key)) },
      ),
    )
}

function findUnused(draft: Draft, purposes: readonly DraftEntry[]): Diagnostic[] {
  if (!draft.complete) return []
  const ids = purposes.flatMap(({ id }) => id ?? [])
  const used = findUses(draft, ['/channels/*/purposes', '/storage/*/purposes'], ids)
  return purposes.flatMap(({ pointer, id }) =>
    id === undefined || used.has(id)
      ? []
      : [purposeUnused({ id: shorten(id) }, { span: getValueSpan(draft, joinPointer(pointer, 'id')) })],
  )
}

function describeBasis(basis: unknown): string {
  return typeof basis === 'string' ? `\`${shorten(basis)}\`` : 'not given'
}

function showId(id: string | undefined): string | undefined {
  return id === undefined ? undefined : shorten(id)
}
