import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

const run = promisify(execFile)
const maxOutput = 1 << 29

/**
 * What git prints; rejects where there is no git, no work tree, or git says no. A repository's own settings must not start
 * programs here, and a hook's variables must not point to another one.
 */
export async function runGit(folder: string, command: readonly string[]): Promise<string> {
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_')))
  const { stdout } = await run('git', ['-c', 'core.fsmonitor=false', ...command], {
    cwd: folder,
    env,
    maxBuffer: maxOutput,
    windowsHide: true,
  })
  return stdout
}
