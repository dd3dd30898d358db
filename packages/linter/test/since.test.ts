import { readPolicy } from '@candor/model'
import { mkdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { lintProject } from '../src/index.ts'
import { addToTree, createTree, git } from './create-tree.ts'

const text = 'title: Harbour Books Privacy Policy\ncontroller: { name: Harbour Books }\nprocessors:\n  - { id: stripe, title: Stripe }\n'
const { policy } = readPolicy('policy.yaml', () => ({ bytes: new TextEncoder().encode(text) }))
if (!policy) throw new Error('the policy has errors')

const shop = {
  'policy.yaml': text,
  'src/keep.ts': 'export const keep = (name: string): void => localStorage.setItem(name, "1")\n',
  'src/cart.ts': "import { keep } from './keep'\nkeep('cart')\nkeep('cart')\n",
  'src/page.ts': "import { keep } from './keep'\nkeep('page')\n// candor-ignore lint/storage-undeclared -- a demo\nkeep('waived')\n",
  'src/old.ts': "import { keep } from './keep'\nkeep('old')\n",
  'src/gone.ts': "import { keep } from './keep'\nkeep('gone')\n",
}

function createShop(): string {
  const root = createTree(shop)
  git(root, 'init')
  git(root, 'add', '.')
  git(root, 'commit', '-m', 'a shop')
  return root
}

const lint = (root: string, since?: string, deciding?: string[]) => lintProject({ root, policy, since, deciding })

test('files that changed, were renamed, staged, or are new give the findings of a full run, and no others', async () => {
  const root = createShop()
  git(root, 'branch', 'before')
  addToTree(root, { 'src/cart.ts': `${shop['src/cart.ts']}keep('basket')\n` })
  git(root, 'commit', '-am', 'a basket')
  renameSync(join(root, 'src/old.ts'), join(root, 'src/renamed.ts'))
  git(root, 'add', '-A')
  rmSync(join(root, 'src/gone.ts'))
  addToTree(root, { 'src/untracked file.ts': "import { keep } from './keep'\nkeep('untracked')\n", 'src/näher.ts': "document.cookie = 'näher=1'\n" })
  const full = await lint(root)
  const files = ['src/cart.ts', 'src/renamed.ts', 'src/untracked file.ts', 'src/näher.ts']
  const { findings, waived, ...rest } = await lint(root, 'before')
  expect(findings).toEqual(full.findings.filter(({ diagnostic }) => files.includes(diagnostic.span?.file ?? '')))
  expect([...new Set(findings.map(({ diagnostic }) => diagnostic.span?.file))].toSorted()).toEqual(files.toSorted())
  expect({ waived, ...rest }).toMatchObject({ waived: [], files: 4, summary: { errors: findings.length, waived: 0 } })
  // Since the last commit the cart has not changed.
  expect((await lint(root, 'HEAD')).findings.map(({ diagnostic }) => diagnostic.span?.file)).not.toContain('src/cart.ts')
})

test('a change elsewhere shows in the files that changed', async () => {
  const root = createShop()
  addToTree(root, { 'src/cart.ts': `${shop['src/cart.ts']}keep('page')\n` })
  const { findings } = await lint(root, 'HEAD')
  expect(findings.map(({ diagnostic: { span } }) => `${span?.file}:${span?.line}`)).toEqual(['src/cart.ts:2', 'src/cart.ts:4'])
})

test('nothing changed: nothing to report; the policy changed: everything', async () => {
  const root = createShop()
  expect(await lint(root, 'HEAD', ['policy.yaml'])).toMatchObject({ findings: [], waived: [], files: 0, bytes: 0 })
  addToTree(root, { 'policy.yaml': `${text}languages: [en]\n` })
  expect(await lint(root, 'HEAD', ['policy.yaml'])).toEqual(await lint(root))
  expect(await lint(join(root, 'src'), 'HEAD', ['../policy.yaml'])).toEqual(await lint(join(root, 'src')))
})

test('below the root of the repository, and in a folder that git ignores', async () => {
  const root = createShop()
  addToTree(root, { 'src/cart.ts': "document.cookie = 'cart=1'\n" })
  const { findings, files } = await lint(join(root, 'src'), 'HEAD')
  expect([files, findings[0]?.diagnostic.span?.file]).toEqual([1, 'cart.ts'])
  mkdirSync(join(root, 'ignored'))
  addToTree(root, { '.gitignore': 'ignored/\n', 'ignored/visits.ts': "document.cookie = 'visitor=1'\n" })
  expect((await lint(join(root, 'ignored'), 'HEAD')).files).toBe(1)
})

test.each([
  ['no-such-branch', 'git knows no commit'],
  ['--output=/tmp/x', 'git knows no commit'],
  ['', 'git knows no commit'],
])('a name that git does not know: %j', async (ref, problem) => {
  await expect(lint(createShop(), ref)).rejects.toMatchObject({ diagnostic: { code: 'scan/since-unknown', what: expect.stringContaining(problem) } })
})

test('no repository at all', async () => {
  await expect(lint(createTree(shop), 'HEAD')).rejects.toMatchObject({ diagnostic: { what: 'What changed since `HEAD` cannot be told: this folder lies in no git repository.' } })
})
