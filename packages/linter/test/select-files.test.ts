import { describe, expect, test } from 'vitest'
import { selectFiles } from '../src/select-files.ts'

const select = (files: string[], selection = {}) => selectFiles({ files, links: [], empty: [] }, selection)
const source = (file: string) => ({ file, generated: false })

describe('what is scanned', () => {
  test('is source of production, with the manifests that say how imports resolve', () => {
    expect(
      select([
        'README.md',
        'app/docs/page.tsx',
        'apps/shop/tsconfig.app.json',
        'index.html',
        'next.config.js',
        'node_modules/left-pad/index.js',
        'node_modules/left-pad/package.json',
        'package.json',
        'src/cart.ts',
        'src/contest.ts',
        'src/latest/news.ts',
        'src/logo.svg',
      ]),
    ).toEqual({
      sources: [
        'app/docs/page.tsx',
        'index.html',
        'next.config.js',
        'src/cart.ts',
        'src/contest.ts',
        'src/latest/news.ts',
      ].map(source),
      manifests: ['apps/shop/tsconfig.app.json', 'package.json'],
      skipped: [],
    })
  })

  test('is no site of documentation, whatever its folder is called, unless it is the project itself', () => {
    const pages = ['site/src/content/docs/start.mdx', 'manual/docusaurus.config.ts', 'mint.json']
    const sources = ['manual/src/search.ts', 'shop/cart.ts', 'site/src/banner.ts']
    expect(select([...pages, ...sources].toSorted())).toEqual({
      sources: [source('shop/cart.ts')],
      manifests: [],
      skipped: ['manual/docusaurus.config.ts', 'manual/src/search.ts', 'site/src/banner.ts'].map((file) => ({
        file,
        why: 'documentation',
      })),
    })
    expect(select(['docusaurus.config.ts', 'src/search.ts']).sources).toHaveLength(2)
  })

  test('is not what never ships, each with its reason', () => {
    const reasons: Record<string, string> = {
      '.github/actions/stale.js': 'continuous integration',
      '.storybook/main.ts': 'story',
      'apps/shop/e2e/order.ts': 'end-to-end test',
      'cypress/support/commands.ts': 'end-to-end test',
      'dist/shop.js': 'build output',
      'docs/search.ts': 'documentation',
      'packages/ui/scripts/icons.mjs': 'build script',
      'playwright.config.ts': 'end-to-end test',
      'prisma/seed.ts': 'seed',
      'remix.init/index.mjs': 'project template',
      'public/jquery.min.js': 'minified',
      'src/__fixtures__/orders.ts': 'fixture',
      'src/__mocks__/mail.ts': 'mock',
      'src/__tests__/cart.ts': 'test',
      'src/button.stories.tsx': 'story',
      'src/cart.spec.tsx': 'test',
      'src/cart.test.ts': 'test',
      'tailwind.config.js': 'build script',
    }
    const skipped = Object.entries(reasons).map(([file, why]) => ({ file, why }))
    expect(select(Object.keys(reasons))).toEqual({ sources: [], manifests: [], skipped })
  })

  test('is what only sounds like it', () => {
    const files = [
      'app/coverage/page.tsx',
      'app/specs/page.tsx',
      'app/stories/page.tsx',
      'scripts/menu.js',
      'src/ab-test.ts',
      'src/range-min.ts',
    ]
    expect(select(files)).toEqual({ sources: files.map(source), manifests: [], skipped: [] })
    expect(select(['package.json', 'scripts/release.js']).skipped).toEqual([
      { file: 'scripts/release.js', why: 'build script' },
    ])
  })

  test('follows include and exclude; a folder covers what is in it', () => {
    const files = ['src/cart.ts', 'src/legacy/cart.ts', 'tools/deploy.ts']
    expect(select(files, { include: ['src/'], exclude: ['./src/legacy'] })).toEqual({
      sources: [source('src/cart.ts')],
      manifests: [],
      skipped: [{ file: 'src/legacy/cart.ts', why: 'excluded' }],
    })
  })

  test('leaves links out: what they point to is read itself; and says which submodules are missing', () => {
    expect(
      selectFiles({ files: [], links: ['src/cart.ts', 'src/folder'], empty: ['libs/theme'] }, {}),
    ).toEqual({
      sources: [],
      manifests: [],
      skipped: [
        { file: 'src/cart.ts', why: 'symbolic link' },
        { file: 'libs/theme', why: 'submodule that is not checked out' },
      ],
    })
  })

  test('knows generated sources by their place', () => {
    expect(select(['src/generated/api.ts', 'src/routes.gen.ts']).sources).toEqual([
      { file: 'src/generated/api.ts', generated: true },
      { file: 'src/routes.gen.ts', generated: true },
    ])
  })
})
