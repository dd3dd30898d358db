import type { Clause, Right } from '@candor/model'
import type { CheckName } from './checks/checks.ts'
import type { ConditionName } from './conditions.ts'

/** A text of law, as far as Candor knows what it asks a policy to say. Plain data. */
export type ObligationText = {
  readonly id: string
  /** As a lawyer cites it. */
  readonly name: string
  /** Jurisdictions that it belongs to, by id of the vocabulary; empty for what is asked of a policy that names none. */
  readonly jurisdictions: readonly string[]
  /** The day as of which the text was used. */
  readonly date: string
  /** Public copy in which it was read, or from what it is known. */
  readonly source: string
  readonly obligations: readonly Obligation[]
}

/** One thing that a text asks for. Plain data: conditions and checks are named. */
export type Obligation = {
  readonly id: string
  readonly reference: string
  /** What is asked for, in plain words. */
  readonly title: string
  /** Whether the text itself was read in a public copy; else it is from general knowledge, and missing it is a warning. */
  readonly read: boolean
  /** All have to hold, beside the jurisdiction. */
  readonly when?: readonly ConditionName[]
  readonly needs: readonly Need[]
  /** Where the document says it, when that is not the section of the facts themselves. */
  readonly section?: Clause['section']
}

export type EntryList = 'data' | 'purposes' | 'channels' | 'processors' | 'storage'

/** Declared facts that an obligation needs; `what` names them as they stand in "add …". */
export type Need = { readonly what: string } & (
  | { readonly kind: 'field'; readonly any: readonly string[] }
  | { readonly kind: 'each'; readonly list: EntryList; readonly any: readonly string[] }
  | { readonly kind: 'right'; readonly any: readonly Right['kind'][] }
  | { readonly kind: 'check'; readonly check: CheckName }
)

/** What came of looking for a need: JSON pointers of the facts, and what is missing. */
export type NeedResult = { readonly at: readonly string[]; readonly gaps: readonly string[] }
