import { expect, test } from 'vitest'
import { explainPlace } from '../src/index.ts'
import { createTree } from './create-tree.ts'

const shop = {
  'src/lib/keep.ts': 'export const keep = (name: string, value: string): void => localStorage.setItem(name, value)\n',
  'src/cart.ts':
    "import { keep } from './lib/keep'\n// candor-ignore lint/storage-undeclared -- a demo\nkeep('cart', '[]')\nexport const page = 1\n",
  'src/plain.ts': 'export const answer = 42\n',
  'src/cart.test.ts': "localStorage.setItem('test', '')\n",
}

test('a line is explained with what other files make of it', async () => {
  const root = createTree(shop)
  const { observations, ...rest } = await explainPlace({ root, file: 'src/cart.ts', line: 3 })
  expect(observations.map(({ observation: { kind, detector, evidence } }) => [kind, detector, evidence])).toEqual([
    ['storage', 'web-storage', 'writes "cart" by localStorage.setItem'],
  ])
  expect(rest).toEqual({
    file: 'src/cart.ts',
    line: 3,
    text: "keep('cart', '[]')",
    parsed: true,
    rejected: [],
    waivers: [expect.objectContaining({ code: 'lint/storage-undeclared', reason: 'a demo', coversLine: 3 })],
  })
})

test('a line without anything, and a file that is not read, say so', async () => {
  const root = createTree(shop)
  const places = [
    { file: 'src/plain.ts', line: 1 },
    { file: 'src/cart.test.ts', line: 1 },
    { file: 'src/cart.ts', line: 99 },
  ]
  const explained = await Promise.all(places.map((place) => explainPlace({ root, ...place })))
  expect(explained).toEqual([
    { file: 'src/plain.ts', line: 1, text: 'export const answer = 42', parsed: false, observations: [], rejected: [], waivers: [] },
    { file: 'src/cart.test.ts', line: 1, text: "localStorage.setItem('test', '')", skipped: 'test', parsed: false, observations: [], rejected: [], waivers: [] },
    { file: 'src/cart.ts', line: 99, parsed: true, observations: [], rejected: [], waivers: [] },
  ])
})
