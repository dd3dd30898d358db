/**
 * `pnpm accuracy`: how often `candor scan` is right, against labels that people made.
 *
 *   pnpm accuracy -- --app DIR [--labels FILE] [--misses] [--json]   one checkout
 *   pnpm accuracy -- --all DIR [--misses] [--json] [--write]         every labelled app that lies in DIR/<name>
 *   pnpm accuracy -- --page                                          docs/accuracy.md from what was written down
 *
 * `--write` keeps the numbers in test/accuracy/results.json and writes them into docs/accuracy.md; it ends with 1 while
 * a remaining miss has no reason in test/accuracy/reasons.yaml. 2: could not measure.
 */
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { repositoryRoot } from '../load-repository.ts'
import { findCheckoutProblems } from './check-checkout.ts'
import { UsageError, labelsFolder, listLabelledApps, loadLabels } from './load-labels.ts'
import { renderPage } from './render-page.ts'
import { renderMisses, renderScores } from './render-scores.ts'
import { type AppResult, findReasonProblems, loadReasons, loadResults, saveResults } from './results.ts'
import { runCandor } from './run-candor.ts'
import { runOpenCookies, selectComparable, selectComparableObservations } from './run-open-cookies.ts'
import { type AppScore, type Labels, scoreScan } from './score-scan.ts'

const usage = `usage: pnpm accuracy -- --app DIR [--labels FILE] [--misses] [--json]
       pnpm accuracy -- --all DIR [--misses] [--json] [--write]
       pnpm accuracy -- --page`
const page = join(repositoryRoot, 'docs/accuracy.md')

type Options = { misses: boolean; json: boolean }

try {
  process.exitCode = await runAccuracy(process.argv.slice(2))
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error))
  process.exitCode = 2
}

async function runAccuracy(words: readonly string[]): Promise<number> {
  const {
    app,
    labels,
    all,
    write = false,
    page: onlyPage,
    misses = false,
    json = false,
  } = readArguments(words)
  if (onlyPage) return writePage()
  if (all !== undefined) return measureAll(openFolder(all, '--all'), { misses, json }, write)
  if (app === undefined)
    throw new UsageError(
      labels === undefined ? usage : `--labels needs --app, the checkout to measure.\n${usage}`,
    )
  const folder = openFolder(app, '--app')
  const truth = loadLabels(labels ?? findOwnLabels(folder))
  const score = measure(folder, truth)
  printScore(score, { misses, json })
  return 0
}

function readArguments(words: readonly string[]) {
  // pnpm hands the `--` on that parts its own options from the script's.
  const args = words[0] === '--' ? words.slice(1) : [...words]
  try {
    const text = { type: 'string' } as const
    const flag = { type: 'boolean' } as const
    return parseArgs({
      args,
      options: { app: text, labels: text, all: text, write: flag, page: flag, misses: flag, json: flag },
    }).values
  } catch (error) {
    throw new UsageError(`${(error as Error).message}\n${usage}`)
  }
}

function openFolder(folder: string, option: string): string {
  // pnpm runs a script in the repository's root, but a path is meant from where the person stands.
  const path = resolve(process.env['INIT_CWD'] ?? '.', folder)
  if (existsSync(path) && statSync(path).isDirectory()) return path
  throw new UsageError(
    `There is no folder ${path} (${option}). test/accuracy/README.md says how to get the labelled apps.`,
  )
}

function findOwnLabels(folder: string): string {
  const own = join(labelsFolder, `${basename(folder)}.json`)
  if (existsSync(own)) return own
  throw new UsageError(
    `${basename(folder)} is none of the labelled apps (${listLabelledApps().join(', ')}): ` +
      'say with --labels which file has its labels.',
  )
}

function measure(folder: string, labels: Labels): AppScore {
  for (const problem of findCheckoutProblems(folder, labels)) console.error(`warning: ${problem}`)
  return scoreScan(labels, runCandor(folder))
}

function printScore(score: AppScore, { misses, json }: Options): void {
  if (json) return console.log(JSON.stringify({ ...score.sections, total: score.total }, null, 1))
  console.log(renderScores(score))
  if (misses && renderMisses(score) !== '') console.log(renderMisses(score))
}

async function measureAll(folder: string, options: Options, write: boolean): Promise<number> {
  const names = listLabelledApps()
  const present = names.filter((name) => existsSync(join(folder, name)))
  const absent = names.filter((name) => !present.includes(name))
  if (present.length === 0)
    throw new UsageError(`None of the labelled apps (${names.join(', ')}) lies in ${folder}.`)
  if (absent.length > 0) console.error(`warning: not in ${folder}, so not measured: ${absent.join(', ')}`)
  const apps: AppResult[] = []
  for (const app of present) apps.push(await measureApp(app, join(folder, app)))
  if (options.json) console.log(JSON.stringify({ apps }, null, 2))
  else
    for (const { app, candor } of apps) {
      console.log(`${app}\n${'─'.repeat(app.length)}`)
      printScore(candor, options)
      console.log('')
    }
  if (!write) return 0
  if (absent.length > 0)
    throw new UsageError('--write needs every labelled app, else the page would lose some.')
  saveResults(apps)
  return writePage()
}

async function measureApp(app: string, folder: string): Promise<AppResult> {
  const labels = loadLabels(join(labelsFolder, `${app}.json`))
  for (const problem of findCheckoutProblems(folder, labels)) console.error(`warning: ${app}: ${problem}`)
  const observations = runCandor(folder)
  const comparable = selectComparable(labels)
  return {
    app,
    repo: labels.repo,
    commit: labels.commit,
    ...(labels.heldOut && { heldOut: true as const }),
    candor: scoreScan(labels, observations),
    comparison: {
      candor: scoreScan(comparable, selectComparableObservations(observations)),
      openCookies: scoreScan(comparable, await runOpenCookies(folder)),
    },
  }
}

function writePage(): number {
  const apps = loadResults()
  const reasons = loadReasons()
  writeFileSync(page, renderPage(readFileSync(page, 'utf8'), apps, reasons))
  const problems = findReasonProblems(apps, reasons)
  for (const problem of problems) console.error(`test/accuracy/reasons.yaml: ${problem}`)
  return problems.length === 0 ? 0 : 1
}
