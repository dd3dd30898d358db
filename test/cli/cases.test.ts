/** The command line as users see it: each page of cases/ is a story, run with the real binary. */
import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { readBlocks } from '../docs/read-blocks.ts'
import { runPage } from '../docs/run-page.ts'

const programs = join(import.meta.dirname, '../../node_modules/.bin')
const cases = join(import.meta.dirname, 'cases')
const folders: string[] = []

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

test.each(globSync('*.md', { cwd: cases }).toSorted())('%s', { timeout: 120_000 }, (page) => {
  const folder = mkdtempSync(join(tmpdir(), 'candor-'))
  folders.push(folder)
  const blocks = readBlocks(readFileSync(join(cases, page), 'utf8'))
  expect(runPage(blocks, { folder, programs, scripts: [] })).toEqual([])
})
