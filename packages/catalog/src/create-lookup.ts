import { catalog } from './catalog.ts'
import type { ThirdParty } from './generated/catalog.ts'

/** Which fields of a record hold the keys of a lookup. */
export type Key = 'packages' | 'hosts' | 'scripts' | 'globals' | 'env' | 'cookies' | 'aliases'

/** A map from each key of a record to the record; built at the first call, once a process. */
export function createLookup(
  key: Key,
  normalize: (value: string) => string = (value) => value,
): () => ReadonlyMap<string, ThirdParty> {
  let lookup: Map<string, ThirdParty> | undefined
  return () => {
    if (lookup) return lookup
    lookup = new Map()
    for (const party of catalog) for (const value of party[key] ?? []) lookup.set(normalize(value), party)
    return lookup
  }
}
