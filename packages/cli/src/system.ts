/** What a command may touch of the world; a test gives its own. */
export interface System {
  /** Absolute path of the folder that the user stands in. */
  readonly cwd: string
  readonly env: Readonly<Record<string, string | undefined>>
  readonly stdout: Output
  readonly stderr: Output
}

/** A stream that text is written to. */
export interface Output {
  readonly isTTY?: boolean
  readonly columns?: number
  write(text: string): unknown
}

/** 0: clean. 1: findings at or above the threshold. 2: could not do the job, or a bug. */
export type ExitCode = 0 | 1 | 2

/** Whether to colour what goes to a stream: never with NO_COLOR, else where a terminal is, or with FORCE_COLOR. */
export function isColored(system: System, output: Output): boolean {
  if (system.env['NO_COLOR']) return false
  if (system.env['FORCE_COLOR']) return system.env['FORCE_COLOR'] !== '0'
  return output.isTTY === true && system.env['TERM'] !== 'dumb'
}
