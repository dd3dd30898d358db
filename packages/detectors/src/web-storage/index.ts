import { defineDetector } from '../detector.ts'
import { listNeedles } from '../list-needles.ts'
import { type StorageRule, createStorageObserver } from '../storage-rules.ts'

const members = ['length', 'setItem', 'getItem', 'removeItem', 'clear', 'key']

const stores = (['localStorage', 'sessionStorage'] as const).flatMap((medium): StorageRule[] => {
  const store = `global:${medium}`
  return [
    { symbol: `${store}.setItem`, medium, access: 'write', name: 0 },
    { symbol: `${store}.getItem`, medium, access: 'read', name: 0 },
    { symbol: `${store}.removeItem`, medium, access: 'delete', name: 0 },
    { symbol: `${store}.*`, on: 'write', medium, access: 'write', name: 'member', except: members },
    { symbol: `${store}.*`, on: 'read', medium, access: 'read', name: 'member', except: members },
  ]
})

/** Hooks and state libraries that keep a value under a key. */
const libraries: StorageRule[] = [
  ...['usehooks-ts', 'react-use', '@uidotdev/usehooks', '@rehooks/local-storage', '@vueuse/core', 'use-local-storage-state', '@solid-primitives/storage'].flatMap(
    (name): StorageRule[] => [
      { symbol: `npm:${name}#useLocalStorage`, medium: 'localStorage', access: 'write', name: 0 },
      { symbol: `npm:${name}#useSessionStorage`, medium: 'sessionStorage', access: 'write', name: 0 },
      { symbol: `npm:${name}#default`, medium: 'localStorage', access: 'write', name: 0 },
    ],
  ),
  { symbol: 'npm:@vueuse/core#useStorage', medium: 'localStorage', access: 'write', name: 0 },
  { symbol: 'npm:@mantine/hooks#useLocalStorage', medium: 'localStorage', access: 'write', name: [0, 'key'] },
  { symbol: 'npm:@mantine/hooks#useSessionStorage', medium: 'sessionStorage', access: 'write', name: [0, 'key'] },
  { symbol: 'npm:jotai/utils#atomWithStorage', medium: 'localStorage', access: 'write', name: 0 },
  { symbol: 'npm:zustand/middleware#persist', medium: 'localStorage', access: 'write', name: [1, 'name'] },
  { symbol: 'npm:redux-persist#persistReducer', medium: 'localStorage', access: 'write', name: [0, 'key'], template: 'persist:{}' },
  { symbol: 'npm:store2#set', medium: 'localStorage', access: 'write', name: 0 },
  { symbol: 'npm:store#set', medium: 'localStorage', access: 'write', name: 0 },
  { symbol: 'npm:lscache#set', medium: 'localStorage', access: 'write', name: 0, template: 'lscache-{}' },
]

const rules = [...stores, ...libraries]

export const detector = defineDetector({
  id: 'web-storage',
  title: 'Web storage',
  doc: 'Entries of localStorage and sessionStorage: by method, by property, through an alias, a wrapper, a hook or a state library that keeps its state there.',
  needles: listNeedles(rules.map(({ symbol }) => symbol)),
  ...createStorageObserver(rules),
})
