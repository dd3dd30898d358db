import type { Granted } from './grant.ts'
import type { AnyNotice, Decisions, Notice, Status } from './notice.ts'
import { setDecisions } from './set-decisions.ts'
import { getStatus, hasPurpose, runWithConsent } from './status.ts'

/** A Fetch API `Request`, a Node `IncomingMessage`, or anything else with headers of these two kinds. */
export interface RequestLike {
  /** With its scheme in a Fetch API request; a path alone in Node. */
  readonly url?: string | undefined
  readonly headers:
    | { get(name: string): string | null }
    | { readonly [name: string]: string | readonly string[] | undefined }
}

/** One person's decisions as a request brought them. */
export interface Consent<Purpose extends string, ConsentPurpose extends Purpose> {
  /** Whether data may be used for a purpose now. */
  has(purpose: Purpose): boolean
  /** What the person decided on a purpose that rests on consent. */
  status(purpose: ConsentPurpose): Status
  /** Runs `use` with the proof of consent and gives its result; without consent, `undefined`. */
  withConsent<P extends ConsentPurpose, Result>(
    purpose: P,
    use: (grant: Granted<P>) => Result,
  ): Result | undefined
  /** Keeps decisions: gives the `Set-Cookie` headers to answer with. This object speaks of them from then on. */
  set(decisions: Decisions<ConsentPurpose>): string[]
}

/** A header's value, whichever kind of request, or nothing; `name` in small letters. */
export function getHeader({ headers }: RequestLike, name: string): string {
  return `${(typeof headers.get === 'function' ? headers.get(name) : (headers as Record<string, string>)[name]) ?? ''}`
}

/** Reads a person's decisions, and the `Sec-GPC` signal, from a request. */
export function readConsent<Purpose extends string, ConsentPurpose extends Purpose>(
  notice: Notice<Purpose, ConsentPurpose>,
  request: RequestLike,
): Consent<Purpose, ConsentPurpose> {
  const known = notice as AnyNotice
  // Behind a proxy that ends TLS, only the header knows.
  const isSecure = (getHeader(request, 'x-forwarded-proto') || (request.url ?? '')).startsWith('https')
  const evidence = { cookies: getHeader(request, 'cookie'), signal: getHeader(request, 'sec-gpc') }
  return {
    has: (purpose) => hasPurpose(known, purpose, evidence),
    status: (purpose) => getStatus(known, purpose, evidence),
    withConsent: (purpose, use) => runWithConsent(known, purpose, use, evidence),
    set: (decisions) =>
      setDecisions(known, decisions, evidence).map((header) => header + (isSecure ? ';Secure' : '')),
  }
}
