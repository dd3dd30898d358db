/** The pages that people read are run: their files are written, their commands are run, their output is compared. */
import { existsSync, globSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { readBlocks, readLinks, readPaths } from './read-blocks.ts'
import { runPage } from './run-page.ts'

const root = join(import.meta.dirname, '../..')
const pages = ['README.md', 'ARCHITECTURE.md', ...globSync('docs/**/*.md', { cwd: root })].toSorted()
// Inside this package, so that the helpers which a page generates find the runtime that they import.
const workshop = join(import.meta.dirname, '../.pages', String(process.pid))
const programs = join(root, 'node_modules/.bin')
const scripts = Object.keys(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).scripts as object)

afterAll(() => rmSync(workshop, { recursive: true, force: true }))

describe.each(pages)('%s', (page) => {
  const markdown = readFileSync(join(root, page), 'utf8')

  test('its links and paths lead somewhere', () => {
    const links = readLinks(markdown).map((address) => join(dirname(page), address))
    expect([...links, ...readPaths(markdown)].filter((path) => !existsSync(join(root, path)))).toEqual([])
  })

  // The examples of the reference pages are run by the tests of the packages that own them.
  const blocks = page.startsWith('docs/reference/') ? [] : readBlocks(markdown).filter(({ language, name }) => language === 'sh' || name !== '')
  test.runIf(blocks.length > 0)('its files and commands do what it says', { timeout: 120_000 }, () => {
    const folder = join(workshop, page.replaceAll(/\W/g, '-'))
    rmSync(folder, { recursive: true, force: true })
    mkdirSync(folder, { recursive: true })
    expect(runPage(blocks, { folder, programs, scripts })).toEqual([])
  })
})
