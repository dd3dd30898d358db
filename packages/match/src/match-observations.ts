import type { Observation } from '@candor/scan'
import { findUndeclared } from './find-undeclared.ts'
import { findUnobserved } from './find-unobserved.ts'
import { createFindings } from './fingerprint.ts'
import type { Finding } from './generated/report.ts'
import type { PolicyIndex } from './policy-index.ts'

/**
 * Holds all observations of a project against a policy, in both directions. Findings come ordered by file,
 * line, column and code; neither the order of the observations nor anything outside them matters.
 */
export function matchObservations(index: PolicyIndex, observations: readonly Observation[]): Finding[] {
  return createFindings([...findUndeclared(index, observations), ...findUnobserved(index, observations)])
}
