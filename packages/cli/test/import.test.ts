import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { runCommandLine } from '../src/run-command-line.ts'

const archived = new URL('../../draft/test/fixtures/istonsoft.md', import.meta.url)

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'candor-import-'))
  writeFileSync(join(folder, 'page.md'), readFileSync(archived))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe('candor import', () => {
  test('drafts a policy that candor check accepts and candor build prints', async () => {
    const { exitCode, stderr } = await run('import', 'page.md', '--output', 'policy.yaml')
    expect([exitCode, stderr.split('\n').slice(0, 2)]).toEqual([
      0,
      [
        'Drafted: 6 channels, 13 data items, 4 purposes, 2 processors, 3 storage entries.',
        '1 of 30 sentences found no place; they stand at the end.',
      ],
    ])
    const check = await run('check', 'policy.yaml', '--quiet')
    expect([check.exitCode, /\berror\b/.test(check.stdout)]).toEqual([0, false])
    expect((await run('build', 'policy.yaml', '--out', 'privacy')).exitCode).toBe(0)
    expect(readFileSync(join(folder, 'privacy/privacy-policy.md'), 'utf8')).toContain('RegNow')
  })

  test('does not overwrite a policy unless it is told to', async () => {
    writeFileSync(join(folder, 'policy.yaml'), 'counsel: was here\n')
    expect((await run('import', 'page.md', '--output', 'policy.yaml')).exitCode).toBe(2)
    expect(readFileSync(join(folder, 'policy.yaml'), 'utf8')).toBe('counsel: was here\n')
    expect((await run('import', 'page.md', '--output', 'policy.yaml', '--force')).exitCode).toBe(0)
    expect(readFileSync(join(folder, 'policy.yaml'), 'utf8')).toMatch(
      /^# Drafted by `candor import` from page\.md\./,
    )
  })

  test.each([
    [['import'], 'no page was named'],
    [['import', 'gone.md'], 'there is no such file'],
    [['import', 'page.pdf'], 'it ends neither with .md nor with .html'],
    [['import', 'empty.md'], 'it holds no sentence'],
    [['import', 'latin.md'], 'it is not written in UTF-8'],
  ])('%j ends with a message', async (args, message) => {
    writeFileSync(join(folder, 'empty.md'), '\n')
    writeFileSync(join(folder, 'latin.md'), Buffer.from([0x23, 0x20, 0xe9, 0x0a]))
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
