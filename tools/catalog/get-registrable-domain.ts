import { getDomain } from 'tldts'

/** As in the catalog package, which this builds and therefore does not import. */
export function getRegistrableDomain(host: string): string | undefined {
  return getDomain(host) ?? undefined
}
