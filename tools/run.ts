/**
 * `node tools/run.ts <command>`: runs the turbo tasks behind `pnpm test`, `pnpm lint`, `pnpm typecheck` and
 * `pnpm build`. After `test` it adds up what the vitest runs left in `.results/`, from the cache or new, and ends
 * with the line `N passed, N failed`.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, globSync, readFileSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { sumResults } from './sum-results.ts'

const tasksOf: Record<string, string[]> = {
  test: ['typecheck', 'lint', 'generate:check', 'test'],
  lint: ['lint'],
  typecheck: ['typecheck'],
  build: ['build'],
}

const root = resolve(import.meta.dirname, '..')

function run(command: string, turboArguments: string[]): number {
  const tasks = tasksOf[command]
  if (!tasks) {
    console.error(`tools/run.ts: no command "${command}"; there are ${Object.keys(tasksOf).join(', ')}`)
    return 2
  }
  // What an earlier run left must not be counted; turbo puts the results of cached tasks back.
  for (const file of findResults()) rmSync(file)
  const turbo = spawnSync(
    process.execPath,
    [
      join(root, 'node_modules/turbo/bin/turbo'),
      'run',
      ...tasks,
      '--concurrency=2',
      '--continue=always',
      '--output-logs=new-only',
      '--no-update-notifier',
      ...turboArguments,
    ],
    {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: {
        ...process.env,
        TURBO_TELEMETRY_DISABLED: '1',
        DO_NOT_TRACK: '1',
        // Everything is installed by now; tasks that run side by side must not each look again.
        pnpm_config_verify_deps_before_run: 'false',
      },
    },
  )
  const status = turbo.status ?? 1
  if (command !== 'test') return status
  const sum = sumResults(findResults().map((file) => ({ file, text: readFileSync(file, 'utf8') })))
  for (const problem of sum.problems) console.error(problem)
  const missing = findTested().filter((folder) => !existsSync(join(root, folder, '.results/vitest.json')))
  for (const folder of missing) console.error(`${folder}: its tests did not run to the end`)
  if (status !== 0 && sum.failed === 0) console.error('A task failed that is not a test: see above.')
  // A task that failed without a failing test (types, lint, stale files, a crash) still counts as one failure.
  const failed = sum.failed + missing.length + sum.problems.length || (status === 0 ? 0 : 1)
  console.log(`${sum.passed} passed, ${failed} failed`)
  return failed > 0 ? 1 : 0
}

/** Folders, relative to the root, of the workspace packages that have a `test` script. */
function findTested(): string[] {
  return globSync(['packages/*/package.json', 'tools/package.json', 'test/package.json', 'test/apps/*/package.json'], {
    cwd: root,
  })
    .filter((file) => JSON.parse(readFileSync(join(root, file), 'utf8')).scripts?.test)
    .map((file) => file.slice(0, -'/package.json'.length))
    .sort()
}

function findResults(): string[] {
  return findTested()
    .map((folder) => join(root, folder, '.results/vitest.json'))
    .filter((file) => existsSync(file))
}

const [command = '', ...turboArguments] = process.argv.slice(2)
process.exitCode = run(command, turboArguments)
