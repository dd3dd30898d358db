import { expect, test } from 'vitest'
import { tallyTasks } from '../tally-tasks.ts'

function createReport(files: { status: string; tests: string[] }[]): string {
  const statuses = files.flatMap((file) => file.tests)
  return JSON.stringify({
    numPassedTests: statuses.filter((status) => status === 'passed').length,
    numFailedTests: statuses.filter((status) => status === 'failed').length,
    testResults: files.map(({ status, tests }) => ({
      status,
      assertionResults: tests.map((one) => ({ status: one })),
    })),
  })
}

test('tests are added up over all runs; skipped tests count for nothing', () => {
  expect(
    tallyTasks([
      { id: 'shop#typecheck', succeeded: true },
      {
        id: 'shop#test',
        succeeded: true,
        report: createReport([{ status: 'passed', tests: ['passed', 'skipped'] }]),
      },
      {
        id: 'clinic#test',
        succeeded: false,
        report: createReport([{ status: 'failed', tests: ['passed', 'failed'] }]),
      },
    ]),
  ).toEqual({ passed: 2, failed: 1, problems: [] })
})

test('a test file that broke before its first test is one failure', () => {
  const report = createReport([
    { status: 'failed', tests: [] },
    { status: 'passed', tests: ['passed'] },
  ])
  expect(tallyTasks([{ id: 'shop#test', succeeded: false, report }])).toEqual({
    passed: 1,
    failed: 1,
    problems: [],
  })
})

test('a failed task that is no test, and a run that broke outside of its tests, are one failure each', () => {
  const report = createReport([{ status: 'passed', tests: ['passed'] }])
  expect(
    tallyTasks([
      { id: 'shop#typecheck', succeeded: false },
      { id: 'shop#test', succeeded: false, report },
    ]),
  ).toEqual({ passed: 1, failed: 2, problems: ['shop#typecheck failed', 'shop#test failed'] })
})

test('tests without a whole report did not pass, even when the task says so', () => {
  const report = createReport([{ status: 'passed', tests: ['passed'] }]).slice(0, 20)
  expect(
    tallyTasks([
      { id: 'shop#test', succeeded: true },
      { id: 'clinic#test', succeeded: false, report },
    ]),
  ).toEqual({ passed: 0, failed: 2, problems: [] })
})

test('a run of no tasks did not pass', () => {
  expect(tallyTasks([])).toEqual({ passed: 0, failed: 1, problems: ['no task was run'] })
})
