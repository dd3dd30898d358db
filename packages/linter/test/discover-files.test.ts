import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { discoverFiles } from '../src/discover-files.ts'
import { addToTree, createTree, git } from './create-tree.ts'

const shop = {
  '.gitignore': 'build-cache/\n*.local.ts\n!keep.local.ts\n',
  'src/shop.ts': '',
  'src/a/.gitignore': 'secret.ts\n/only-here.ts\n',
  'src/a/secret.ts': '',
  'src/a/only-here.ts': '',
  'src/a/b/secret.ts': '',
  'src/a/b/only-here.ts': '',
  'src/my.local.ts': '',
  'src/keep.local.ts': '',
  'build-cache/shop.js': '',
  'node_modules/left-pad/index.js': '',
  'src/node_modules/inner/index.js': '',
}

const listed = {
  files: ['.gitignore', 'src/a/.gitignore', 'src/a/b/only-here.ts', 'src/keep.local.ts', 'src/shop.ts'],
  links: [],
  empty: [],
}

describe('a folder without git', () => {
  test('is walked, and its .gitignore files hold', async () => {
    expect(await discoverFiles(createTree(shop))).toEqual(listed)
  })

  test('does not follow symbolic links, so that a loop ends', async () => {
    const root = createTree({
      'src/shop.ts': '',
      'src/loop': { link: '..' },
      'src/other.ts': { link: 'shop.ts' },
      'src/lost.ts': { link: 'nowhere.ts' },
    })
    expect(await discoverFiles(root)).toEqual({
      files: ['src/shop.ts'],
      links: ['src/loop', 'src/lost.ts', 'src/other.ts'],
      empty: [],
    })
  })
})

describe('a git work tree', () => {
  test('gives what is tracked and what is neither tracked nor ignored', async () => {
    const root = createTree(shop)
    git(root, 'init')
    expect(await discoverFiles(root)).toEqual(listed)
    git(root, 'add', 'src/shop.ts')
    git(root, 'add', '--force', 'src/my.local.ts')
    expect(await discoverFiles(root)).toEqual({
      ...listed,
      files: [...listed.files, 'src/my.local.ts'].sort(),
    })
  })

  test('is listed from the folder that is asked for, with paths relative to it', async () => {
    const root = createTree({
      '.gitignore': 'secret.ts',
      'apps/shop/src/cart.ts': '',
      'apps/shop/secret.ts': '',
      'apps/clinic/visit.ts': '',
    })
    git(root, 'init')
    expect(await discoverFiles(join(root, 'apps/shop'))).toEqual({
      files: ['src/cart.ts'],
      links: [],
      empty: [],
    })
  })

  test('is walked where git ignores the folder as a whole', async () => {
    const root = createTree({ '.gitignore': 'sandbox/', 'sandbox/shop.ts': '' })
    git(root, 'init')
    expect(await discoverFiles(join(root, 'sandbox'))).toEqual({ files: ['shop.ts'], links: [], empty: [] })
  })

  test('gives links as links, tracked or not', async () => {
    const root = createTree({
      'src/shop.ts': '',
      'src/other.ts': { link: 'shop.ts' },
      'src/loop': { link: '..' },
    })
    git(root, 'init')
    const links = ['src/loop', 'src/other.ts']
    expect(await discoverFiles(root)).toEqual({ files: ['src/shop.ts'], links, empty: [] })
    git(root, 'add', '.')
    expect(await discoverFiles(root)).toEqual({ files: ['src/shop.ts'], links, empty: [] })
  })

  test('is entered where it holds submodules and other repositories', async () => {
    const theme = createTree({ 'theme.ts': '' })
    git(theme, 'init')
    git(theme, 'add', '.')
    git(theme, 'commit', '-m', 'theme')
    const root = createTree({
      'shop.ts': '',
      'vendored/.gitignore': 'b.ts',
      'vendored/a.ts': '',
      'vendored/b.ts': '',
    })
    git(root, 'init')
    git(join(root, 'vendored'), 'init')
    git(root, 'submodule', 'add', theme, 'libs/theme')
    expect(await discoverFiles(root)).toEqual({
      files: ['.gitmodules', 'libs/theme/theme.ts', 'shop.ts', 'vendored/.gitignore', 'vendored/a.ts'],
      links: [],
      empty: [],
    })
  })

  test('names the submodules that are not checked out', async () => {
    const theme = createTree({ 'theme.ts': '' })
    git(theme, 'init')
    git(theme, 'add', '.')
    git(theme, 'commit', '-m', 'theme')
    const root = createTree({ 'shop.ts': '' })
    git(root, 'init')
    git(root, 'submodule', 'add', theme, 'libs/theme')
    git(root, 'add', '.')
    git(root, 'commit', '-m', 'shop')
    const clone = createTree({})
    git(clone, 'clone', root, 'shop')
    expect(await discoverFiles(join(clone, 'shop'))).toEqual({
      files: ['.gitmodules', 'shop.ts'],
      links: [],
      empty: ['libs/theme'],
    })
  })

  test('lists a path with a merge conflict once, and names of any letters', async () => {
    const root = createTree({ 'shop.ts': 'one\n', 'käse\n.ts': '' })
    git(root, 'init')
    git(root, 'add', '.')
    git(root, 'commit', '-m', 'one')
    git(root, 'checkout', '-b', 'other')
    addToTree(root, { 'shop.ts': 'two\n' })
    git(root, 'commit', '-am', 'two')
    git(root, 'checkout', 'main')
    addToTree(root, { 'shop.ts': 'three\n' })
    git(root, 'commit', '-am', 'three')
    expect(() => git(root, 'merge', 'other')).toThrow('git')
    expect(await discoverFiles(root)).toEqual({ files: ['käse\n.ts', 'shop.ts'], links: [], empty: [] })
  })

  test('does not run what its settings name', async () => {
    const root = createTree({
      'shop.ts': '',
      'monitor.sh': '#!/bin/sh\ntouch "$(dirname "$0")/started.ts"\n',
    })
    git(root, 'init')
    git(root, 'config', 'core.fsmonitor', join(root, 'monitor.sh'))
    expect(await discoverFiles(root)).toEqual({ files: ['monitor.sh', 'shop.ts'], links: [], empty: [] })
  })
})

test('a folder that is gone holds nothing', async () => {
  const root = createTree({})
  rmSync(root, { recursive: true })
  expect(await discoverFiles(root)).toEqual({ files: [], links: [], empty: [] })
})
