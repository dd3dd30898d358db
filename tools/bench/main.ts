/**
 * `pnpm bench`: how fast whole processes are, beside others, on one machine.
 *
 *   pnpm bench [--tree DIR] [--name WORDS] [--runs N] [--write]
 *
 * Without a tree it makes trees from the sample shops, at 1, 4 and 16 times a size. Programs take turns, so that what the
 * machine does besides hits all alike; look at ratios, not at seconds. `--write` puts the results into docs/performance.md.
 */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { availableParallelism, cpus, loadavg, tmpdir, totalmem } from 'node:os'
import { basename, join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { repositoryRoot } from '../load-repository.ts'
import { type Contestant, listContestants } from './contestants.ts'
import { createLargePolicy } from './create-large-policy.ts'
import { createSampleTree, describeTree } from './create-sample-tree.ts'
import { type Measurement, measureProcess } from './measure-process.ts'
import { type Result, type TreeResults, placeResults, renderGrowth, renderTree } from './render-results.ts'

const { values } = parseArgs({
  args: process.argv.slice(2).filter((one) => one !== '--'),
  options: { tree: { type: 'string' }, name: { type: 'string' }, runs: { type: 'string', default: '5' }, write: { type: 'boolean', default: false } },
})
const runs = Number(values.runs)
const scratch = mkdtempSync(join(tmpdir(), 'candor-bench-'))
try {
  const text = await bench()
  process.stdout.write(`\n${text}`)
  const page = join(repositoryRoot, 'docs/performance.md')
  if (values.write) writeFileSync(page, placeResults(readFileSync(page, 'utf8'), text))
} finally {
  rmSync(scratch, { recursive: true, force: true })
}

async function bench(): Promise<string> {
  const candor = buildCommandLine()
  writeFileSync(join(scratch, 'candor.yaml'), `cache: ${join(scratch, 'cache')}\n`)
  const machine = describeMachine(candor)
  const trees: TreeResults[] = []
  if (values.tree !== undefined) trees.push(await benchTree(resolve(values.tree), values.name ?? basename(resolve(values.tree)), candor))
  else
    for (const factor of [1, 4, 16]) {
      const tree = join(scratch, `shops-${factor}`)
      mkdirSync(tree)
      createSampleTree(tree, factor)
      trees.push(await benchTree(tree, `Sample shops × ${factor}`, candor))
      rmSync(tree, { recursive: true })
    }
  const policies = await benchPolicies(candor)
  return [machine, ...trees.map(renderTree), renderGrowth(trees), renderTree(policies)].filter((part) => part !== '').join('\n')
}

async function benchTree(tree: string, title: string, candor: string): Promise<TreeResults> {
  rmSync(join(scratch, 'cache'), { recursive: true, force: true })
  return { title, ...describeTree(tree), results: await takeTurns(listContestants({ candor, tree, scratch }), title) }
}

async function benchPolicies(candor: string): Promise<TreeResults> {
  const large = join(scratch, 'large.yaml')
  writeFileSync(large, createLargePolicy())
  const shop = join(repositoryRoot, 'policies/istonsoft')
  const build = (policy: string): string[] => [process.execPath, candor, 'build', policy, '--out', join(scratch, 'out')]
  const contestants: Contestant[] = [
    { name: 'candor check, the first real policy', command: [process.execPath, candor, 'check', shop] },
    { name: 'candor build, the first real policy', command: build(shop) },
    { name: 'candor build, 500 data items, 200 channels, 100 processors', command: build(large) },
  ].map((one) => ({ ...one, prepare: () => rmSync(join(scratch, 'out'), { recursive: true, force: true }) }))
  return { title: 'Policies', files: 0, bytes: 0, results: await takeTurns(contestants, 'Policies') }
}

async function takeTurns(contestants: readonly Contestant[], title: string): Promise<Result[]> {
  const measured = contestants.map(({ name }) => ({ name, runs: [] as Measurement[] }))
  for (let round = 0; round < runs; round += 1) {
    process.stderr.write(`${title}: round ${round + 1} of ${runs}\n`)
    for (const [at, { command, prepare }] of contestants.entries()) {
      prepare?.()
      measured[at]?.runs.push(await measureProcess(command, scratch))
    }
  }
  return measured
}

/** The command line as it is published, beside the packages that it does not bundle; else its sources. */
function buildCommandLine(): string {
  const bundler = join(repositoryRoot, 'tools/bundle-cli.ts')
  if (!existsSync(bundler)) return join(repositoryRoot, 'packages/cli/bin/candor.js')
  execFileSync(process.execPath, [bundler, '--out', join(scratch, 'cli')], { stdio: 'inherit' })
  symlinkSync(join(repositoryRoot, 'packages/scan/node_modules'), join(scratch, 'node_modules'))
  return join(scratch, 'cli/candor.js')
}

function describeMachine(candor: string): string {
  const [cpu] = cpus()
  const memory = Math.round(totalmem() / 2 ** 30)
  const form = candor.startsWith(scratch) ? 'bundled, as it is published' : 'from its sources: slower to start than what is published'
  return `${availableParallelism()} cores (${cpu?.model.trim() ?? 'unknown'}), ${memory} GB, ${process.platform}, Node ${process.versions.node}; load at the start ${(loadavg()[0] ?? 0).toFixed(1)}. Medians of ${runs} alternating runs. \`candor\` is ${form}.\n`
}
