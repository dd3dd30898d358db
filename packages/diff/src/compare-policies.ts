import type { Policy } from '@candor/model'
import { changeClasses } from './change-class.ts'
import { completeChange } from './change-draft.ts'
import { type HashPurpose, compareConsent } from './compare-consent.ts'
import { compareFields } from './compare-fields.ts'
import { compareLists } from './compare-lists.ts'
import { compareUses } from './compare-uses.ts'
import { entryLists } from './entry-lists.ts'
import type { JsonGroup } from './flatten-entry.ts'
import type { ComparedVersion, PolicyDiff } from './generated/diff.ts'
import { listNotices } from './list-notices.ts'

/** What a comparison needs from elsewhere. */
export interface DiffOptions {
  /** Hash of what consent to a purpose rests on, the same that the generated helpers use. */
  readonly hashPurpose: HashPurpose
}

/**
 * Compares two versions of a policy by their ids: what changed, of which class, who must be told, and whose consent must
 * be asked again. The order of entries and the files that they stand in do not count. What was undeclared and is now
 * declared counts as a change: a reader could not know it.
 */
export function comparePolicies(old: Policy, next: Policy, { hashPurpose }: DiffOptions): PolicyDiff {
  const drafts = [...compareUses(old, next), ...compareTop(old, next), ...compareLists(old, next)]
  const order = (one: { class: (typeof changeClasses)[number] }): number => -changeClasses.indexOf(one.class)
  const changes = drafts
    .map((draft) => completeChange(draft, old, next))
    .toSorted((a, b) => order(a) - order(b))
  return {
    old: describeVersion(old),
    new: describeVersion(next),
    class: changes[0]?.class ?? 'none',
    changes,
    notices: listNotices(changes, next.jurisdictions),
    consent: compareConsent(old, next, hashPurpose),
  }
}

/** Fields that belong to no list. */
function compareTop(old: Policy, next: Policy): ReturnType<typeof compareFields> {
  const skipped = new Set(['hash', 'positions', ...entryLists.map(({ list }) => list)])
  const pick = (policy: Policy): JsonGroup =>
    Object.fromEntries(Object.entries(policy as unknown as JsonGroup).filter(([name]) => !skipped.has(name)))
  return compareFields({
    old,
    next,
    before: pick(old),
    after: pick(next),
    prefix: '',
    opening: '',
    subject: '',
    oldPointer: '',
    newPointer: '',
    purposes: [],
  })
}

function describeVersion({ title, version, dates, hash }: Policy): ComparedVersion {
  return {
    title,
    ...(version !== undefined && { version }),
    ...(dates?.effective !== undefined && { effective: dates.effective }),
    hash,
  }
}
