import type { Diagnostic } from '@candor/diagnostics'
import type { Policy } from './policy.ts'

/** What a policy is silent about. */
export function listUndeclared(_policy: Policy): Diagnostic[] {
  return []
}
