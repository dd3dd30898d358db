/**
 * `node tools/run.ts <command>` runs the turbo tasks behind `pnpm test`, `pnpm lint`, `pnpm typecheck` and `pnpm build`;
 * more arguments go to turbo. After `test` the last line is `N passed, N failed`, over all runs of vitest, whether they
 * ran now or came from the cache.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, globSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { repositoryRoot as root } from './load-repository.ts'
import { type Task, tallyTasks } from './tally-tasks.ts'

const tasksOf: Record<string, readonly string[]> = {
  test: ['typecheck', 'lint', 'generate:check', 'test'],
  lint: ['lint'],
  typecheck: ['typecheck'],
  build: ['build'],
}

/** Of the summary that turbo writes with `--summarize`. */
type TurboTask = { taskId: string; directory: string; execution?: { exitCode?: number | null } }

const [command = '', ...turboArguments] = process.argv.slice(2)
process.exitCode = runCommand(command)

function runCommand(name: string): number {
  const tasks = tasksOf[name]
  if (!tasks) {
    console.error(`tools/run.ts: "${name}" is no command; there are ${Object.keys(tasksOf).join(', ')}.`)
    return 2
  }
  if (name !== 'test') return runTurbo(tasks)
  // What an earlier run left must not be counted; turbo puts back the reports of cached tasks.
  for (const file of globSync(['packages/*/.results', 'tools/.results', 'test/**/.results', '.turbo/runs'], {
    cwd: root,
  })) {
    rmSync(join(root, file), { recursive: true })
  }
  const status = runTurbo([...tasks, '--summarize'])
  const { passed, failed, problems } = tallyTasks(readTasks())
  for (const problem of problems) console.log(problem)
  const unexplained = status !== 0 && failed === 0 ? 1 : 0
  console.log(`${passed} passed, ${failed + unexplained} failed`)
  return failed + unexplained > 0 ? 1 : 0
}

/** Runs turbo with two tasks at a time and gives its exit code. */
function runTurbo(tasks: readonly string[]): number {
  const turbo = spawnSync(
    process.execPath,
    [
      join(root, 'node_modules/turbo/bin/turbo'),
      'run',
      ...tasks,
      '--concurrency=2',
      '--continue=always',
      '--no-update-notifier',
      ...turboArguments,
    ],
    {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: {
        ...process.env,
        DO_NOT_TRACK: '1',
        TURBO_TELEMETRY_DISABLED: '1',
        // All is installed by now; tasks that run side by side must not each look again, nor install.
        pnpm_config_verify_deps_before_run: 'false',
      },
    },
  )
  return turbo.status ?? 1
}

function readTasks(): Task[] {
  const [summary] = globSync('.turbo/runs/*.json', { cwd: root })
  if (summary === undefined) return []
  const { tasks }: { tasks: TurboTask[] } = JSON.parse(readFileSync(join(root, summary), 'utf8'))
  return tasks.map(({ taskId, directory, execution }) => {
    const report = join(root, directory, '.results/vitest.json')
    return {
      id: taskId,
      succeeded: execution?.exitCode === 0,
      ...(existsSync(report) ? { report: readFileSync(report, 'utf8') } : {}),
    }
  })
}
