import type { Diagnostic } from '@candor/diagnostics'
import type { Observation } from '@candor/scan'
import type { IndexedDataItem, PolicyIndex } from '../policy-index.ts'

/** An observation that a policy does not cover, and what it is about. */
export interface Judgement {
  readonly rule: Rule
  /** What it is about; what shares rule, file and subject becomes one finding. */
  readonly subject: string
  readonly observation: Observation
  /** The wider data item that covers it only vaguely. */
  readonly item?: IndexedDataItem
}

/** All judgements with the same rule, file and subject, in the order of the text. */
export type Group = readonly [Judgement, ...Judgement[]]

/** One way in which code can go beyond the policy. */
export interface Rule {
  readonly id: string
  describe(group: Group, index: PolicyIndex): Diagnostic
}
