import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { runCommandLine } from '../src/run-command-line.ts'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'candor-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const european = 'title: Harbour Books Privacy Policy\ncontroller: { name: Harbour Books, country: IE }\njurisdictions: [eu]\ndata: []\nprocessors: []\n'
const placeless = 'title: Harbour Books Privacy Policy\ncontroller: { name: Harbour Books }\n'

describe('candor obligations', () => {
  test('prints each obligation with exactly what programs rely on', async () => {
    const { exitCode, stdout } = await run(european, ['obligations', 'policy.yaml', '--format', 'json'])
    const matrix: { id: string; status: string }[] = JSON.parse(stdout)
    expect(exitCode).toBe(0)
    expect(new Set(matrix.flatMap((entry) => Object.keys(entry)))).toEqual(new Set(['id', 'reference', 'status', 'at', 'why']))
    expect(matrix.find(({ id }) => id === 'gdpr-30-1-e')).toEqual({
      id: 'gdpr-30-1-e',
      reference: 'GDPR Art. 30(1)(e)',
      status: 'not-applicable',
      at: [],
      why: 'does not apply because no declared recipient lies outside the European Economic Area',
    })
    expect(matrix.find(({ id }) => id === 'ca-130-a')).toEqual({
      id: 'ca-130-a',
      reference: 'Cal. Civ. Code 1798.130(a)(5)(A)',
      status: 'not-applicable',
      at: [],
      why: 'does not apply because the policy is not written for California',
    })
  })

  test.each([
    ['text', 'Harbour Books Privacy Policy: '],
    ['md', '# Obligations: Harbour Books Privacy Policy\n'],
    ['html', '<h1>Obligations: Harbour Books Privacy Policy</h1>'],
  ])('prints it as %s, to a file as well', async (format, part) => {
    const { stdout } = await run(european, ['obligations', 'policy.yaml', '--format', format])
    expect(stdout).toContain(part)
    await run(european, ['obligations', 'policy.yaml', '--format', format, '--output', 'matrix'])
    expect(readFileSync(join(folder, 'matrix'), 'utf8')).toBe(stdout)
  })

  test('fails only when asked to, by what is missing', async () => {
    const codes = async (text: string, ...more: string[]) => (await run(text, ['obligations', 'policy.yaml', ...more])).exitCode
    expect([
      await codes(european),
      await codes(european, '--fail-on', 'error'),
      await codes(placeless, '--fail-on', 'warning'),
      await codes(placeless, '--fail-on', 'note'),
    ]).toEqual([0, 1, 0, 1])
  })

  test.each([
    ['a policy that is not there', undefined, 'policy/file-missing'],
    ['a policy with errors', 'title: X\ncontroler: {}\n', 'policy/key-unknown'],
    ['no policy at all', '', 'policy/file-empty'],
  ])('says what is wrong with %s, and ends with 2', async (_, text, code) => {
    const { exitCode, stdout, stderr } = await run(text, ['obligations', 'policy.yaml'])
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' })
    expect(stderr).toContain(code)
    expect(stderr).not.toMatch(/^\s+at /m)
  })

  test('runs as a program', () => {
    writeFileSync(join(folder, 'policy.yaml'), placeless)
    const program = join(import.meta.dirname, '../bin/candor.js')
    const { status, stdout } = spawnSync(process.execPath, [program, 'obligations', 'policy.yaml'], { cwd: folder, encoding: 'utf8' })
    expect({ status, last: stdout.trimEnd().split('\n').at(-1) }).toEqual({
      status: 0,
      last: 'This says what is declared and what the texts ask for, as far as known. It is no legal advice.',
    })
  })
})

describe('candor check', () => {
  test('reports what is missing once a text, and fails', async () => {
    const { exitCode, stdout } = await run(european, ['check', 'policy.yaml', '--format', 'json', '--quiet'])
    const { diagnostics }: { diagnostics: { code: string; severity: string; what: string }[] } = JSON.parse(stdout)
    expect(exitCode).toBe(1)
    expect(diagnostics.map(({ code, severity, what }) => `${severity} ${code}: ${what.split(' asks ')[0]}`)).toEqual([
      'error policy/obligation-missing: GDPR Art. 30',
      'warning policy/obligation-unread: ePrivacy Directive Art. 5(3), TDDDG § 25, as far as known,',
    ])
  })

  test('only informs about a policy that names no place', async () => {
    const codes = async (...more: string[]) => {
      const { exitCode, stdout } = await run(placeless, ['check', 'policy.yaml', '--format', 'json', ...more])
      return [exitCode, stdout.includes('policy/topic-missing')]
    }
    expect([await codes(), await codes('--quiet')]).toEqual([[0, true], [0, false]])
  })

  test('explains its codes', async () => {
    const { stdout } = await run(placeless, ['explain', 'policy/obligation-missing'])
    expect(stdout).toContain('policy/obligation-missing (error)')
  })
})

async function run(policy: string | undefined, args: readonly string[]): Promise<{ exitCode: number; stdout: string; stderr: string }> {
  if (policy !== undefined) writeFileSync(join(folder, 'policy.yaml'), policy)
  const written = { stdout: '', stderr: '' }
  const collect = (name: keyof typeof written) => ({ write: (text: string) => (written[name] += text) })
  const exitCode = await runCommandLine(args, { cwd: folder, env: {}, stdout: collect('stdout'), stderr: collect('stderr') })
  return { exitCode, ...written }
}
