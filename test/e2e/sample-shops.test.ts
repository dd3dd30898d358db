import { spawnSync } from 'node:child_process'
import { globSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test, vi } from 'vitest'
import { undeclaredUses } from './undeclared-uses.ts'

// Each test starts the binary; on a busy machine that takes its time.
vi.setConfig({ testTimeout: 60_000 })

const root = resolve(import.meta.dirname, '../..')
const shop = join(root, 'test/apps/istonsoft-store')
const twin = join(root, 'test/apps/istonsoft-store-undeclared')

type Report = {
  findings: { diagnostic: { code: string; severity: string; span: { file: string; line: number } } }[]
  summary: { errors: number; warnings: number }
}

/** Runs the binary as a user does, in the folder that holds `candor.yaml`. */
function runCandor(cwd: string, ...commandArguments: string[]) {
  const { status, stdout, stderr } = spawnSync(join(root, 'node_modules/.bin/candor'), commandArguments, {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1' },
  })
  // On a busy machine the work takes over a second, and progress is shown: that is no message.
  return { status, stdout, stderr: stderr.replaceAll(/^Read \d+ of \d+ files\n/gm, '') }
}

function listFiles(folder: string): string[] {
  return globSync('**/*', {
    cwd: folder,
    withFileTypes: true,
    exclude: ({ name }) => name === 'node_modules',
  })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .filter((file) => file !== 'README.md')
    .toSorted()
}

function readFindings(stdout: string) {
  const { findings, summary }: Report = JSON.parse(stdout)
  const found = findings
    .map(({ diagnostic }) => diagnostic)
    .filter(({ severity }) => severity !== 'note')
    .map(({ code, severity, span: { file, line } }) => ({ file, line, code, severity }))
  return { found, errors: summary.errors, warnings: summary.warnings }
}

/** Errors and warnings of the text: a line with the file, then under it one with the place, severity and code of each. */
function readText(stdout: string) {
  let file = ''
  const found: object[] = []
  for (const text of stdout.split('\n')) {
    if (/^\S+$/.test(text)) file = text
    const [, line, severity, code] = /^ {2}(\d+):\d+ +(error|warning) +(\S+)$/.exec(text) ?? []
    if (code) found.push({ file, line: Number(line), code, severity })
  }
  return found
}

test('the shop is clean: no error and no warning', () => {
  const { status, stdout, stderr } = runCandor(shop, 'lint', '--format', 'json', '--fail-on', 'warning')
  expect({ status, stderr, ...readFindings(stdout) }).toEqual({
    status: 0,
    stderr: '',
    found: [],
    errors: 0,
    warnings: 0,
  })
})

test("what is generated of the shop's policy is current", () => {
  const { status, stderr } = runCandor(shop, 'build', '--check')
  // If this fails: `pnpm --filter @candor/istonsoft-store refresh`.
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
})

test('the twin differs by the lines of its ten undeclared uses, and by nothing else', () => {
  expect(listFiles(twin)).toEqual(listFiles(shop))
  const changed = listFiles(shop).filter((file) => {
    const added = undeclaredUses.filter((use) => use.file === file).flatMap(({ lines }) => lines)
    const lines = readFileSync(join(twin, file), 'utf8').split('\n')
    const kept = lines.filter((_, at) => !added.includes(at + 1)).join('\n')
    return kept !== readFileSync(join(shop, file), 'utf8')
  })
  expect(changed).toEqual([])
})

test('the twin fails with exactly its ten undeclared uses, as JSON', () => {
  const { status, stdout, stderr } = runCandor(twin, 'lint', '--format', 'json')
  expect({ status, stderr, ...readFindings(stdout) }).toEqual({
    status: 1,
    stderr: '',
    found: undeclaredUses.map(({ file, line, code }) => ({ file, line, code, severity: 'error' })),
    errors: 10,
    warnings: 0,
  })
})

test('the twin fails with exactly its ten undeclared uses, as text', () => {
  const { status, stdout } = runCandor(twin, 'lint')
  expect({ status, found: readText(stdout) }).toEqual({
    status: 1,
    found: undeclaredUses.map(({ file, line, code }) => ({ file, line, code, severity: 'error' })),
  })
})

test('the list in the README of the twin is this one', () => {
  const rows = readFileSync(join(twin, 'README.md'), 'utf8').matchAll(
    /^\| `(.+?):(\d+)` \|.*\| `(.+?)` \|$/gm,
  )
  expect([...rows].map(([, file, line, code]) => ({ file, line: Number(line), code }))).toEqual(
    undeclaredUses.map(({ file, line, code }) => ({ file, line, code })),
  )
})
