import { statSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { Failure, reportFailure } from './failure.ts'
import type { ExitCode, System } from './system.ts'

/** How often the few files of a policy are looked at; this also sees what comes by a network or a container's mount. */
const lookMilliseconds = 100

/**
 * `candor build --watch`: builds, and again after each saved file that the last build read or looked for, until Ctrl-C.
 * `build` gives the line to show, and names each file before it reads it. What keeps it from building is said, and the
 * next save may mend it.
 */
export async function watchBuild(build: (note: (path: string) => void) => string, system: System): Promise<ExitCode> {
  const end = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => end.abort())
  let seen: ReadonlyMap<string, string> = new Map()
  while (!end.signal.aborted) {
    seen = buildOnce(build, seen, system)
    await waitForChange(seen, end.signal)
  }
  return 0
}

/** The files that were read, as they were before that: a save in the meantime counts as a change. */
function buildOnce(
  build: Parameters<typeof watchBuild>[0],
  before: ReadonlyMap<string, string>,
  system: System,
): ReadonlyMap<string, string> {
  const seen = new Map<string, string>()
  try {
    const line = build((path) => seen.set(path, seen.get(path) ?? readState(path)))
    system.stdout.write(`${line}\n`)
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    reportFailure(error, system)
    // It may have failed before it came to all of them.
    for (const path of before.keys()) if (!seen.has(path)) seen.set(path, readState(path))
  }
  if (before.size === 0) system.stdout.write(`Watching ${seen.size} ${seen.size === 1 ? 'file' : 'files'}; Ctrl-C ends.\n`)
  return seen
}

async function waitForChange(seen: ReadonlyMap<string, string>, signal: AbortSignal): Promise<void> {
  while (!signal.aborted && [...seen].every(([path, state]) => readState(path) === state))
    await wait(lookMilliseconds, undefined, { signal }).catch(() => undefined)
  // Editors save in several steps.
  if (!signal.aborted) await wait(20)
}

function readState(path: string): string {
  const stats = statSync(path, { bigint: true, throwIfNoEntry: false })
  return stats ? `${stats.mtimeNs} ${stats.size} ${stats.ino}` : 'missing'
}
