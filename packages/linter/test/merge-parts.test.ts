import { readPolicy } from '@candor/model'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { expect, test } from 'vitest'
import { type Part, createPart, lintProject, mergeParts, parsePart, parseShard } from '../src/index.ts'
import { createTree } from './create-tree.ts'

const text = `title: Harbour Books Privacy Policy
controller: { name: Harbour Books }
scope: { sites: ["https://harbour-books.example"] }
data:
  - { id: email, category: contact.email, label: e-mail address }
purposes:
  - { id: orders, title: Orders }
channels:
  - { id: ordering, kind: form, title: Ordering, data: [email], purposes: [orders] }
processors:
  - { id: stripe, title: Stripe }
storage:
  - { id: cart, medium: localStorage, name: cart }
`
const { policy } = readPolicy('policy.yaml', () => ({ bytes: new TextEncoder().encode(text) }))
if (!policy) throw new Error('the policy has errors')

/** What one file does is told by others: wrappers, re-exports, constants, a package of the workspace, fingerprints that count. */
const shop = {
  'package.json': '{ "name": "shop", "imports": { "#names": "./src/lib/names.ts" } }',
  'packages/kit/package.json': '{ "name": "@shop/kit", "exports": "./src/index.ts" }',
  'packages/kit/src/index.ts': "export { keep } from './keep'\n",
  'packages/kit/src/keep.ts': 'export const keep = (name: string, value: string): void => localStorage.setItem(name, value)\n',
  'src/lib/names.ts': "export const cartName = 'cart'\nexport const visitorName = 'visitor'\n",
  'src/cart.ts': "import { keep } from '@shop/kit'\nimport { cartName, visitorName } from '#names'\nkeep(cartName, '[]')\nkeep(visitorName, '1')\nkeep('page', '1')\n",
  'src/page.ts': "import { keep } from '@shop/kit'\n// candor-ignore lint/storage-undeclared -- a demo\nkeep('page', '1')\n// candor-ignore lint/storage-undeclared -- nothing here\n",
  'src/plain.ts': "import { keep } from '@shop/kit'\nkeep('plain', '1')\n",
  'src/silent.ts': 'export const answer = 42\n',
  'src/broken.ts': 'function {\nlocalStorage\n',
  'src/minified.js': `localStorage;${'0,'.repeat(4000)}\n`,
  'src/cart.test.ts': 'localStorage.clear()\n',
  'index.html': '<form><input type="email" name="email"><input type="tel" name="phone"></form>\n',
}

const split = async (root: string, of: number): Promise<[Part, ...Part[]]> => {
  const make = (index: number) => createPart({ root, cwd: root, policy, failOn: 'error', shard: { index, of } })
  return [await make(1), ...(await Promise.all(Array.from({ length: of - 1 }, (_, at) => make(at + 2))))]
}

const readSchema = (name: string) => JSON.parse(readFileSync(join(import.meta.dirname, `../../../schemas/${name}.schema.json`), 'utf8'))
const isPart = new Ajv2020({ schemas: ['facts', 'scan'].map(readSchema) }).compile(readSchema('part'))

test.each([1, 2, 3, 5, 20])('%i parts give the bytes of one run, in any order, after a journey as text', async (of) => {
  const root = createTree(shop)
  const whole = JSON.stringify(await lintProject({ root, policy }))
  expect(whole).toContain('lint/processor-unobserved')
  expect(whole).toContain('lint/waiver-unused')
  const parts = (await split(root, of)).map((part) => parsePart(JSON.stringify(part)) as Part)
  expect(parts.map((part) => [isPart(part), isPart.errors])).toEqual(parts.map(() => [true, null]))
  const [first, ...others] = parts.toReversed() as [Part, ...Part[]]
  expect(JSON.stringify(await mergeParts([first, ...others]))).toBe(whole)
})

test('parts need neither the code nor the machine that made them', async () => {
  const root = createTree(shop)
  const whole = await lintProject({ root, policy })
  const parts = await split(root, 2)
  expect(parts.some((part) => JSON.stringify(part).includes(root))).toBe(false)
  expect(await mergeParts(parts.map((part): Part => ({ ...part, root: 'gone' })) as [Part, ...Part[]])).toEqual(whole)
})

test('parts tell which belong together', async () => {
  const root = createTree(shop)
  const [{ project }] = await split(root, 2)
  const make = async (options: object) => (await createPart({ root, cwd: root, policy, failOn: 'error', shard: { index: 2, of: 2 }, ...options })).project
  expect(await make({})).toBe(project)
  for (const options of [{ shard: { index: 2, of: 3 } }, { exclude: ['src/cart.ts'] }, { firstParty: ['stripe.com'] }, { synonyms: { 'contact.email': ['correo'] } }, { cwd: join(root, 'src') }])
    expect(await make(options)).not.toBe(project)
})

test('what is not whole is no part', async () => {
  const [part] = await split(createTree(shop), 1)
  const whole = JSON.stringify(part)
  expect([whole.slice(0, -1), whole.replace('visitor', 'guest'), '{}', 'null', '[]', ''].map(parsePart)).toEqual(Array(6).fill(undefined))
})

test('shards count from one', () => {
  expect(['1/1', '2/8', '8/8', '0/2', '3/2', '1', '1/0', '-1/2', '1/1001', 'a/b'].map(parseShard)).toEqual([
    { index: 1, of: 1 },
    { index: 2, of: 8 },
    { index: 8, of: 8 },
    ...Array(7).fill(undefined),
  ])
})
