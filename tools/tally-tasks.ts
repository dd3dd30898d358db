/** A task of one turbo run. */
export type Task = {
  /** `@candor/model#test`. */
  id: string
  /** Whether it went well, now or when its result was kept in the cache. */
  succeeded: boolean
  /** For a `test` task, the JSON report that vitest left; absent where there is none. */
  report?: string
}

export type Tally = {
  passed: number
  failed: number
  /** One sentence for each failure that is no failing test. */
  problems: string[]
}

type VitestReport = {
  numPassedTests: number
  numFailedTests: number
  testResults: { status: string; assertionResults: { status: string }[] }[]
}

/**
 * Adds up tests over all runs of vitest. What fails and is no test counts as one failure each: a task such as
 * `typecheck`, a test file that broke before its first test, a run that broke outside of its tests.
 */
export function tallyTasks(tasks: readonly Task[]): Tally {
  const tally: Tally = { passed: 0, failed: 0, problems: [] }
  for (const task of tasks) {
    const { passed, failed } = task.id.endsWith('#test') ? countTests(task.report) : { passed: 0, failed: 0 }
    tally.passed += passed
    tally.failed += failed
    if (failed > 0 || task.succeeded) continue
    tally.failed += 1
    tally.problems.push(`${task.id} failed`)
  }
  if (tasks.length === 0) return { passed: 0, failed: 1, problems: ['no task was run'] }
  return tally
}

function countTests(text: string | undefined): { passed: number; failed: number } {
  const report = parseReport(text)
  if (!report) return { passed: 0, failed: 1 }
  const brokenFiles = report.testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((assertion) => assertion.status === 'failed'),
  )
  return { passed: report.numPassedTests, failed: report.numFailedTests + brokenFiles.length }
}

/** A run that was cut short leaves no report, or half of one. */
function parseReport(text: string | undefined): VitestReport | undefined {
  try {
    return text === undefined ? undefined : JSON.parse(text)
  } catch {
    return undefined
  }
}
