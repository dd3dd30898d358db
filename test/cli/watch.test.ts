/** `candor lint --watch` as a user has it: a process that answers saved files until Ctrl-C. */
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test } from 'vitest'

const candor = join(import.meta.dirname, '../../node_modules/.bin/candor')
const patience = 20_000
let folder: string
let child: ChildProcess | undefined

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'candor-'))
  write('policy.yaml', 'title: Harbour Books Privacy Policy\ncontroller: { name: Harbour Books }\n')
  write('keep.js', 'export const keep = (name) => localStorage.setItem(name, "1")\n')
  write('cart.js', "import { keep } from './keep.js'\nkeep('cart')\n")
})

afterEach(() => {
  child?.kill('SIGKILL')
  rmSync(folder, { recursive: true, force: true })
})

function write(file: string, text: string): void {
  writeFileSync(join(folder, file), text)
}

/** Starts watching; `next` waits until the output since the last call holds a text, and gives it. */
function start() {
  const process = spawn(candor, ['lint', '--watch', '--policy', 'policy.yaml'], { cwd: folder })
  child = process
  let output = ''
  const hear = (bytes: Buffer): void => {
    output += bytes.toString()
  }
  process.stdout.on('data', hear)
  process.stderr.on('data', hear)
  const ended = new Promise((resolve) => process.on('exit', (code, signal) => resolve(code ?? signal)))
  return {
    process,
    ended,
    async next(text: string): Promise<string> {
      for (const end = performance.now() + patience; !output.includes(text) && performance.now() < end; ) await wait(10)
      await wait(50)
      const seen = output
      output = ''
      expect(seen).toContain(text)
      return seen
    },
    peek: () => output,
  }
}

test('each change is answered, and Ctrl-C ends it with 0', { timeout: 120_000 }, async () => {
  const { process, ended, next } = start()
  expect(await next('Watching 2 files; Ctrl-C ends.')).toContain('`cart`')
  // Through the wrapper of another file.
  write('cart.js', "import { keep } from './keep.js'\nkeep('basket')\n")
  expect(await next('Answered in')).toContain('`basket`')
  // As editors save: a new file that takes the place of the old one.
  write('cart.js~', "import { keep } from './keep.js'\nkeep('trolley')\n")
  renameSync(join(folder, 'cart.js~'), join(folder, 'cart.js'))
  expect(await next('Answered in')).toContain('`trolley`')
  mkdirSync(join(folder, 'pages'))
  await wait(100)
  write('pages/page.js', "import { keep } from '../keep.js'\nkeep('page')\n")
  expect(await next('`page`')).toContain('In all files: 2 errors')
  rmSync(join(folder, 'pages'), { recursive: true })
  await next('In all files: 1 errors')
  // A wrapper's file: what it means for others comes with the second answer.
  write('keep.js', 'export const keep = (name) => sessionStorage.setItem(name, "1")\n')
  await next('Answered in')
  write('policy.yaml', 'title: [\n')
  await next('policy.yaml:')
  write('policy.yaml', 'title: Harbour Books Privacy Policy\ncontroller: { name: Harbour Books }\npurposes:\n  - { id: cart, title: A cart }\nstorage:\n  - { id: trolley, medium: sessionStorage, name: trolley, purposes: [cart] }\n')
  expect(await next('Watching 2 files')).toContain('No findings.')
  process.kill('SIGINT')
  expect(await ended).toBe(0)
})

test('a file that is saved unchanged, and one that is no source, cost nothing and say nothing', { timeout: 60_000 }, async () => {
  const { process, ended, next, peek } = start()
  await next('Watching 2 files')
  const readTicks = (): number => {
    const [, rest = ''] = readFileSync(`/proc/${process.pid}/stat`, 'utf8').split(') ')
    return Number(rest.split(' ')[11]) + Number(rest.split(' ')[12])
  }
  await wait(500)
  const before = globalThis.process.platform === 'linux' ? readTicks() : 0
  write('keep.js', readFileSync(join(folder, 'keep.js'), 'utf8'))
  write('notes.txt', 'localStorage\n')
  await wait(1500)
  expect(peek()).toBe('')
  // Hundredths of a second of processor time.
  const after = globalThis.process.platform === 'linux' ? readTicks() : 0
  expect(after - before).toBeLessThan(30)
  process.kill('SIGTERM')
  expect(await ended).toBe(0)
})
