/**
 * The pages that people read are run here: each block with a file name is written, each command is run where these files
 * lie, in the order of the page, and what the page shows as output must be part of what really comes out.
 */
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { type Block, readBlocks, readLinks, readPaths } from './read-blocks.ts'

const root = join(import.meta.dirname, '../..')
const pages = ['README.md', 'ARCHITECTURE.md', ...globSync('docs/**/*.md', { cwd: root })].toSorted()
// Inside this package, so that the helpers which the page generates find the runtime that they import.
const workshop = join(import.meta.dirname, '../.pages')
const scripts: Record<string, string> = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).scripts

afterAll(() => rmSync(workshop, { recursive: true, force: true }))

describe.each(pages)('%s', (page) => {
  const markdown = readFileSync(join(root, page), 'utf8')

  test('its links and paths lead somewhere', () => {
    const links = readLinks(markdown).map((address) => join(dirname(page), address))
    expect([...links, ...readPaths(markdown)].filter((path) => !existsSync(join(root, path)))).toEqual([])
  })

  const blocks = readBlocks(markdown).filter(({ language, name }) => language === 'sh' || name !== '')
  if (blocks.length === 0 || page.startsWith('docs/reference/')) return

  const folder = join(workshop, page.replaceAll(/\W/g, '-'))
  test('its blocks do what it says', { timeout: 60_000 }, () => {
    rmSync(folder, { recursive: true, force: true })
    mkdirSync(folder, { recursive: true })
    let output = ''
    for (const block of blocks) {
      if (block.language === 'sh') output = runCommands(block, folder, page)
      else if (block.name === 'output') expect(output, `${page}:${block.line}`).toContain(block.text.trim())
      else writeBlock(block, folder)
    }
  })
})

/** A block named "…+" is added to the file; every other one replaces it. */
function writeBlock({ name, text }: Block, folder: string): void {
  const path = join(folder, name.replace(/\+$/, ''))
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text, { flag: name.endsWith('+') ? 'a' : 'w' })
}

/** Runs a block line by line; a line ends with the exit code that its comment `# ends with N` names, else with 0. */
function runCommands(block: Block, folder: string, page: string): string {
  let output = ''
  for (const line of block.text.split('\n').filter((text) => text.trim() !== '' && !text.startsWith('#'))) {
    const [command = '', expected = '0'] = line.split(/\s+# ends with /)
    const script = command.match(/^(?:npx -y pnpm@\S+|pnpm) (\w+)/)?.[1]
    if (script !== undefined) {
      // Running the whole suite from inside itself would never end: that the script exists is what can be checked here.
      expect(Object.keys(scripts), `${page}: ${line}`).toContain(script)
      continue
    }
    const path = `${join(root, 'node_modules/.bin')}:${process.env['PATH']}`
    const { status, stdout, stderr } = spawnSync('bash', ['-c', command], { cwd: folder, encoding: 'utf8', env: { ...process.env, PATH: path, NO_COLOR: '1' } })
    output = stdout + stderr
    expect({ page, line, status, output: status === Number(expected) ? '' : output }).toEqual({ page, line, status: Number(expected), output: '' })
  }
  return output
}

test('git does not see what the pages wrote', () => {
  expect(execFileSync('git', ['check-ignore', 'test/.pages'], { cwd: root, encoding: 'utf8' }).trim()).toBe('test/.pages')
})
