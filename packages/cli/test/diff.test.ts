import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { runCommandLine } from '../src/run-command-line.ts'

const old = `title: Harbour Books Privacy Policy
include: [data.yaml]
controller: { name: Harbour Books }
purposes: [{ id: letter, title: Our letter, legalBasis: consent }]
channels: [{ id: signup, kind: form, title: Signing up, data: [email], purposes: [letter] }]
`
const data = 'data: [{ id: email, category: contact.email, label: e-mail address }]\n'
const next = `${old}retention: [{ id: mail, data: [email], duration: P1Y }]\nsale: { answer: 'yes', text: We sell addresses. }\n`

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'candor-diff-'))
  mkdirSync(join(folder, 'shop'))
  git('init', '--quiet')
  save(old)
  git('add', '.')
  git(
    '-c',
    'user.name=Aoife',
    '-c',
    'user.email=aoife@harbour-books.example',
    'commit',
    '--quiet',
    '-m',
    'The policy',
  )
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe('candor diff', () => {
  test('reads a folder of an earlier commit, with the files that it includes', async () => {
    save(next)
    const { exitCode, stdout } = await run('diff', 'HEAD:shop', 'shop')
    expect([exitCode, stdout.split('\n').filter((line) => line.startsWith('  - '))]).toEqual([
      0,
      ['  - Whether data is sold is now declared: yes.', '  - A period is now named: “mail”.'],
    ])
  })

  test('names the places of both versions', async () => {
    save(old.replace('Our letter', 'Our monthly letter'))
    const { stdout } = await run('diff', 'HEAD:shop/policy.yaml', 'shop/policy.yaml', '--format', 'json')
    expect(JSON.parse(stdout)).toMatchObject({
      class: 'editorial',
      changes: [
        {
          what: 'Purpose “Our monthly letter”: title changed from Our letter to Our monthly letter.',
          old: { file: 'HEAD:shop/policy.yaml', line: 4 },
          new: { file: 'shop/policy.yaml', line: 4 },
        },
      ],
    })
  })

  test.each([
    ['material', next, 1],
    ['material', old.replace('Our letter', 'Letter'), 0],
    ['editorial', old.replace('Our letter', 'Letter'), 1],
    ['editorial', old, 0],
  ])('--fail-on %s', async (threshold, text, expected) => {
    save(text)
    expect((await run('diff', 'HEAD:shop', 'shop', '--fail-on', threshold)).exitCode).toBe(expected)
  })

  test('asks again by the hash that the generated helpers use', async () => {
    save(next)
    const { stdout } = await run('diff', 'HEAD:shop', 'shop')
    expect(stdout).toContain('Our letter: ask again.')
  })

  test('writes the redline to a file, whole or not at all', async () => {
    save(next)
    expect((await run('diff', 'HEAD:shop', 'shop', '-f', 'html', '-o', 'out/redline.html')).exitCode).toBe(0)
    expect(readFileSync(join(folder, 'out/redline.html'), 'utf8')).toMatch(
      /^<!doctype html>[^]*<ins>[^]*We sell addresses\.[^]*<\/html>\n$/,
    )
    expect(readdirSync(join(folder, 'out'))).toEqual(['redline.html'])
  })

  test.each([
    [['diff'], 'config/policy-missing'],
    [['diff', 'HEAD:shop'], 'config/policy-missing'],
    [['diff', 'HEAD:shp', 'shop'], '`HEAD` has no such path'],
    [['diff', 'nowhere:shop', 'shop'], 'git knows no branch, tag or commit `nowhere`'],
    [['diff', '--output=x:shop', 'shop'], 'config/policy-missing'],
    [['diff', 'shop', 'gone.yaml'], 'there is no such file or folder'],
  ])('%j ends with a message', async (args, message) => {
    const { exitCode, stderr } = await run(...args)
    expect([exitCode, stderr.includes(message)]).toEqual([2, true])
  })

  test('errors of an earlier version name their place in git', async () => {
    save(old.replace('consent', 'consnt'))
    git(
      '-c',
      'user.name=Aoife',
      '-c',
      'user.email=aoife@harbour-books.example',
      'commit',
      '--quiet',
      '-am',
      'A mistake',
    )
    save(old)
    const { exitCode, stderr } = await run('diff', 'HEAD:shop', 'shop')
    expect([exitCode, stderr.includes('HEAD:shop/policy.yaml:4')]).toEqual([2, true])
  })
})

function save(text: string): void {
  writeFileSync(join(folder, 'shop/policy.yaml'), text)
  writeFileSync(join(folder, 'shop/data.yaml'), data)
}

function git(...args: string[]): void {
  execFileSync('git', args, { cwd: folder })
}

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
