import { describe, expect, test } from 'vitest'
import { createResolver } from '../src/create-resolver.ts'
import { createTree } from './create-tree.ts'

/** A project of these files; sources are those with an ending of source files. */
function createProject(files: Record<string, string>) {
  const paths = Object.keys(files)
  const root = createTree(files)
  return createResolver(
    root,
    paths.filter((path) => !path.endsWith('.json')),
    paths.filter((path) => path.endsWith('.json')),
  )
}

describe('relative imports', () => {
  const project = {
    'index.html': '',
    'package.json': '{}',
    'src/cart.ts': '',
    'src/icon.jsx': '',
    'src/mail.mts': '',
    'src/page.tsx': '',
    'src/shop/index.ts': '',
    'src/shop.legacy.js': '',
  }

  test.each([
    ['./cart', 'src/page.tsx', 'src/cart.ts'],
    ['./cart.ts', 'src/page.tsx', 'src/cart.ts'],
    ['./cart.js', 'src/page.tsx', 'src/cart.ts'],
    ['./page.js', 'src/cart.ts', 'src/page.tsx'],
    ['./icon.js', 'src/cart.ts', 'src/icon.jsx'],
    ['./mail.mjs', 'src/cart.ts', 'src/mail.mts'],
    ['./shop', 'src/cart.ts', 'src/shop/index.ts'],
    ['./shop/', 'src/cart.ts', 'src/shop/index.ts'],
    ['./shop.legacy', 'src/cart.ts', 'src/shop.legacy.js'],
    ['..', 'src/shop/index.ts', undefined],
    ['.', 'src/shop/index.ts', 'src/shop/index.ts'],
    ['../cart', 'src/shop/index.ts', 'src/cart.ts'],
    ['./cart?worker', 'src/page.tsx', 'src/cart.ts'],
    ['../../outside', 'src/page.tsx', undefined],
    ['./gone', 'src/page.tsx', undefined],
    ['/src/page.tsx', 'index.html', 'src/page.tsx'],
    ['react', 'src/page.tsx', undefined],
    ['', 'src/page.tsx', undefined],
  ])('%s from %s', (specifier, from, found) => {
    expect(createProject(project)(specifier, from)).toBe(found)
  })
})

describe('compiler paths', () => {
  test('hold with what a config extends, for the nearest config', () => {
    const resolve = createProject({
      'tsconfig.base.json': '{ // shared\n "compilerOptions": { "paths": { "~shared/*": ["./shared/*"] } } }',
      'tsconfig.json': '{ "extends": "./tsconfig.base.json" }',
      'shared/mail.ts': '',
      'apps/shop/tsconfig.json':
        '{ "compilerOptions": { "baseUrl": "./src", "paths": { "@lib": ["lib/main"], "@lib/*": ["lib/*", "old/*"] } } }',
      'apps/shop/src/lib/main.ts': '',
      'apps/shop/src/old/cart.ts': '',
      'apps/shop/src/page.tsx': '',
    })
    expect(
      [
        ['~shared/mail', 'shared/mail.ts'],
        ['@lib', 'apps/shop/src/page.tsx'],
        ['@lib/cart', 'apps/shop/src/page.tsx'],
        ['lib/main', 'apps/shop/src/page.tsx'],
        ['~shared/mail', 'apps/shop/src/page.tsx'],
      ].map(([specifier = '', from = '']) => resolve(specifier, from)),
    ).toEqual([
      'shared/mail.ts',
      'apps/shop/src/lib/main.ts',
      'apps/shop/src/old/cart.ts',
      'apps/shop/src/lib/main.ts',
      undefined,
    ])
  })

  test('are found in the projects that a config refers to', () => {
    const resolve = createProject({
      'tsconfig.json':
        '{ "files": [], "references": [{ "path": "./tsconfig.app.json" }, { "path": "./gone" }] }',
      'tsconfig.app.json': '{ "compilerOptions": { "paths": { "app/*": ["./client/*"] } } }',
      'client/cart.ts': '',
    })
    expect(resolve('app/cart', 'client/cart.ts')).toBe('client/cart.ts')
  })

  test('of a broken config map nothing', () => {
    const resolve = createProject({
      'tsconfig.json': '{ "extends": "./tsconfig.json", "compilerOptions": [',
      'src/cart.ts': '',
    })
    expect([resolve('@/cart', 'src/cart.ts'), resolve('./cart', 'src/cart.ts')]).toEqual([
      'src/cart.ts',
      'src/cart.ts',
    ])
  })
})

describe('packages', () => {
  const project = {
    'package.json': '{ "name": "harbour" }',
    'apps/shop/package.json':
      '{ "imports": { "#mail": { "browser": "./src/mail.web.js", "default": "./src/mail.js" }, "#lib/*": "./src/lib/*.js" } }',
    'apps/shop/src/mail.web.ts': '',
    'apps/shop/src/lib/cart.ts': '',
    'packages/ui/package.json':
      '{ "name": "@harbour/ui", "exports": { ".": "./dist/index.js", "./forms/*": { "types": "./dist/forms/*.d.ts", "import": "./dist/forms/*.js" } } }',
    'packages/ui/src/index.ts': '',
    'packages/ui/src/forms/email.tsx': '',
    'packages/ui/src/hidden.ts': '',
    'packages/core/package.json': '{ "name": "core", "main": "lib/main.js" }',
    'packages/core/lib/main.js': '',
    'packages/plain/package.json': '{ "name": "plain" }',
    'packages/plain/src/index.ts': '',
    'packages/odd/package.json': '[1]',
    'packages/torn/package.json': '{',
  }

  test.each([
    ['#mail', 'apps/shop/src/mail.web.ts'],
    ['#lib/cart', 'apps/shop/src/lib/cart.ts'],
    ['#gone', undefined],
    ['@harbour/ui', 'packages/ui/src/index.ts'],
    ['@harbour/ui/forms/email', 'packages/ui/src/forms/email.tsx'],
    ['core', 'packages/core/lib/main.js'],
    ['plain', 'packages/plain/src/index.ts'],
    ['plain/src/index', 'packages/plain/src/index.ts'],
    ['__proto__', undefined],
  ])('%s from the app', (specifier, found) => {
    expect(createProject(project)(specifier, 'apps/shop/src/page.tsx')).toBe(found)
  })
})

test('usual prefixes lead to a source folder of the nearest package', () => {
  const resolve = createProject({
    'apps/shop/package.json': '{}',
    'apps/shop/src/cart.ts': '',
    'apps/shop/composables/user.ts': '',
    'apps/shop/src/lib/mail.ts': '',
  })
  expect(
    ['@/cart', '~/cart', '@/composables/user', '~~/composables/user', '$lib/mail', '@/gone'].map((one) =>
      resolve(one, 'apps/shop/src/cart.ts'),
    ),
  ).toEqual([
    'apps/shop/src/cart.ts',
    'apps/shop/src/cart.ts',
    'apps/shop/composables/user.ts',
    'apps/shop/composables/user.ts',
    'apps/shop/src/lib/mail.ts',
    undefined,
  ])
})
