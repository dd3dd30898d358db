import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { repositoryRoot } from '../load-repository.ts'
import type { Observed } from './score-scan.ts'

/** Runs `candor scan` on a folder as anybody would, in a process of its own, and gives its observations. */
export function runCandor(folder: string): Observed[] {
  const command = join(repositoryRoot, 'packages/cli/bin/candor.js')
  const { status, stdout, stderr, error } = spawnSync(
    process.execPath,
    [command, 'scan', folder, '--format', 'json'],
    { encoding: 'utf8', maxBuffer: 1 << 30, cwd: repositoryRoot },
  )
  // 1 is "something could not be read", which the observations say themselves.
  if (error || status === null || status > 1)
    throw new Error(`candor scan ${folder} ended with ${status ?? error?.message}:\n${stderr || stdout}`)
  const { observations }: { observations: Observed[] } = JSON.parse(stdout)
  return observations
}
