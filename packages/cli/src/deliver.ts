import { resolve } from 'node:path'
import type { System } from './system.ts'
import { writeFiles } from './write-files.ts'

/** Writes a command's result to the file that was asked for, else to stdout. */
export function deliver(text: string, output: string | undefined, system: System): void {
  const whole = text.endsWith('\n') ? text : `${text}\n`
  if (output === undefined) system.stdout.write(whole)
  else writeFiles([{ path: resolve(system.cwd, output), text: whole }], system.cwd)
}
