import { findThirdParty, getRegistrableDomain } from '@candor/catalog'
import type { IndexedProcessor, PolicyIndex } from './policy-index.ts'

/** What an observation says about a recipient. */
export interface Recipient {
  readonly processor?: string
  readonly domain?: string
  readonly host?: string
  readonly package?: string
  readonly global?: string
}

/**
 * All processors of the policy that stand for an observed recipient; a company may be declared twice, by
 * role.
 */
export function findProcessors(index: PolicyIndex, recipient: Recipient): IndexedProcessor[] {
  const { processor: name } = recipient
  const id = name === undefined ? undefined : getThirdPartyId(name)
  // A generated helper names the policy's own processor, which the catalog need not know.
  const own =
    name !== undefined && !findThirdParty(name)
      ? index.processors.filter((processor) => processor.id === name)
      : []
  return own.length > 0 ? own : index.processors.filter((processor) => isDeclaredBy(processor, recipient, id))
}

/** One name for one recipient, however it was seen: its catalog id, else its domain. */
export function getRecipientKey({ processor, domain, host, package: specifier = '' }: Recipient): string {
  return processor === undefined ? (domain ?? host ?? specifier) : getThirdPartyId(processor)
}

function isDeclaredBy(processor: IndexedProcessor, recipient: Recipient, id: string | undefined): boolean {
  const { host, domain, package: specifier, global } = recipient
  if (id !== undefined && processor.thirdParties.includes(id)) return true
  if (host !== undefined && processor.hosts.some((declared) => isHostWithin(host, declared))) return true
  if (specifier !== undefined && processor.packages.some((declared) => isPackageWithin(specifier, declared)))
    return true
  if (global !== undefined && processor.globals.includes(global)) return true
  // A recipient that the catalog does not know: its domain must do. With a host at hand, the host decides
  // about hosts.
  return id === undefined && domain !== undefined && hasDomain(processor, domain, host === undefined)
}

function hasDomain(processor: IndexedProcessor, domain: string, byHosts: boolean): boolean {
  return (
    processor.thirdParties.some((party) => findThirdParty(party)?.domain === domain) ||
    (byHosts &&
      processor.hosts.some((host) => isHostWithin(host, domain) || getRegistrableDomain(host) === domain))
  )
}

function isHostWithin(host: string, declared: string): boolean {
  return host === declared || host.endsWith(`.${declared}`)
}

/** `@scope/*` covers a scope; a name covers its sub-paths. */
function isPackageWithin(specifier: string, declared: string): boolean {
  if (declared.endsWith('/*')) return specifier.startsWith(declared.slice(0, -1))
  return specifier === declared || specifier.startsWith(`${declared}/`)
}

function getThirdPartyId(idOrAlias: string): string {
  return findThirdParty(idOrAlias)?.id ?? idOrAlias
}
