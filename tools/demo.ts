/**
 * `pnpm demo`: the main job on the sample. Checks and builds the archived policy and the sample shop's, lints the shop
 * and its twin with ten undeclared uses, and says where the results lie. Ends with 1 when anything came out otherwise
 * than it should.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'

type Run = { status: number | null; stdout: string; stderr: string }
type Report = {
  findings: { diagnostic: { code: string; severity: string; span?: { file: string; line: number } } }[]
}

const root = resolve(import.meta.dirname, '..')
const out = join(root, 'out/demo')
const policies = [
  { title: 'The archived policy of iStonsoft', folder: 'policies/istonsoft' },
  { title: 'The policy of the sample shop', folder: 'test/apps/istonsoft-store' },
]
const shops = [
  { title: 'The sample shop', folder: 'test/apps/istonsoft-store', expected: 0 },
  {
    title: 'Its twin with ten undeclared uses',
    folder: 'test/apps/istonsoft-store-undeclared',
    expected: 10,
  },
]

let problems = 0

rmSync(out, { recursive: true, force: true })
mkdirSync(out, { recursive: true })
for (const { title, folder } of policies) buildPolicy(title, folder)
for (const { title, folder, expected } of shops) lintShop(title, folder, expected)
console.log(
  problems === 0
    ? '\nEverything came out as it should.'
    : `\n${problems} of the steps above did not come out as they should.`,
)
process.exitCode = problems === 0 ? 0 : 1

function buildPolicy(title: string, folder: string): void {
  printHeading(title)
  const target = join(out, `${folder.split('/').at(-1)}-policy`)
  const check = runCandor(['check', folder, '--format', 'json'])
  const undeclared = check.status === 0 ? countUndeclared(check.stdout) : 0
  tell(
    check,
    0,
    `candor check ${folder}`,
    `no error; it lists ${undeclared} things that the policy leaves undeclared`,
  )
  const build = runCandor(['build', folder, '--out', target])
  const files = ['privacy-policy.html', 'privacy-policy.md', 'privacy.ts', 'trace.json']
  const missing = files.filter((file) => !existsSync(join(target, file)))
  tell(missing.length === 0 ? build : { ...build, status: null }, 0, `candor build ${folder}`, 'written:')
  for (const file of files) console.log(`      ${show(join(target, file))}`)
}

function lintShop(title: string, folder: string, expected: number): void {
  printHeading(title)
  const name = folder.split('/').at(-1)
  const reports = ['text', 'json', 'sarif'].map((format) => ({
    file: join(out, `${name}.${format === 'text' ? 'txt' : format}`),
    run: (file: string) => runCandor(['lint', '--format', format, '--output', file], join(root, folder)),
  }))
  const runs = reports.map(({ file, run }) => run(file))
  const failed = runs.find(({ status }) => status !== (expected > 0 ? 1 : 0))
  const findings = failed ? [] : readFindings(reports[1]!.file)
  const isAsExpected =
    !failed && findings.length === expected && findings.every(({ severity }) => severity === 'error')
  const result =
    expected > 0
      ? `fails the build, with ${findings.length} errors:`
      : 'clean: the code does what the policy says'
  tell(
    failed ?? runs[0]!,
    isAsExpected ? (expected > 0 ? 1 : 0) : undefined,
    `candor lint (in ${folder})`,
    result,
  )
  for (const { code, span } of findings) console.log(`      ${code.padEnd(27)} ${span?.file}:${span?.line}`)
  console.log('    in full:')
  for (const { file } of reports) console.log(`      ${show(file)}`)
}

function countUndeclared(json: string): number {
  const { diagnostics }: { diagnostics: { code: string }[] } = JSON.parse(json)
  return diagnostics.filter(({ code }) => code.endsWith('-undeclared')).length
}

function readFindings(file: string): Report['findings'][number]['diagnostic'][] {
  const { findings }: Report = JSON.parse(readFileSync(file, 'utf8'))
  return findings.map(({ diagnostic }) => diagnostic).filter(({ severity }) => severity !== 'note')
}

/** One step's line; where it did not end with the status that it should, also all that it said. */
function tell(run: Run, status: number | undefined, command: string, result: string): void {
  if (run.status === status) return console.log(`  ✓ ${command}\n    ${result}`)
  problems += 1
  console.log(
    `  ✗ ${command}\n    did not come out as it should (exit code ${run.status}):\n${run.stdout}${run.stderr}`,
  )
}

function runCandor(commandArguments: string[], cwd = root): Run {
  return spawnSync(join(root, 'node_modules/.bin/candor'), commandArguments, { cwd, encoding: 'utf8' })
}

function printHeading(title: string): void {
  console.log(`\n${title}\n${'─'.repeat(title.length)}`)
}

function show(path: string): string {
  return relative(root, path).replaceAll('\\', '/')
}
