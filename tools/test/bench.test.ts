import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { createLargePolicy } from '../bench/create-large-policy.ts'
import { createSampleTree, describeTree } from '../bench/create-sample-tree.ts'
import { getMedian } from '../bench/get-median.ts'
import { measureProcess } from '../bench/measure-process.ts'
import { placeResults, renderGrowth, renderTree } from '../bench/render-results.ts'

const createFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'candor-bench-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}
const result = (name: string, seconds: number[], megabytes?: number) => ({
  name,
  runs: seconds.map((one) => ({ milliseconds: one * 1000, megabytes })),
})
const small = { title: 'Shops', files: 1200, bytes: 2_000_000, results: [result('oxlint', [0.2, 0.1, 0.3], 80), result('candor', [0.4], 90)] }

test('the median of odd and even counts', () => {
  expect([getMedian([3, 1, 2]), getMedian([4, 1, 2, 3]), getMedian([5])]).toEqual([2, 2.5, 5])
})

test('a table gives medians, ratios to the first row, and the spread', () => {
  expect(renderTree(small)).toBe(`### Shops: 1,200 scripts, 2.0 MB

| whole process | median s | × oxlint | least–most s | peak MB |
| --- | ---: | ---: | ---: | ---: |
| oxlint | 0.20 | 1.00 | 0.10–0.30 | 80 |
| candor | 0.40 | 2.00 | 0.40–0.40 | 90 |
`)
})

test('growth compares the last tree with the first', () => {
  const large = { ...small, bytes: 32_000_000, results: [result('oxlint', [3.2], 160), result('candor', [4], 135)] }
  expect(renderGrowth([small, large])).toBe(`### Growth: 16 times the tree

| whole process | × time | × peak memory |
|---|---:|---:|
| oxlint | 16.0 | 2.0 |
| candor | 10.0 | 1.5 |
`)
  expect(renderGrowth([small])).toBe('')
})

test('results take the place between the marks and nothing else', () => {
  const page = 'before\n<!-- pnpm bench: begin -->\nold\n<!-- pnpm bench: end -->\nafter\n'
  const placed = 'before\n<!-- pnpm bench: begin -->\n\nnew\n\n<!-- pnpm bench: end -->\nafter\n'
  expect([placeResults(page, 'new\n'), placeResults(placed, 'new\n')]).toEqual([placed, placed])
  expect(() => placeResults('no marks\n', 'new\n')).toThrow('the page must hold')
})

test('the sample tree is the same each time, and grows by its factor', { timeout: 30_000 }, () => {
  const make = (factor: number) => {
    const folder = createFolder()
    createSampleTree(folder, factor)
    return { ...describeTree(folder), hash: execFileSync('git', ['write-tree'], { cwd: folder, encoding: 'utf8' }) }
  }
  const [one, again, two] = [make(1), make(1), make(2)]
  expect(again).toEqual(one)
  expect([two.files, two.bytes]).toEqual([one.files * 2, one.bytes * 2])
})

test('a process is measured from its start to its end; one that fails is no result', async () => {
  const { milliseconds } = await measureProcess([process.execPath, '-e', 'setTimeout(() => process.exit(1), 100)'], tmpdir())
  expect(milliseconds).toBeGreaterThan(100)
  await expect(measureProcess([process.execPath, '-e', 'console.error("no such tree"); process.exit(2)'], tmpdir())).rejects.toThrow('no such tree')
})

test('the large policy has as much of everything as it says', () => {
  const yaml = createLargePolicy()
  expect(['item-', 'form-', 'carrier-'].map((id) => yaml.match(new RegExp(`\\{ id: ${id}`, 'g'))?.length)).toEqual([500, 200, 100])
})
