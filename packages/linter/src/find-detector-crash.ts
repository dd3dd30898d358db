import type { Diagnostic } from '@candor/diagnostics'
import type { Observation } from '@candor/scan'
import { detectorCrashed } from './generated/messages.ts'

/**
 * How a detector that fails says so, in place of what it would have seen; that must not pass for a clean
 * file.
 */
const crash = /^detector \S+ failed: /

/** The first observation that tells of a bug in a detector, as a diagnostic. */
export function findDetectorCrash(observations: readonly Observation[]): Diagnostic | undefined {
  for (const one of observations) {
    if (one.kind !== 'unreadable' || !crash.test(one.why)) continue
    const { file, line, column, why } = one
    return detectorCrashed({ file, problem: why }, { span: { file, line, column } })
  }
  return undefined
}
