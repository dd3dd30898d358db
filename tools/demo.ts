/**
 * `pnpm demo`: the main job on the sample. Checks and builds the archived policy and the sample shop's, lints the shop
 * and its twin with ten undeclared uses, and says where the results lie. Ends with 1 when anything came out otherwise
 * than it should.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { basename, join, relative, resolve } from 'node:path'

type Run = { status: number | null; stdout: string; stderr: string }
type Diagnostic = { code: string; severity: string; span?: { file: string; line: number } }

const root = resolve(import.meta.dirname, '..')
const out = join(root, 'out/demo')
const built = ['privacy-policy.html', 'privacy-policy.md', 'privacy.ts', 'trace.json']
let problems = 0

rmSync(out, { recursive: true, force: true })
mkdirSync(out, { recursive: true })
buildPolicy('The archived policy of iStonsoft', 'policies/istonsoft')
buildPolicy('The policy of the sample shop', 'test/apps/istonsoft-store')
lintShop('The sample shop', 'test/apps/istonsoft-store', 0)
lintShop('Its twin with ten undeclared uses', 'test/apps/istonsoft-store-undeclared', 10)
console.log(
  problems === 0 ? '\nAll came out as it should.' : `\nNot as it should be: ${problems} of these steps.`,
)
process.exitCode = problems === 0 ? 0 : 1

function buildPolicy(title: string, folder: string): void {
  printHeading(title)
  const check = runCandor(['check', folder, '--format', 'json'])
  tell(`candor check ${folder}`, check, check.status === 0)
  if (check.status === 0)
    printLine(`no error; ${countUndeclared(check)} things are listed that it leaves undeclared`)

  const target = join(out, `${basename(folder)}-policy`)
  const build = runCandor(['build', folder, '--out', target])
  const files = built.map((file) => join(target, file))
  tell(`candor build ${folder}`, build, build.status === 0 && files.every((file) => existsSync(file)))
  printFiles(files)
}

function lintShop(title: string, folder: string, expected: number): void {
  printHeading(title)
  const files = ['txt', 'json', 'sarif'].map((ending) => join(out, `${basename(folder)}.${ending}`))
  const runs = ['text', 'json', 'sarif'].map((format, at) =>
    runCandor(['lint', '--format', format, '--output', files[at]!], join(root, folder)),
  )
  const odd = runs.find(({ status }) => status !== (expected === 0 ? 0 : 1))
  const findings = odd ? [] : readFindings(files[1]!)
  const isExpected = findings.length === expected && findings.every(({ severity }) => severity === 'error')
  tell(`candor lint, in ${folder}`, odd ?? runs[0]!, !odd && isExpected)
  printLine(
    expected === 0
      ? 'clean: it does what its policy declares'
      : `it fails the build, with ${findings.length} errors`,
  )
  for (const { code, span } of findings) console.log(`      ${code.padEnd(28)}${span?.file}:${span?.line}`)
  printFiles(files)
}

function runCandor(commandArguments: string[], cwd = root): Run {
  return spawnSync(join(root, 'node_modules/.bin/candor'), commandArguments, { cwd, encoding: 'utf8' })
}

function countUndeclared({ stdout }: Run): number {
  const { diagnostics }: { diagnostics: Diagnostic[] } = JSON.parse(stdout)
  return diagnostics.filter(({ code }) => code.endsWith('-undeclared')).length
}

/** Errors and warnings of a report; notes only inform. */
function readFindings(file: string): Diagnostic[] {
  const { findings }: { findings: { diagnostic: Diagnostic }[] } = JSON.parse(readFileSync(file, 'utf8'))
  return findings.map(({ diagnostic }) => diagnostic).filter(({ severity }) => severity !== 'note')
}

/** A step and whether it came out as it should; if not, also all that it said. */
function tell(step: string, { status, stdout, stderr }: Run, isExpected: boolean): void {
  console.log(`  ${isExpected ? '✓' : '✗'} ${step}`)
  if (isExpected) return
  problems += 1
  console.log(`    This is not what it should say (exit code ${status}):\n${stdout}${stderr}`)
}

function printHeading(title: string): void {
  console.log(`\n${title}\n${'─'.repeat(title.length)}`)
}

function printLine(text: string): void {
  console.log(`    ${text}`)
}

function printFiles(files: readonly string[]): void {
  for (const file of files) printLine(`→ ${relative(root, file).replaceAll('\\', '/')}`)
}
