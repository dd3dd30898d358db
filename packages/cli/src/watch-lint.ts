import { statSync } from 'node:fs'
import { join } from 'node:path'
import { ProjectError, type ProjectOptions, type Session, createReport, isProjectFile, openSession, restrictReport } from '@candor/linter'
import { type PolicyIndex, type Report, createIndex } from '@candor/match'
import type { Policy } from '@candor/model'
import { renderReport } from './deliver-report.ts'
import { Failure, reportFailure } from './failure.ts'
import type { Project } from './open-project.ts'
import { watchFolders } from './watch-folders.ts'
import type { ExitCode, System } from './system.ts'

interface WatchPlan {
  readonly project: Project
  readonly system: System
  /** The policy and the files that it was read from, relative to the root. Throws a Failure. */
  readonly loadPolicy: () => { policy: Policy; files: string[] }
  /** Where it is, relative to the root, also while it cannot be read. */
  readonly policyPath: string
}

type Scan = Awaited<ReturnType<Session['refresh']>>

/** Editors save in several steps; what comes together is one change. */
const gatherMilliseconds = 5
/** After the first answer, how long it is quiet before everything is linked anew. */
const restMilliseconds = 250
const clearScreen = '\u001b[2J\u001b[3J\u001b[H'

/** `candor lint --watch`: the whole report, then an answer to each change, until Ctrl-C. */
export async function watchLint(plan: WatchPlan): Promise<ExitCode> {
  const { project, system } = plan
  const { root } = project.options
  let { index, files: policyFiles = [plan.policyPath, join(plan.policyPath, 'policy.yaml')] } = readPolicy(plan)
  const session = openSession(
    (): ProjectOptions => ({ ...project.options, firstParty: [...(index?.firstPartyHosts ?? []), ...(project.options.firstParty ?? [])] }),
  )
  const screen = createScreen(system, root)
  const pending = new Set<string>()
  const unlinked = new Set<string>()
  const fail = (error: unknown): void => tell(error, system)
  let timer: NodeJS.Timeout | undefined
  let work = project.watch('Read', async () => showAll(await session.refresh(new Set())))
  const watch = watchFolders(root, hear)
  await work.catch(fail)
  watch.follow(session.listFolders(), policyFiles)
  await waitForEnd()
  watch.close()
  clearTimeout(timer)
  return 0

  function showAll(scan: Scan): void {
    if (index) screen.show(createReport(index, scan), `Watching ${scan.result.files} files; Ctrl-C ends.`)
  }

  function hear(path: string): void {
    if (!policyFiles.includes(path) && !isProjectFile(path) && !isFolder(join(root, path))) return
    pending.add(path)
    schedule(gatherMilliseconds)
  }

  /** One piece of work at a time; what is heard meanwhile waits for its end. */
  function schedule(milliseconds: number): void {
    clearTimeout(timer)
    timer = setTimeout(() => {
      work = work.then(answer, answer).catch(fail)
    }, milliseconds)
  }

  async function answer(): Promise<void> {
    const start = performance.now()
    const changed = new Set(pending)
    pending.clear()
    const isNewPolicy = [...changed].some((path) => policyFiles.includes(path))
    if (isNewPolicy) ({ index, files: policyFiles = policyFiles } = readPolicy(plan))
    else if (changed.size > 0) {
      const scan = session.peek(changed)
      if (scan === 'same') return unlinked.size > 0 ? schedule(restMilliseconds) : undefined
      for (const path of changed) unlinked.add(path)
      if (scan && index) {
        screen.showChange(scan, createReport(index, scan), unlinked, start)
        return schedule(restMilliseconds)
      }
    }
    if (!index) return
    const all = new Set([...unlinked, ...changed])
    const scan = await session.refresh(all)
    unlinked.clear()
    watch.follow(session.listFolders(), policyFiles)
    if (isNewPolicy) showAll(scan)
    else screen.showChange(scan, createReport(index, scan), all, start)
    if (pending.size > 0) schedule(0)
  }
}

/** The policy's index and files; what keeps it from being read is said, and the next change may mend it. */
function readPolicy({ loadPolicy, system }: WatchPlan): { index?: PolicyIndex; files?: readonly string[] } {
  try {
    const { policy, files } = loadPolicy()
    return { index: createIndex(policy), files }
  } catch (error) {
    tell(error, system)
    return {}
  }
}

function tell(error: unknown, system: System): void {
  if (error instanceof Failure) reportFailure(error, system)
  else if (error instanceof ProjectError) reportFailure(new Failure([error.diagnostic]), system)
  else throw error
}

function createScreen(system: System, root: string) {
  let shown = ''
  const show = (report: Report, status: string): void => {
    const text = renderReport(report, root, {}, system)
    shown = text
    system.stdout.write(`${system.stdout.isTTY ? clearScreen : ''}${text.trimEnd()}\n\n${status}\n`)
  }
  return {
    show,
    /** The findings of the files that changed, and how many there are in all; nothing where that is on the screen already. */
    showChange(scan: Scan, whole: Report, changed: ReadonlySet<string>, start: number): void {
      const report = restrictReport(whole, scan, (file) => changed.has(file))
      const { errors, warnings, notes } = whole.summary
      const all = `In all files: ${errors} errors, ${warnings} warnings, ${notes} notes.`
      const text = `${renderReport(report, root, {}, system)}\n${all}`
      if (text === shown) return
      shown = text
      const milliseconds = Math.round(performance.now() - start)
      system.stdout.write(`${system.stdout.isTTY ? clearScreen : ''}${text}\n\nAnswered in ${milliseconds} ms. Watching; Ctrl-C ends.\n`)
    },
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false
}

function waitForEnd(): Promise<void> {
  return new Promise((resolve) => {
    process.once('SIGINT', () => resolve())
    process.once('SIGTERM', () => resolve())
  })
}

