import { findBinding } from './scope.ts'
import type { ScriptRecords } from './script-records.ts'

/** What the language itself gives, also to templates. */
const given = new Set([
  'Array',
  'BigInt',
  'Boolean',
  'Date',
  'Infinity',
  'Intl',
  'JSON',
  'Map',
  'Math',
  'NaN',
  'Number',
  'Object',
  'Promise',
  'RegExp',
  'Set',
  'String',
  'Symbol',
  'URL',
  'URLSearchParams',
  'console',
  'decodeURI',
  'decodeURIComponent',
  'encodeURI',
  'encodeURIComponent',
  'globalThis',
  'import',
  'isFinite',
  'isNaN',
  'parseFloat',
  'parseInt',
  'process',
  'require',
  'undefined',
])

/**
 * Names that code does not declare and that are not the browser's either: `own`, where a template gets its data from
 * outside; `stores`, where `$cart` is what the store `cart` holds.
 */
export function declareOuterNames(records: ScriptRecords, names: 'own' | 'stores'): void {
  const { scope, names: used } = records
  for (const { name, scope: from } of used) {
    if (findBinding(from, name)) continue
    if (names === 'own' && !given.has(name)) scope.bindings.set(name, { kind: 'other' })
    const store = names === 'stores' && name.startsWith('$') ? name.slice(1) : ''
    const owner = store === '' ? undefined : findBinding(from, store)?.owner
    if (!owner) continue
    owner.bindings.set(name, {
      kind: 'variable',
      init: { type: 'Identifier', name: store, start: 0, end: 0 },
      steps: [],
      scope: owner,
      assigned: [],
    })
    used.push({ name: store, scope: owner })
  }
}
