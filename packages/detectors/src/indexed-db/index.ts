import { defineDetector } from '../detector.ts'
import { listNeedles } from '../list-needles.ts'
import { type StorageRule, createStorageObserver } from '../storage-rules.ts'

const medium = 'indexedDB'

const rules: StorageRule[] = [
  { symbol: 'global:indexedDB.open', medium, access: 'write', name: 0 },
  { symbol: 'global:indexedDB.deleteDatabase', medium, access: 'delete', name: 0 },
  { symbol: 'npm:idb#openDB', medium, access: 'write', name: 0 },
  { symbol: 'npm:idb#deleteDB', medium, access: 'delete', name: 0 },
  { symbol: 'npm:dexie#default', medium, access: 'write', name: 0 },
  { symbol: 'npm:dexie#Dexie', medium, access: 'write', name: 0 },
  { symbol: 'npm:localforage#createInstance', medium, access: 'write', name: [0, 'name'], fallback: 'localforage' },
  { symbol: 'npm:localforage#config', medium, access: 'write', name: [0, 'name'], fallback: 'localforage' },
  { symbol: 'npm:idb-keyval#createStore', medium, access: 'write', name: 0 },
  { symbol: 'npm:y-indexeddb#IndexeddbPersistence', medium, access: 'write', name: 0 },
  { symbol: 'npm:rxdb#createRxDatabase', medium, access: 'write', name: [0, 'name'] },
  { symbol: 'npm:jsstore#Connection.new().initDb', medium, access: 'write', name: [0, 'name'] },
  { symbol: 'npm:@ionic/storage#Storage', medium, access: 'write', name: [0, 'name'], fallback: '_ionicstorage' },
  { symbol: 'npm:pouchdb#default', medium, access: 'write', name: 0, template: '_pouch_{}' },
]

export const detector = defineDetector({
  id: 'indexed-db',
  title: 'IndexedDB',
  doc: 'Databases in the browser, opened directly or through a library.',
  needles: listNeedles(rules.map(({ symbol }) => symbol)),
  ...createStorageObserver(rules),
})
