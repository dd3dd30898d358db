import { findByGlobal, findByHost, findByPackage, findThirdParty } from '@candor/catalog'
import { type Span, compareText } from '@candor/diagnostics'
import { type Policy, findSpan } from '@candor/model'
import { type NamePattern, parsePattern } from './name-pattern.ts'
import type { IndexedDataItem, IndexedProcessor, IndexedStorageEntry, PolicyIndex } from './policy-index.ts'

type Processor = Policy['processors'][number]
type StorageEntry = Policy['storage'][number]

/** The observable side of a policy, as plain JSON that `matchObservations` holds observations against. */
export function createIndex(policy: Policy): PolicyIndex {
  return {
    policy: {
      title: policy.title,
      ...(policy.version !== undefined && { version: policy.version }),
      hash: policy.hash,
    },
    firstPartyHosts: listFirstPartyHosts(policy),
    data: indexData(policy),
    channels: policy.channels.map(({ id, kind, title }, at) => ({
      id,
      kind,
      title,
      ...placeOf(policy, `/channels/${at}`),
    })),
    processors: policy.processors.map((processor, at) =>
      indexProcessor(processor, placeOf(policy, `/processors/${at}`)),
    ),
    storage: policy.storage.flatMap((entry, at) => indexStorage(entry, placeOf(policy, `/storage/${at}`))),
    purposes: policy.purposes.map(({ id }) => id),
    ids: [policy.data, policy.channels, policy.purposes, policy.processors, policy.storage].flatMap((list) =>
      list.map(({ id }) => id),
    ),
    places: indexPlaces(policy),
  }
}

function indexData(policy: Policy): IndexedDataItem[] {
  const kept = new Set(policy.storage.flatMap((entry) => entry.data ?? []))
  return policy.data.map(({ id, label, category, source }, at) => {
    const channels = policy.channels.filter((channel) =>
      [...channel.data, ...(channel.optionalData ?? [])].includes(id),
    )
    return {
      id,
      label,
      category,
      collected: channels.length > 0 || kept.has(id),
      observable:
        channels.length > 0 &&
        channels.every(isObservable) &&
        (source === undefined || source === 'person' || source === 'observed'),
      ...placeOf(policy, `/data/${at}`),
    }
  })
}

function indexProcessor(processor: Processor, place: { span?: Span }): IndexedProcessor {
  const { id, title, packages = [], hosts = [], globals = [], receives = [] } = processor
  const known = [
    findThirdParty(processor.catalog ?? id),
    ...packages.map((name) => findByPackage(name)),
    ...hosts.map((host) => findByHost(host)),
    ...globals.map((name) => findByGlobal(name)),
  ]
  return {
    id,
    title,
    thirdParties: [...new Set(known.flatMap((party) => party?.id ?? []))],
    packages: [...packages],
    hosts: [...hosts],
    globals: [...globals],
    receives: [...new Set(receives.flatMap(({ data }) => data))],
    observable: isObservable(processor),
    ...place,
  }
}

/** An entry without a name says only that something is kept; no observation can meet it. */
function indexStorage(entry: StorageEntry, place: { span?: Span }): IndexedStorageEntry[] {
  const { id, medium, name, pattern, party, data = [] } = entry
  const shown = name ?? pattern
  if (shown === undefined) return []
  const parsed: NamePattern = name === undefined ? parsePattern(shown) : [name]
  return [
    {
      id,
      medium,
      name: shown,
      pattern: parsed,
      ...(party !== undefined && { party }),
      data: [...data],
      observable: isObservable(entry) && !isConsentCookie(entry),
      ...place,
    },
  ]
}

/**
 * The runtime under the generated helpers keeps this one (docs of codegen: the cookie `consent`); no code of
 * the app does.
 */
function isConsentCookie({ id, medium }: StorageEntry): boolean {
  return id === 'consent' && medium === 'cookie'
}

function listFirstPartyHosts(policy: Policy): string[] {
  const addresses = [...(policy.scope?.sites ?? []), policy.controller.website ?? []].flat()
  const hosts = addresses.flatMap((address) => (URL.canParse(address) ? new URL(address).hostname : []))
  return [...new Set(hosts.map((host) => host.replace(/^www\./, '')))].sort(compareText)
}

function indexPlaces(policy: Policy): PolicyIndex['places'] {
  const lists = ['data', 'channels', 'processors', 'storage'] as const
  return Object.fromEntries(
    lists.flatMap((list) => (findSpan(policy, `/${list}`) ? [[list, findSpan(policy, `/${list}`)]] : [])),
  )
}

function placeOf(policy: Policy, pointer: string): { span?: Span } {
  const span = findSpan(policy, pointer)
  return span ? { span } : {}
}

function isObservable({ observable = true }: { readonly observable?: boolean | undefined }): boolean {
  return observable
}
