import { Ajv2020 } from 'ajv/dist/2020.js'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type Progress, ProjectError, scanProject } from '../src/index.ts'
import { createTree } from './create-tree.ts'

const schemas = join(import.meta.dirname, '../../../schemas')
const readSchema = (name: string) => JSON.parse(readFileSync(join(schemas, `${name}.schema.json`), 'utf8'))
const isScanResult = new Ajv2020({ schemas: ['diagnostic', 'report'].map(readSchema) }).compile(
  readSchema('scan'),
)

const shop = {
  'package.json': '{ "name": "harbour" }',
  'tsconfig.json': '{ "compilerOptions": { "paths": { "@/*": ["./src/*"] } } }',
  'src/cart.ts':
    "import { keep } from '@/lib/keep'\n// candor-ignore lint/storage-undeclared -- a demo\nkeep('cart', '[]')\n",
  'src/lib/keep.ts':
    'export function keep(name: string, value: string) {\n  localStorage.setItem(name, value)\n}\n',
  'src/plain.ts': 'export const answer = 42\n',
  'src/cart.test.ts': "localStorage.setItem('test', '')\n",
  'src/broken.bin.ts': new Uint8Array([0, 1]),
  'public/vendor.js': `var a=[${'0,'.repeat(4_000)}]`,
}

describe('a scan', () => {
  test('reads a project, links its files and says what was left out', async () => {
    const root = createTree(shop)
    const { result, waivers } = await scanProject({ root })
    expect([isScanResult(result), isScanResult.errors]).toEqual([true, null])
    expect({
      ...result,
      observations: result.observations.map((one) =>
        one.kind === 'storage' ? [one.name, one.access, one.file, one.line] : one,
      ),
    }).toEqual({
      observations: [['cart', 'write', 'src/cart.ts', 3]],
      files: 3,
      bytes: [shop['src/cart.ts'], shop['src/lib/keep.ts'], shop['src/plain.ts']].join('').length,
      skipped: [
        { file: 'public/vendor.js', why: 'minified' },
        { file: 'src/broken.bin.ts', why: 'binary' },
        { file: 'src/cart.test.ts', why: 'test' },
      ],
    })
    expect(waivers.map(({ file, line, code, reason }) => ({ file, line, code, reason }))).toEqual([
      { file: 'src/cart.ts', line: 2, code: 'lint/storage-undeclared', reason: 'a demo' },
    ])
  })

  test('gives the same for any number of threads, and tells its progress', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 120 }, (_, at) => [
        [
          `src/page${at}.ts`,
          at % 3 === 0
            ? `import { keep } from './lib/keep.ts'\nkeep('page-${at}', '')\n`
            : `export const page${at} = ${at}\n`,
        ],
        [
          `src/form${at}.html`,
          `<input type="email" name="email">\n<script src="https://js.stripe.com/v3"></script>\n`,
        ],
      ]).flat() as [string, string][],
    )
    const root = createTree({ ...shop, ...many })
    const seen: Progress[] = []
    const [one, two, four] = await Promise.all(
      [1, 2, 4].map((workers) =>
        scanProject({ root, workers, onProgress: (progress) => workers === 4 && seen.push(progress) }),
      ),
    )
    expect(one?.result.observations.length).toBeGreaterThan(200)
    expect([JSON.stringify(two), JSON.stringify(four)]).toEqual([JSON.stringify(one), JSON.stringify(one)])
    // The two files that turn out unreadable are among those that are opened.
    expect(seen.at(-1)).toEqual({ done: 245, total: 245 })
    expect(seen.map(({ done }) => done)).toEqual(seen.map(({ done }) => done).toSorted((a, b) => a - b))
  })
})

describe('a scan that can’t do its job is no clean scan', () => {
  async function fail(options: Parameters<typeof scanProject>[0]): Promise<string[]> {
    const error = await scanProject(options).catch((reason: unknown) => reason)
    if (!(error instanceof ProjectError)) throw error
    return [error.diagnostic.code, error.diagnostic.what]
  }

  test('no folder', async () => {
    const root = createTree({ 'shop.ts': '' })
    expect(await fail({ root: join(root, 'gone') })).toEqual([
      'scan/folder-missing',
      `\`${join(root, 'gone')}\` is not there, so there is nothing to scan.`,
    ])
    expect(await fail({ root: join(root, 'shop.ts') })).toEqual([
      'scan/folder-missing',
      `\`${join(root, 'shop.ts')}\` is no folder, so there is nothing to scan.`,
    ])
  })

  test('no file', async () => {
    const root = createTree({ 'README.md': '' })
    expect(await fail({ root })).toEqual(['scan/files-missing', `No source file was scanned in \`${root}\`.`])
  })

  test('every file left out', async () => {
    const root = createTree({
      'src/cart.test.ts': '',
      'src/a.ts': '',
      'src/b.ts': '',
      'c.ts': new Uint8Array([0]),
    })
    expect(await fail({ root, exclude: ['src/*.ts'] })).toEqual([
      'scan/files-missing',
      `No source file was scanned in \`${root}\`. 4 files were left out: binary (1), excluded (3).`,
    ])
  })
})
