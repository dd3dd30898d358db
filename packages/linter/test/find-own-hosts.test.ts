import { expect, test } from 'vitest'
import { findOwnHosts } from '../src/find-own-hosts.ts'

const manifest = (folder: string, name?: string) => ({
  folder,
  entries: [],
  ...(name !== undefined && { name }),
})

test.each([
  ['the name of the project', [manifest('', 'harbour-books')], ['harbour-books.*']],
  [
    'the scope of most of its packages',
    [manifest('', 'root'), manifest('apps/web', '@harbour/web'), manifest('packages/ui', '@harbour/ui')],
    ['harbour.*'],
  ],
  [
    'a scope of one package among many',
    [manifest('', 'app'), manifest('a', '@fork/a'), manifest('b', 'b')],
    [],
  ],
  ['a name that any project could have', [manifest('', 'web')], []],
  ['a short name', [manifest('', 'hb')], []],
  ['no name', [manifest('')], []],
])('own hosts follow from %s', (_, manifests, hosts) => {
  expect(findOwnHosts(manifests)).toEqual(hosts)
})
