import type { Diagnostic } from '@candor/diagnostics'

/**
 * The job could not be done: nothing to scan, or a bug. It is told as a diagnostic and never passes for a
 * clean result.
 */
export class ProjectError extends Error {
  readonly diagnostic: Diagnostic

  constructor(diagnostic: Diagnostic, options?: ErrorOptions) {
    super(diagnostic.what, options)
    this.name = 'ProjectError'
    this.diagnostic = diagnostic
  }
}
