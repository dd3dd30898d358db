import { defineDetector } from '../detector.ts'
import { listNeedles } from '../list-needles.ts'
import { type StorageRule, createStorageObserver } from '../storage-rules.ts'

type Row = readonly [symbol: string, access: StorageRule['access'], name?: StorageRule['name']]

/** `setItem`, `getItem`, `removeItem` and their like of one store: what a package calls them, and where the key stands. */
const createRows = (store: string, [set, get, remove]: readonly [string, string, string], name: StorageRule['name'] = 0): Row[] => [
  ...set.split(' ').map((method): Row => [`${store}.${method}`, 'write', name]),
  ...get.split(' ').map((method): Row => [`${store}.${method}`, 'read', name]),
  ...remove.split(' ').map((method): Row => [`${store}.${method}`, 'delete', name]),
]

const items = ['setItem mergeItem', 'getItem', 'removeItem'] as const
const mmkv = ['set', 'getString getNumber getBoolean getBuffer contains', 'delete remove'] as const

const rows: Row[] = [
  ...['npm:@react-native-async-storage/async-storage#default', 'npm:@react-native-community/async-storage#default', 'npm:react-native#AsyncStorage', 'npm:expo-sqlite/kv-store#Storage', 'npm:expo-sqlite/kv-store#default', 'npm:react-native-encrypted-storage#default'].flatMap((store) =>
    createRows(store, items),
  ),
  ['npm:@react-native-async-storage/async-storage#multiSet', 'write', [0, '*', '0']],
  ['npm:@react-native-async-storage/async-storage#multiGet', 'read', [0, '*']],
  ['npm:@react-native-async-storage/async-storage#multiRemove', 'delete', [0, '*']],
  ['npm:@react-native-async-storage/async-storage#useAsyncStorage', 'write'],
  ...createRows('npm:expo-sqlite/kv-store#*', ['setItemSync setItemAsync', 'getItemSync getItemAsync', 'removeItemSync removeItemAsync']),
  ...createRows('npm:expo-secure-store#default', ['setItemAsync setItem', 'getItemAsync getItem', 'deleteItemAsync']),
  ...createRows('npm:react-native-sensitive-info#default', items),
  ...['new()', 'MMKV.new()', 'createMMKV()', 'useMMKV()', 'Loader.new().initialize()'].flatMap((made) => createRows(`npm:react-native-mmkv#${made}`, mmkv)),
  ...createRows('npm:react-native-mmkv-storage#*.new().initialize()', ['setString setInt setBool setMap setArray setItem', 'getString getInt getBool getMap getArray getItem', 'removeItem']),
  ...['useMMKVString', 'useMMKVNumber', 'useMMKVBoolean', 'useMMKVObject', 'useMMKVBuffer'].map((hook): Row => [`npm:react-native-mmkv#${hook}`, 'write']),
  ['npm:react-native-keychain#setGenericPassword', 'write', [2, 'service']],
  ...createRows('npm:@capacitor/preferences#Preferences', ['set', 'get', 'remove'], [0, 'key']),
  ...createRows('npm:@capacitor/storage#Storage', ['set', 'get', 'remove'], [0, 'key']),
  ...createRows('npm:@nativescript/core#ApplicationSettings', ['setString setNumber setBoolean', 'getString getNumber getBoolean', 'remove']),
]

const rules = rows.map(([symbol, access, name = 0]): StorageRule => ({ symbol, medium: 'asyncStorage', access, name }))

export const detector = defineDetector({
  id: 'async-storage',
  title: 'Storage of mobile apps',
  doc: 'Entries that a React Native, Expo or Capacitor app keeps on the device: AsyncStorage, the secure store, MMKV, preferences and the like.',
  needles: listNeedles(rules.map(({ symbol }) => symbol)),
  ...createStorageObserver(rules),
})
