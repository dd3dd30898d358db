import type { Policy } from './policy.ts'

type EntryList =
  | 'data'
  | 'purposes'
  | 'channels'
  | 'processors'
  | 'storage'
  | 'retention'
  | 'safeguards'
  | 'choices'
  | 'clauses'

/**
 * The entry of a list with an id. Throws when there is none: in a linked policy every reference leads
 * somewhere.
 */
function getEntry<List extends EntryList>(policy: Policy, list: List, id: string): Policy[List][number] {
  const entries: readonly Policy[List][number][] = policy[list]
  const found = entries.find((entry) => entry.id === id)
  if (!found) throw new Error(`the policy has no entry "${id}" in ${list}`)
  return found
}

/** The data item with an id. Throws when there is none. */
export const getDataItem = (policy: Policy, id: string): Policy['data'][number] =>
  getEntry(policy, 'data', id)

/** The purpose with an id. Throws when there is none. */
export const getPurpose = (policy: Policy, id: string): Policy['purposes'][number] =>
  getEntry(policy, 'purposes', id)

/** The channel with an id. Throws when there is none. */
export const getChannel = (policy: Policy, id: string): Policy['channels'][number] =>
  getEntry(policy, 'channels', id)

/** The processor with an id. Throws when there is none. */
export const getProcessor = (policy: Policy, id: string): Policy['processors'][number] =>
  getEntry(policy, 'processors', id)

/** The storage entry with an id. Throws when there is none. */
export const getStorageEntry = (policy: Policy, id: string): Policy['storage'][number] =>
  getEntry(policy, 'storage', id)
