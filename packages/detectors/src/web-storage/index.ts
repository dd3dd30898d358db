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

/** Hooks that keep a value under a key: name, then where the key stands. */
const hooks: readonly (readonly [symbol: string, name: StorageRule['name'], more?: Partial<StorageRule>])[] = [
  ...['usehooks-ts', 'react-use', '@uidotdev/usehooks', '@rehooks/local-storage', '@vueuse/core', 'use-local-storage-state', '@solid-primitives/storage', 'ahooks', 'react-hanger', '@react-hooks-library/core'].flatMap((name) => [
    [`${name}#useLocalStorage`, 0] as const,
    [`${name}#useSessionStorage`, 0, { medium: 'sessionStorage' }] as const,
    [`${name}#useLocalStorageState`, 0] as const,
    [`${name}#useSessionStorageState`, 0, { medium: 'sessionStorage' }] as const,
    [`${name}#default`, 0] as const,
  ]),
  ['usehooks-ts#useReadLocalStorage', 0, { access: 'read' }],
  ['@vueuse/core#useStorage', 0, { store: [2] }],
  ['@vueuse/core#useStorageAsync', 0, { store: [2] }],
  ['use-session-storage-state#default', 0, { medium: 'sessionStorage' }],
  ['use-persisted-state#default', 0, { store: [1] }],
  ['@mantine/hooks#useLocalStorage', [0, 'key']],
  ['@mantine/hooks#useSessionStorage', [0, 'key'], { medium: 'sessionStorage' }],
  ['@mantine/hooks#readLocalStorageValue', [0, 'key'], { access: 'read' }],
]

/** State libraries, and other things that keep what they know in the browser. */
const libraries: readonly (readonly [symbol: string, name: StorageRule['name'], more?: Partial<StorageRule>])[] = [
  ['jotai/utils#atomWithStorage', 0, { store: [2] }],
  ['zustand/middleware#persist', [1, 'name'], { store: [1, 'storage'] }],
  ['redux-persist#persistReducer', [0, 'key'], { store: [0, 'storage'], template: 'persist:{}' }],
  ['@nanostores/persistent#persistentAtom', 0],
  ['@nanostores/persistent#persistentMap', 0],
  ['svelte-persisted-store#persisted', 0],
  ['svelte-local-storage-store#persisted', 0],
  ['svelte-local-storage-store#writable', 0],
  ['@solid-primitives/storage#makePersisted', [1, 'name'], { store: [1, 'storage'] }],
  ['@tanstack/query-sync-storage-persister#createSyncStoragePersister', [0, 'key'], { store: [0, 'storage'], fallback: 'REACT_QUERY_OFFLINE_CACHE' }],
  ['@tanstack/query-async-storage-persister#createAsyncStoragePersister', [0, 'key'], { store: [0, 'storage'], fallback: 'REACT_QUERY_OFFLINE_CACHE' }],
  ['store2#set', 0],
  ['store2#get', 0, { access: 'read' }],
  ['store#set', 0],
  ['store#get', 0, { access: 'read' }],
  ['lscache#set', 0, { template: 'lscache-{}' }],
  ['lscache#get', 0, { access: 'read', template: 'lscache-{}' }],
  ['ngx-webstorage#LocalStorageService.new().store', 0],
  ['ngx-webstorage#SessionStorageService.new().store', 0, { medium: 'sessionStorage' }],
  ['quasar#LocalStorage.set', 0],
  ['quasar#LocalStorage.setItem', 0],
  ['quasar#LocalStorage.getItem', 0, { access: 'read' }],
  ['quasar#SessionStorage.set', 0, { medium: 'sessionStorage' }],
  ['i18next**.init', [0, 'detection', 'lookupLocalStorage']],
  ['next-themes#ThemeProvider', [0, 'storageKey'], { on: 'element', fallback: 'theme' }],
]

/** Hooks that Nuxt and `unplugin-auto-import` give without an import. */
const autoImported: StorageRule[] = [
  { symbol: 'global:useLocalStorage', medium: 'localStorage', access: 'write', name: 0 },
  { symbol: 'global:useSessionStorage', medium: 'sessionStorage', access: 'write', name: 0 },
]

const byPackage = [...hooks, ...libraries].map(([symbol, name, more]): StorageRule => ({ symbol: `npm:${symbol}`, medium: 'localStorage', access: 'write', name, ...more }))

const rules = [...stores, ...byPackage, ...autoImported]

export const detector = defineDetector({
  id: 'web-storage',
  title: 'Web storage',
  doc: 'Entries of localStorage and sessionStorage: by method, by property, through an alias, a wrapper, a hook or a state library that keeps its state there. A name that a library takes by default counts only where the code sets the library up, and with less confidence.',
  needles: listNeedles(rules.map(({ symbol }) => symbol)),
  ...createStorageObserver(rules),
})
