/** `candor build --watch` as a user has it: a process that builds after each saved file until Ctrl-C. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test } from 'vitest'

const candor = join(import.meta.dirname, '../../node_modules/.bin/candor')
const policy = (name: string, more = ''): string => `title: Harbour Books Privacy Policy\ncontroller: { name: ${name} }\n${more}`
const orders = (title: string): string => `purposes:\n  - { id: orders, title: ${title}, legalBasis: contract }\n`
let folder: string
let child: ChildProcess | undefined

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'candor-'))
  mkdirSync(join(folder, 'privacy'))
  write('privacy/policy.yaml', policy('Harbour Books', 'include: [purposes.yaml]\n'))
  write('privacy/purposes.yaml', orders('Orders'))
})

afterEach(() => {
  child?.kill('SIGKILL')
  rmSync(folder, { recursive: true, force: true })
})

function write(file: string, text: string): void {
  writeFileSync(join(folder, file), text)
}

const read = (file: string): string => readFileSync(join(folder, file), 'utf8')

/** Starts watching; `next` waits until the output since the last call holds a text and is quiet, and gives all of it. */
function start() {
  const process = spawn(candor, ['build', 'privacy', '--out', 'out', '--watch'], { cwd: folder })
  child = process
  let output = ''
  for (const stream of [process.stdout, process.stderr]) stream.on('data', (bytes: Buffer) => (output += bytes.toString()))
  const ended = new Promise((resolve) => process.on('exit', (code, signal) => resolve(code ?? signal)))
  return {
    process,
    ended,
    async next(text: string): Promise<string> {
      for (const end = performance.now() + 20_000; !output.includes(text) && performance.now() < end; ) await wait(10)
      await wait(400)
      const seen = output
      output = ''
      expect(seen).toContain(text)
      return seen
    },
  }
}

test('each saved file of the policy is built anew with one line, and Ctrl-C ends it with 0', { timeout: 120_000 }, async () => {
  const { process, ended, next } = start()
  expect(await next('Ctrl-C ends.')).toBe(
    'Built out: privacy-policy.md, privacy-policy.html, privacy.ts, trace.json changed; 1 warning, see `candor check`.\nWatching 2 files; Ctrl-C ends.\n',
  )
  write('privacy/purposes.yaml', orders('Sending orders'))
  expect(await next('Built out')).toMatch(/^Built out: .*privacy\.ts.* changed; [^\n]*\n$/)
  expect(read('out/privacy.ts')).toContain('`orders`: Sending orders (purposes.yaml:2)')
  // As editors save: a new file that takes the place of the old one.
  write('privacy/policy.yaml~', policy('Harbour Books Ltd', 'include: [purposes.yaml]\n'))
  renameSync(join(folder, 'privacy/policy.yaml~'), join(folder, 'privacy/policy.yaml'))
  expect(await next('Built out')).toMatch(/^Built out: .* changed; [^\n]*\n$/)
  expect(read('out/privacy-policy.md')).toContain('Harbour Books Ltd')
  process.kill('SIGINT')
  expect(await ended).toBe(0)
})

test('an error is said, what was built stays, and the next save mends it; a missing file is waited for', { timeout: 120_000 }, async () => {
  const { process, ended, next } = start()
  await next('Ctrl-C ends.')
  const before = read('out/privacy.ts')
  write('privacy/policy.yaml', 'title: [\n')
  expect(await next('error')).not.toContain('Built')
  expect(read('out/privacy.ts')).toBe(before)
  write('privacy/policy.yaml', policy('Harbour Books', 'include: [purposes.yaml, data.yaml]\n'))
  expect(await next('data.yaml')).toContain('error')
  write('privacy/data.yaml', 'data:\n  - { id: email, category: contact.email, label: e-mail address }\n')
  expect(await next('Built out')).toContain('privacy.ts')
  expect(read('out/privacy.ts')).toContain("email: 'contact.email'")
  process.kill('SIGTERM')
  expect(await ended).toBe(0)
})

test('a save that changes nothing writes nothing, so that no other tool wakes', { timeout: 120_000 }, async () => {
  const { next } = start()
  await next('Ctrl-C ends.')
  const { mtimeNs, ino } = statSync(join(folder, 'out/privacy.ts'), { bigint: true })
  write('privacy/purposes.yaml', orders('Orders'))
  expect(await next('Built out')).toBe('Built out: nothing changed; 1 warning, see `candor check`.\n')
  const after = statSync(join(folder, 'out/privacy.ts'), { bigint: true })
  expect([after.mtimeNs, after.ino]).toEqual([mtimeNs, ino])
})

test('to watch and to check at once is refused', () => {
  const { status, stderr } = spawnSync(candor, ['build', 'privacy', '--out', 'out', '--watch', '--check'], { cwd: folder, encoding: 'utf8' })
  expect({ status, said: /'--watch' cannot be used with option '--check'/.test(stderr) }).toEqual({ status: 2, said: true })
})
