import type { Policy } from '@candor/model'
import { renderString } from './escape.ts'

type Entry = Policy['storage'][number]

/** How generated code removes a storage entry: the runtime's function, and a call of it as an expression. */
export interface Removal {
  readonly remover: string
  readonly isCookie: boolean
  readonly call: (...more: readonly string[]) => string
}

const removers: { readonly [medium in Entry['medium']]?: string } = {
  cookie: 'clearCookies',
  localStorage: 'clearItems',
  sessionStorage: 'clearItems',
  indexedDB: 'clearDatabases',
  cacheStorage: 'clearCaches',
}

/** `undefined` where there is no name or pattern to remove by, and for what no browser keeps. */
export function findRemoval({ medium, name, pattern }: Entry): Removal | undefined {
  const declared = name ?? pattern
  const remover = removers[medium]
  if (!remover || declared === undefined) return undefined
  const first = remover === 'clearItems' ? [renderString(medium)] : []
  return {
    remover,
    isCookie: medium === 'cookie',
    call: (...more) => `${remover}(${[...first, renderString(declared), ...more].join(', ')})`,
  }
}
