import { runCommandLine } from './run-command-line.ts'

// A reader that closes the pipe early (`candor scan | head`) is no error of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit(process.exitCode ?? 0)
})

process.exitCode = await start()

async function start(): Promise<number> {
  const cwd = findCurrentFolder()
  if (cwd !== undefined) return runCommandLine(process.argv.slice(2), { cwd, env: process.env, stdout: process.stdout, stderr: process.stderr })
  process.stderr.write('candor: the folder that you stand in no longer exists: change into another one.\n')
  return 2
}

/** The current folder can be removed while a terminal still stands in it. */
function findCurrentFolder(): string | undefined {
  try {
    return process.cwd()
  } catch {
    return undefined
  }
}
