/** What the operating system sees of the binary: streams, signals, an old Node. */
import { spawn, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test } from 'vitest'

const candor = join(import.meta.dirname, '../../node_modules/.bin/candor')
const binary = join(import.meta.dirname, '../../packages/cli/bin/candor.js')
const policy = (name: string): string => `title: Harbour Books Privacy Policy\ncontroller: { name: ${name} }\n`
const outputs = ['privacy-policy.html', 'privacy-policy.md', 'privacy.ts', 'trace.json']
let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'candor-'))
  writeFileSync(join(folder, 'policy.yaml'), policy('Harbour Books'))
})

afterEach(() => rmSync(folder, { recursive: true, force: true }))

function run(args: readonly string[], env: Record<string, string> = {}) {
  return spawnSync(candor, args, { cwd: folder, encoding: 'utf8', env: { PATH: process.env['PATH'] ?? '', ...env } })
}

test('a pipe gets no colours, FORCE_COLOR asks for them, NO_COLOR wins', () => {
  const isColored = (env: Record<string, string>): boolean => run(['check', 'policy.yaml'], env).stdout.includes('\u001b[')
  expect([isColored({}), isColored({ FORCE_COLOR: '1' }), isColored({ FORCE_COLOR: '1', NO_COLOR: '1' })]).toEqual([false, true, false])
})

test('results go to stdout, what kept it from its job to stderr', () => {
  expect(run(['check', 'policy.yaml']).stderr).toBe('')
  expect(run(['lint']).stdout).toBe('')
})

test('a reader that leaves early is no error', () => {
  const { status, stderr } = spawnSync('bash', ['-c', `set -o pipefail; "${candor}" explain | head -n 1`], { encoding: 'utf8' })
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
})

test('a build that is killed at any moment leaves old files or new ones, whole', { timeout: 60_000 }, async () => {
  const read = (place: string): string[] => outputs.map((name) => readFileSync(join(folder, place, name), 'utf8'))
  run(['build', 'policy.yaml', '--out', 'privacy'])
  const before = read('privacy')
  writeFileSync(join(folder, 'policy.yaml'), policy('Harbour Books Ltd'))
  run(['build', 'policy.yaml', '--out', 'reference'])
  const after = read('reference')
  for (let milliseconds = 60; milliseconds < 560; milliseconds += 50) {
    for (const [index, name] of outputs.entries()) writeFileSync(join(folder, 'privacy', name), before[index] ?? '')
    const build = spawn(candor, ['build', 'policy.yaml', '--out', 'privacy'], { cwd: folder })
    const ended = new Promise((resolve) => build.on('exit', resolve))
    await wait(milliseconds)
    build.kill('SIGKILL')
    await ended
    const whole = read('privacy').map((text, index) => text === before[index] || text === after[index])
    expect({ milliseconds, whole }).toEqual({ milliseconds, whole: [true, true, true, true] })
  }
})

test('no half-written file stays behind after a failure', () => {
  run(['build', 'policy.yaml', '--out', 'privacy'])
  writeFileSync(join(folder, 'policy.yaml'), 'title: Harbour Books\n')
  run(['build', 'policy.yaml', '--out', 'privacy'])
  expect(readdirSync(join(folder, 'privacy')).toSorted()).toEqual(outputs)
})

test('a cache outlives concurrent runs and those that are killed at any moment', { timeout: 120_000 }, async () => {
  mkdirSync(join(folder, 'node_modules'))
  for (let at = 0; at < 40; at += 1) writeFileSync(join(folder, `visit-${at}.js`), `localStorage.setItem('visit-${at}', '1')\n`)
  const scan = (...more: string[]): string => run(['scan', '--format', 'json', ...more]).stdout
  const start = () => {
    const child = spawn(candor, ['scan', '--format', 'json', '--output', '/dev/null'], { cwd: folder, stdio: 'ignore' })
    return { child, ended: new Promise((resolve) => child.on('exit', resolve)) }
  }
  for (let milliseconds = 200; milliseconds < 700; milliseconds += 100) {
    writeFileSync(join(folder, 'changing.js'), `sessionStorage.setItem('killed after ${milliseconds}', '1')\n`)
    const runs = [start(), start()]
    await wait(milliseconds)
    for (const { child } of runs) child.kill('SIGKILL')
    await Promise.all(runs.map(({ ended }) => ended))
    expect(scan()).toBe(scan('--no-cache'))
  }
  const together = Array.from({ length: 4 }, start)
  expect(await Promise.all(together.map(({ ended }) => ended))).toEqual([0, 0, 0, 0])
  expect(scan()).toBe(scan('--no-cache'))
})

test('a Node that is too old is told which one is needed', () => {
  const pretend = `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '20.20.2' } })`
  const { status, stderr } = spawnSync(process.execPath, ['--import', `data:text/javascript,${encodeURIComponent(pretend)}`, binary, 'check'], { encoding: 'utf8' })
  expect({ status, stderr }).toEqual({
    status: 2,
    stderr:
      'candor needs Node 22.18 or later, and this is Node 20.20.2: install a newer one from https://nodejs.org, ' +
      'or add it to the project with "npm install --save-dev node@24".\n',
  })
})
