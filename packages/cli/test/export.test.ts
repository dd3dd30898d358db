import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { runCommandLine } from '../src/run-command-line.ts'

const policy = `title: Harbour Books Privacy Policy
languages: [en]
controller: { name: Harbour Books }
data: [{ id: email, category: contact.email, label: e-mail address }]
purposes: [{ id: letter, title: Our letter, kind: marketing.email }]
channels: [{ id: signup, kind: form, title: Signing up, data: [email], purposes: [letter] }]
globalPrivacyControl: { answer: 'yes', text: We honour it. }
`

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'candor-export-'))
  writeFileSync(join(folder, 'policy.yaml'), policy)
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe('candor export', () => {
  test('lists its formats', async () => {
    const { exitCode, stdout } = await run('export')
    expect([exitCode, stdout.split('\n').length]).toEqual([0, 23])
  })

  test('prints text, and tells what is undeclared beside it', async () => {
    expect(await run('export', 'gpc', 'policy.yaml')).toEqual({
      exitCode: 0,
      stdout: '{\n  "gpc": true\n}\n',
      stderr:
        'undeclared  gpc.json: `lastUpdate`: the policy declares no date (`dates.lastReviewed` or `dates.effective`).\n',
    })
  })

  test('writes one file, whole', async () => {
    expect((await run('export', 'pdf', 'policy.yaml', '--output', 'out/policy.pdf')).stdout).toBe(
      `wrote  ${join('out', 'policy.pdf')}\n`,
    )
    expect(readFileSync(join(folder, 'out/policy.pdf'), 'latin1')).toMatch(/^%PDF-1\.\d[^]*%%EOF\s*$/)
    expect(readdirSync(join(folder, 'out'))).toEqual(['policy.pdf'])
  })

  test('writes all that the policy can fill, and proves that it is current', async () => {
    const { exitCode, stdout, stderr } = await run('export', 'all', 'policy.yaml', '--out', 'out')
    expect([
      exitCode,
      stdout.includes('wrote'),
      /left out {2}cookies\.csv: The policy declares no storage entry/.test(stderr),
    ]).toEqual([0, true, true])
    expect(readdirSync(join(folder, 'out'))).not.toContain('cookies.csv')
    expect(await run('export', 'all', 'policy.yaml', '--out', 'out', '--check')).toMatchObject({
      exitCode: 0,
      stdout: `${readdirSync(join(folder, 'out')).length} files are current.\n`,
    })
    writeFileSync(join(folder, 'policy.yaml'), policy.replace("answer: 'yes', text", "answer: 'no', reason"))
    const stale = await run('export', 'gpc', 'policy.yaml', '--output', 'out/gpc.json', '--check')
    expect([stale.exitCode, stale.stdout.includes('build/output-stale')]).toEqual([1, true])
  })

  test.each([
    [['export', 'pfd', 'policy.yaml'], 'Did you mean `pdf`?'],
    [['export', 'pdf', 'policy.yaml'], 'export/output-missing'],
    [['export', 'all', 'policy.yaml'], 'export/output-missing'],
    [['export', 'tilt', 'policy.yaml'], 'TILT wants the legal basis of `letter`'],
    [['export', 'form-notice-md', 'policy.yaml', '--channel', 'sign-up'], 'Did you mean `signup`?'],
    [['export', 'gpc', 'gone.yaml'], 'gone.yaml'],
    [['export', 'gpc'], 'config/policy-missing'],
  ])('%j ends with a message', async (args, message) => {
    const { exitCode, stderr } = await run(...args)
    expect([exitCode, stderr.includes(message)]).toEqual([2, true])
  })
})

async function run(...args: string[]): Promise<{ exitCode: number; stdout: string; stderr: string }> {
  const texts = { stdout: '', stderr: '' }
  const exitCode = await runCommandLine(args, {
    cwd: folder,
    env: {},
    stdout: { write: (text) => (texts.stdout += text) },
    stderr: { write: (text) => (texts.stderr += text) },
  })
  return { exitCode, ...texts }
}
