import type { ThirdParty } from './third-party.ts'

/** What a source says of one third party, in the catalog's words. */
export type SourceRecord = Pick<ThirdParty, 'name' | 'domain' | 'category' | 'hosts' | 'cookies'>

/** A file of packages/catalog/data/sources. */
export type Source = { name: string; version: string; licence: string; url: string; records: SourceRecord[] }
