/** The totals over several vitest runs, and what makes them doubtful. */
export type ResultSum = {
  passed: number
  failed: number
  /** One sentence for each result file that could not be read, or that failed without a failing test. */
  problems: string[]
}

type VitestResult = {
  success: boolean
  numPassedTests: number
  numFailedTests: number
  numTotalTests: number
  testResults: { status: string; message: string; name: string; assertionResults: { status: string }[] }[]
}

/**
 * Adds up the JSON reports of vitest. A test file that broke before its first test (a syntax error, a failing import)
 * counts as one failure; so does a run that failed for a reason outside any test, through `problems`.
 */
export function sumResults(reports: readonly { file: string; text: string }[]): ResultSum {
  const sum: ResultSum = { passed: 0, failed: 0, problems: [] }
  for (const { file, text } of reports) {
    let result: VitestResult
    try {
      result = JSON.parse(text)
    } catch {
      sum.problems.push(`${file}: not a whole JSON report, so the run was cut short`)
      continue
    }
    const brokenFiles = result.testResults.filter(
      (one) => one.status === 'failed' && !one.assertionResults.some((test) => test.status === 'failed'),
    ).length
    const failed = result.numFailedTests + brokenFiles
    sum.passed += result.numPassedTests
    sum.failed += failed
    if (!result.success && failed === 0) sum.problems.push(`${file}: the run failed outside of any test`)
  }
  return sum
}
