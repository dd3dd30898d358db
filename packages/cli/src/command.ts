import type { CommandOptions } from './command-specs.ts'
import type { ExitCode, System } from './system.ts'

/**
 * Runs one command: its arguments in the order given (those left out are missing at the end), its options, and what it
 * may touch of the world.
 */
export type Command = (args: readonly string[], options: CommandOptions, system: System) => Promise<ExitCode>
