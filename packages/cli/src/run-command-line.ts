import { CommanderError } from 'commander'
import { createProgram } from './create-program.ts'
import { Failure, reportFailure } from './failure.ts'
import type { ExitCode, System } from './system.ts'

/** Runs one command line and says with which code the process should end. Never throws: a bug becomes a message and 2. */
export async function runCommandLine(args: readonly string[], system: System): Promise<ExitCode> {
  let exitCode: ExitCode = 0
  const program = createProgram(system, (code) => {
    exitCode = code
  })
  try {
    await program.parseAsync([...args], { from: 'user' })
    return exitCode
  } catch (error) {
    // commander has printed its own message by now: help and version end well, a wrong argument does not.
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
    if (error instanceof Failure) return reportFailure(error, system)
    return reportBug(error, system)
  }
}

function reportBug(error: unknown, { env, stderr }: System): ExitCode {
  const text = error instanceof Error ? error.message : String(error)
  stderr.write(`candor: this is a bug in Candor, not in your files: ${text}\n`)
  if (env['CANDOR_DEBUG'] && error instanceof Error) stderr.write(`${error.stack}\n`)
  else stderr.write('Set CANDOR_DEBUG=1 to see where it happened, and please report it.\n')
  return 2
}
