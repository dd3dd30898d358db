import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openSession, scanProject } from '../src/index.ts'
import { addToTree, createTree } from './create-tree.ts'

const shop = {
  'src/keep.ts': 'export const keep = (name: string): void => localStorage.setItem(name, "1")\n',
  'src/names.ts': "export const cartName = 'cart'\n",
  'src/cart.ts': "import { keep } from './keep'\nimport { cartName } from './names'\nkeep(cartName)\n",
  'src/page.ts': "import { keep } from './keep'\nkeep('page')\n",
  'src/plain.ts': 'export const answer = 42\n',
}

/** Changes one after the other, and what the first answer says of the files that changed. */
const changes: [Record<string, string>, 'as it is' | 'same' | 'unknown'][] = [
  [{ 'src/page.ts': "import { keep } from './keep'\n\nkeep('pages')\n// candor-ignore lint/storage-undeclared -- a demo\n" }, 'as it is'],
  [{ 'src/page.ts': "import { keep } from './keep'\n\nkeep('pages')\n// candor-ignore lint/storage-undeclared -- a demo\n" }, 'same'],
  [{ 'src/plain.ts': "import { keep } from './keep'\nkeep('plain')\n" }, 'as it is'],
  [{ 'src/keep.ts': 'export const keep = (name: string): void => sessionStorage.setItem(name, "1")\n' }, 'as it is'],
  [{ 'src/names.ts': "export const cartName = 'trolley'\n" }, 'as it is'],
  [{ 'src/new.ts': "document.cookie = 'visitor=1'\n" }, 'unknown'],
  [{ 'src/page.ts': shop['src/page.ts'], 'src/plain.ts': shop['src/plain.ts'] }, 'as it is'],
]

test('after each change a refresh gives what a new scan gives, and a first answer what it gives of these files', async () => {
  const root = createTree(shop)
  const session = openSession(() => ({ root }))
  expect(await session.refresh(new Set())).toEqual(await scanProject({ root }))
  for (const [change, answer] of changes) {
    addToTree(root, change)
    const changed = new Set(Object.keys(change))
    const first = session.peek(changed)
    const whole = await scanProject({ root })
    const seen = (scan: typeof whole) => scan.result.observations.filter(({ file }) => changed.has(file))
    const told = typeof first === 'object' ? ['as it is', seen(first), first.waivers] : [first ?? 'unknown']
    expect(told).toEqual(answer === 'as it is' ? [answer, seen(whole), whole.waivers] : [answer])
    expect(await session.refresh(changed)).toEqual(whole)
  }
  rmSync(join(root, 'src/new.ts'))
  expect(session.peek(new Set(['src/new.ts']))).toBeUndefined()
  expect(await session.refresh(new Set(['src/new.ts']))).toEqual(await scanProject({ root }))
})

test('a change that is taken back before anything else is linked is seen', async () => {
  const root = createTree(shop)
  const session = openSession(() => ({ root }))
  const before = await session.refresh(new Set())
  addToTree(root, { 'src/page.ts': "document.cookie = 'page=1'\n" })
  expect(session.peek(new Set(['src/page.ts']))).not.toEqual(before)
  addToTree(root, shop)
  expect(session.peek(new Set(['src/page.ts']))).toEqual(before)
})

test('the folders of a project are those that hold its files, and those above them', async () => {
  const root = createTree({ 'apps/web/src/cart.ts': 'localStorage.clear()\n', 'apps/web/package.json': '{}', 'photos/shop.jpg': '' })
  const session = openSession(() => ({ root }))
  await session.refresh(new Set())
  expect(session.listFolders()).toEqual(['', 'apps', 'apps/web', 'apps/web/src'])
})
