/** What is published runs as the sources do: with its declared dependencies alone, in a folder of its own. */
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'

const root = join(import.meta.dirname, '../..')
const twin = join(root, 'test/apps/istonsoft-store-undeclared')
const source = join(root, 'packages/cli/bin/candor.js')
const folder = mkdtempSync(join(tmpdir(), 'candor-'))
const bundle = join(folder, 'candor.js')

beforeAll(() => {
  execFileSync(process.execPath, [join(root, 'tools/bundle-cli.ts'), '--out', folder])
  // What an install from the registry would put there.
  symlinkSync(join(root, 'packages/scan/node_modules'), join(folder, 'node_modules'))
}, 60_000)

afterAll(() => rmSync(folder, { recursive: true, force: true }))

function run(program: string, args: readonly string[]): { status: number | null; stdout: string } {
  const { status, stdout } = spawnSync(process.execPath, [program, ...args], { cwd: twin, encoding: 'utf8', env: { ...process.env, NO_COLOR: '1' } })
  return { status, stdout }
}

const commands = ['check', 'build --check', 'scan --format json', 'lint --format json --workers 1', 'lint --format sarif --workers 2', 'explain lint/processor-undeclared']

test.each(commands)('candor %s', { timeout: 60_000 }, (command) => {
  const args = command.split(' ')
  expect(run(bundle, args)).toEqual(run(source, args))
})

test('its manifest names what it needs, and nothing of this workspace', () => {
  const { name, bin, dependencies } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  expect({ name, bin }).toEqual({ name: '@candor/cli', bin: { candor: './candor.js' } })
  expect(Object.keys(dependencies).filter((dependency) => dependency.startsWith('@candor/'))).toEqual([])
  expect(Object.keys(dependencies)).toContain('oxc-parser')
})
