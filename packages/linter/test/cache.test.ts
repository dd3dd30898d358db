import { globSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, truncateSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { hashEngine } from '../src/find-engine-hash.ts'
import { pruneCache } from '../src/prune-cache.ts'
import { scanProject } from '../src/index.ts'
import { addToTree, createTree } from './create-tree.ts'

/** Each use is found through another file: by a wrapper, a constant, a path of the compiler, a package of the workspace. */
const shop = {
  'package.json': '{ "name": "shop" }',
  'tsconfig.json': '{ "extends": "./node_modules/base/tsconfig.json" }',
  'node_modules/base/tsconfig.json': '{ "compilerOptions": { "paths": { "@app/*": ["../../src/*"] } } }',
  'src/lib/keep.ts': 'export const keep = (name: string, value: string): void => localStorage.setItem(name, value)\n',
  'src/lib/names.ts': "export const cartName = 'cart'\n",
  'src/cart.ts': "import { keep } from '@app/lib/keep'\nimport { cartName } from '@app/lib/names'\nkeep(cartName, '[]')\n",
  'src/page.ts': "import { keep } from './lib/keep'\n// candor-ignore lint/storage-undeclared -- a demo\nkeep('page', '1')\n",
  'src/lib/minified.min.js': 'x()',
  'src/plain.ts': 'export const answer = 42\n',
  'src/broken.ts': "function {\nsessionStorage.setItem('basket', '[]')\n",
}

const scan = (root: string) => scanProject({ root })
const scanAnew = (root: string) => scanProject({ root, cache: false })
const listPacks = (root: string) => globSync('node_modules/.cache/candor/*/*/**/*.pack', { cwd: root }).map((file) => join(root, file))

describe('a scan with a cache gives what one without it gives', () => {
  test('cold, warm, and with only the records of files', async () => {
    const root = createTree(shop)
    const anew = await scanAnew(root)
    expect(anew.result.observations.flatMap((one) => ('name' in one ? one.name : []))).toEqual(expect.arrayContaining(['cart', 'page']))
    expect(await scan(root)).toEqual(anew)
    expect(JSON.stringify(await scan(root))).toBe(JSON.stringify(anew))
    for (const file of listPacks(root).filter((path) => path.includes('runs'))) rmSync(file)
    expect(JSON.stringify(await scan(root))).toBe(JSON.stringify(anew))
  })

  test.each<[string, Record<string, string>]>([
    ['a constant elsewhere', { 'src/lib/names.ts': "export const cartName = 'trolley'\n" }],
    ['a wrapper that does something else', { 'src/lib/keep.ts': 'export const keep = (name: string, value: string): void => sessionStorage.setItem(name, value)\n' }],
    ['a wrapper that does nothing any more', { 'src/lib/keep.ts': 'export const keep = (): void => {}\n' }],
    ['a file without a needle that now calls the wrapper', { 'src/plain.ts': "import { keep } from './lib/keep'\nkeep('plain', '1')\n" }],
    ['a new file', { 'src/new.ts': "document.cookie = 'visitor=1'\n" }],
    ['a comment', { 'src/page.ts': "import { keep } from './lib/keep'\nkeep('page', '1')\n" }],
    ['compiler settings outside the project', { 'node_modules/base/tsconfig.json': '{ "compilerOptions": { "paths": { "@app/*": ["../../lib/*"] } } }' }],
    ['a mark of generated code', { 'src/cart.ts': "// @generated\nlocalStorage.setItem('cart', '1')\n" }],
  ])('after a change: %s', async (_, change) => {
    const root = createTree(shop)
    const before = await scan(root)
    addToTree(root, change)
    const after = await scan(root)
    expect(after).toEqual(await scanAnew(root))
    expect(after).not.toEqual(before)
    expect(await scan(root)).toEqual(after)
    addToTree(root, shop)
    rmSync(join(root, 'src/new.ts'), { force: true })
    expect(await scan(root)).toEqual(before)
  })

  test('after a file is gone, and under another selection, host or word', async () => {
    const root = createTree(shop)
    await scan(root)
    rmSync(join(root, 'src/lib/names.ts'))
    expect(await scan(root)).toEqual(await scanAnew(root))
    for (const options of [{ include: ['src/lib'] }, { exclude: ['src/lib'] }, { firstParty: ['harbour-books.example'] }, { synonyms: { 'contact.email': ['correo'] } }])
      expect(await scanProject({ root, ...options })).toEqual(await scanProject({ root, ...options, cache: false }))
  })

  test('under concurrent runs', async () => {
    const root = createTree(shop)
    const anew = await scanAnew(root)
    expect(await Promise.all(Array.from({ length: 6 }, () => scan(root)))).toEqual(Array.from({ length: 6 }, () => anew))
    expect(await scan(root)).toEqual(anew)
  })
})

describe('what is not whole is ignored and written anew', () => {
  test.each<[string, (file: string) => void]>([
    ['cut off', (file) => truncateSync(file, statSync(file).size - 10)],
    ['cut off in its first line', (file) => truncateSync(file, 5)],
    ['empty', (file) => writeFileSync(file, '')],
    ['one byte changed', (file) => writeFileSync(file, readFileSync(file, 'latin1').replace('"', "'"), 'latin1')],
    ['bytes of something else', (file) => writeFileSync(file, Buffer.alloc(4096, 255))],
  ])('%s', async (_, spoil) => {
    const root = createTree(shop)
    const anew = await scan(root)
    const packs = listPacks(root)
    const whole = packs.map((file) => readFileSync(file, 'utf8'))
    expect(packs.length).toBeGreaterThan(3)
    for (const file of packs) spoil(file)
    expect(await scan(root)).toEqual(anew)
    expect(packs.map((file) => readFileSync(file, 'utf8'))).toEqual(whole)
  })

  test('a folder that cannot be written to, or is none, is no reason to fail', async () => {
    const { 'node_modules/base/tsconfig.json': _, ...rest } = shop
    const root = createTree({ ...rest, 'node_modules/.cache': 'a file\n' })
    expect(await scan(root)).toEqual(await scanAnew(root))
  })
})

describe('where and how much', () => {
  test('nothing is kept without installed packages, with `false`, or outside the folder that was named', async () => {
    const { 'node_modules/base/tsconfig.json': _, ...rest } = shop
    const root = createTree(rest)
    await scan(root)
    await scanProject({ root, cache: false })
    expect(globSync('**/*.pack', { cwd: root })).toEqual([])
    await scanProject({ root, cache: join(root, '.candor-cache') })
    expect(readdirSync(root).toSorted()).toEqual(['.candor-cache', 'package.json', 'src', 'tsconfig.json'])
    expect(readFileSync(join(root, '.candor-cache/.gitignore'), 'utf8')).toBe('*\n')
  })

  test('the oldest files go first, and nothing but its own is ever removed', () => {
    const [engine, project] = ['a'.repeat(32), 'b'.repeat(32)]
    const root = createTree({})
    const names = ['0', '1', '2', '3'].map((digit) => `${engine}/${project}/facts-0${digit}.pack`)
    const runs = Array.from({ length: 20 }, (_, at) => `${engine}/${project}/runs/${String(at).padStart(32, 'c')}.pack`)
    const others = ['notes.tmp', `${engine}/photo.jpg`, 'album/facts-00.pack']
    const draft = `${engine}/${project}/facts-00.pack.1-0.tmp`
    for (const [age, file] of [...names, ...runs, ...others, draft].entries()) {
      mkdirSync(join(root, file, '..'), { recursive: true })
      writeFileSync(join(root, file), 'x'.repeat(100))
      utimesSync(join(root, file), 1_000_000 - age, 1_000_000 - age)
    }
    const list = () => globSync(['**/*.pack', '**/*.tmp', '**/*.jpg'], { cwd: root }).toSorted()
    pruneCache(root)
    expect(list()).toEqual([...names, ...runs.slice(0, 16), ...others].toSorted())
    pruneCache(root, 350)
    expect(list()).toEqual([...names.slice(0, 3), ...others].toSorted())
  })

  test('another engine finds nothing of the one before', () => {
    const root = createTree({
      'scan/package.json': '{ "dependencies": { "parser": "1.0.0" } }',
      'scan/src/scan-file.ts': 'export const version = 1\n',
      'catalog/data/catalog.json': '[]',
      'linter/src/find-engine-hash.ts': '',
      'scan/node_modules/parser/package.json': '{ "version": "1.0.0" }',
    })
    const hash = () => hashEngine(join(root, 'linter/src/find-engine-hash.ts'))
    const hashes = [hash(), hash()]
    for (const change of [
      { 'scan/src/scan-file.ts': 'export const version = 2\n' },
      { 'catalog/data/catalog.json': '[{}]' },
      { 'detectors/src/cookies/index.ts': 'export {}\n' },
      { 'scan/node_modules/parser/package.json': '{ "version": "1.0.1" }' },
    ]) {
      addToTree(root, change)
      hashes.push(hash())
    }
    expect(new Set(hashes).size).toBe(5)
  })
})
