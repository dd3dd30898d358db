import type { ChangeClass, ComparedVersion, ConsentEffect, PolicyDiff } from './generated/diff.ts'

/** Headings of the classes, the gravest first. */
export const classHeadings: readonly (readonly [ChangeClass, heading: string])[] = [
  ['material', 'Material changes'],
  ['clarification', 'Clarifications'],
  ['editorial', 'Wording'],
]

/** One sentence that says what all comes to. */
export function describeVerdict({ class: judged }: PolicyDiff): string {
  return verdicts[judged]
}

const verdicts = {
  none: 'The two versions declare the same.',
  editorial: 'Only the wording changed.',
  clarification: 'The policy says something more precisely, or less is done than before.',
  material:
    'More is done than before, or by somebody else, or for longer; or the way to use a right changed.',
} as const

/** Says what becomes of consent: one line for each purpose that rests on it. */
export function describeConsent({ title, ask, why }: ConsentEffect): string {
  return `${title}: ${asks[ask]}. ${why}`
}

const asks = {
  again: 'ask again',
  first: 'ask for the first time',
  no: 'consent still counts',
  ended: 'nobody is asked any more',
} as const

/** Told under the list of notices where the policy names no jurisdiction. */
export const jurisdictionUnknown =
  'The policy names no jurisdiction (`jurisdictions`), so every text that Candor knows is listed.'

/** `Harbour Books Privacy Policy, version 2.1, in force from 2026-01-31` */
export function describeVersion({ title, version, effective }: ComparedVersion): string {
  return [title, version && `version ${version}`, effective && `in force from ${effective}`]
    .filter((part) => part !== undefined)
    .join(', ')
}
