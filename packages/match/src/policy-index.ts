import type { Span } from '@candor/diagnostics'
import type { Medium } from '@candor/scan'
import type { NamePattern } from './name-pattern.ts'

/**
 * What observations are held against: the observable side of a policy, as plain JSON. Made by `createIndex`.
 */
export interface PolicyIndex {
  readonly policy: { readonly title: string; readonly version?: string; readonly hash: string }
  /** Hosts of the policy's sites and of the controller's website. */
  readonly firstPartyHosts: readonly string[]
  readonly data: readonly IndexedDataItem[]
  readonly channels: readonly IndexedChannel[]
  readonly processors: readonly IndexedProcessor[]
  readonly storage: readonly IndexedStorageEntry[]
  readonly purposes: readonly string[]
  /** Every id of the policy, so that suggestions take new ones. */
  readonly ids: readonly string[]
  /** Where the lists themselves stand in the YAML. */
  readonly places: { readonly [list in 'data' | 'channels' | 'processors' | 'storage']?: Span }
}

/** A data item, and whether code should show it. */
export interface IndexedDataItem {
  readonly id: string
  readonly label: string
  readonly category: string
  /** Whether a channel or a storage entry names it. */
  readonly collected: boolean
  /** Whether all its channels can be seen in code, and it comes from the person or their device. */
  readonly observable: boolean
  readonly span?: Span
}

export interface IndexedChannel {
  readonly id: string
  readonly kind: string
  readonly title: string
  readonly span?: Span
}

/** A processor, and what shows it in code. */
export interface IndexedProcessor {
  readonly id: string
  readonly title: string
  /**
   * Records of the catalog that it stands for: by `catalog`, by its id, or by its packages, hosts and
   * globals.
   */
  readonly thirdParties: readonly string[]
  readonly packages: readonly string[]
  readonly hosts: readonly string[]
  readonly globals: readonly string[]
  /** Ids of the data items that it receives. */
  readonly receives: readonly string[]
  readonly observable: boolean
  readonly span?: Span
}

/** A storage entry that has a name or a pattern. */
export interface IndexedStorageEntry {
  readonly id: string
  readonly medium: Medium
  /** As declared, for messages. */
  readonly name: string
  readonly pattern: NamePattern
  readonly party?: string
  /** Ids of the data items that it records. */
  readonly data: readonly string[]
  readonly observable: boolean
  readonly span?: Span
}
