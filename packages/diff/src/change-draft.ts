import { type Policy, findSpan } from '@candor/model'
import type { ChangeClass, ChangePlace, PolicyChange } from './generated/diff.ts'
import { listReferences } from './notice-texts.ts'

/** A change as the comparisons give it, before references and places are looked up. */
export interface ChangeDraft {
  readonly class: ChangeClass
  readonly kind: string
  /** By ids: `processors/mailgun/country`. */
  readonly subject: string
  readonly what: string
  readonly before?: string | undefined
  readonly after?: string | undefined
  readonly purposes?: readonly string[]
  /** JSON pointers into either policy. */
  readonly oldPointer?: string | undefined
  readonly newPointer?: string | undefined
}

/** Looks up what a draft leaves out: the texts that speak of such a change, and its places in YAML. */
export function completeChange(draft: ChangeDraft, old: Policy, next: Policy): PolicyChange {
  const { before, after } = draft
  const [oldPlace, newPlace] = [findPlace(old, draft.oldPointer), findPlace(next, draft.newPointer)]
  return {
    class: draft.class,
    kind: draft.kind,
    subject: draft.subject,
    what: draft.what,
    ...(before !== undefined && { before }),
    ...(after !== undefined && { after }),
    references: draft.class === 'material' ? listReferences(draft.kind, next.jurisdictions) : [],
    purposes: [...new Set(draft.purposes ?? [])].toSorted(),
    ...(oldPlace && { old: oldPlace }),
    ...(newPlace && { new: newPlace }),
  }
}

/** The place of a pointer, or of the nearest thing around it that has one. */
function findPlace(policy: Policy, pointer: string | undefined): ChangePlace | undefined {
  for (let at = pointer; at !== undefined && at !== ''; at = at.slice(0, at.lastIndexOf('/'))) {
    const span = findSpan(policy, at)
    if (span) return { file: span.file, line: span.line }
  }
  return undefined
}
