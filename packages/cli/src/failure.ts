import { type Diagnostic, renderDiagnostic } from '@candor/diagnostics'
import { type ExitCode, type System, isColored } from './system.ts'

/** The job could not be done: the diagnostics say why. */
export class Failure extends Error {
  readonly diagnostics: readonly Diagnostic[]
  readonly sources: Readonly<Record<string, string>>

  /** `sources` holds the texts for the code frames, by file. */
  constructor(diagnostics: readonly Diagnostic[], sources: Readonly<Record<string, string>> = {}) {
    super(diagnostics.map(({ what }) => what).join('\n'))
    this.diagnostics = diagnostics
    this.sources = sources
  }
}

/** Prints a failure to stderr. */
export function reportFailure({ diagnostics, sources }: Failure, system: System): ExitCode {
  const color = isColored(system, system.stderr)
  system.stderr.write(`${diagnostics.map((one) => renderDiagnostic(one, { color, sources })).join('\n\n')}\n`)
  return 2
}
