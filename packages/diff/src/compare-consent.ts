import type { Policy } from '@candor/model'
import type { ConsentEffect } from './generated/diff.ts'

/** Hash of what a person's consent to a purpose rests on. */
export type HashPurpose = (policy: Policy, id: string) => string

/** What the change does to consent that was given, for each purpose of either version that rests on consent. */
export function compareConsent(old: Policy, next: Policy, hash: HashPurpose): ConsentEffect[] {
  const ids = new Set(
    [...next.purposes, ...old.purposes]
      .filter(({ legalBasis }) => legalBasis === 'consent')
      .map(({ id }) => id),
  )
  return [...ids].map((id) => compareOne(old, next, id, hash))
}

function compareOne(old: Policy, next: Policy, id: string, hash: HashPurpose): ConsentEffect {
  const before = old.purposes.find((purpose) => purpose.id === id && purpose.legalBasis === 'consent')
  const after = next.purposes.find((purpose) => purpose.id === id && purpose.legalBasis === 'consent')
  const oldHash = before && hash(old, id)
  const newHash = after && hash(next, id)
  const effect = {
    purpose: id,
    title: (after ?? before)?.title ?? id,
    ...(oldHash !== undefined && { oldHash }),
    ...(newHash !== undefined && { newHash }),
  }
  if (!after) return { ...effect, ask: 'ended', why: 'It no longer rests on consent.' }
  if (oldHash === undefined)
    return { ...effect, ask: 'first', why: 'It did not rest on consent before: nobody was asked.' }
  if (oldHash === newHash) return { ...effect, ask: 'no', why: 'What consent rests on has not changed.' }
  if (after.accepts.includes(oldHash))
    return {
      ...effect,
      ask: 'no',
      why: 'What consent rests on has changed, but `accepts` names the earlier version.',
    }
  return {
    ...effect,
    ask: 'again',
    why: 'What consent rests on has changed: legal basis, categories, recipients, transfers, periods, storage, sale, sharing or automated decisions.',
  }
}
