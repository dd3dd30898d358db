import { getDocumentCookies } from './cookie.ts'
import { getToday, parseDecisions } from './decisions.ts'
import { environment } from './environment.ts'
import { Granted } from './grant.ts'
import type { AnyNotice, Status } from './notice.ts'

/** Where decisions are read from. `signal` is the Global Privacy Control as it was sent: `true`, 1 or "1" is on. */
export interface Evidence {
  cookies: string
  readonly signal: unknown
}

/** What this page or worker knows. On a server it is nothing: use `readConsent(request)` there. */
export function getEvidence(): Evidence {
  return {
    cookies: getDocumentCookies(),
    signal: environment.navigator?.globalPrivacyControl,
  }
}

/**
 * Status of a purpose that rests on consent; of any other it is `unset`. A privacy signal counts as a refusal until the
 * person decides (https://www.w3.org/TR/gpc/); it is never stored.
 */
export function getStatus(notice: AnyNotice, purpose: string, evidence = getEvidence()): Status {
  const hashes: unknown = notice.purposes[purpose]
  if (!hashes || typeof hashes !== 'string') return 'unset'
  const decision = parseDecisions(notice, evidence.cookies).get(purpose) ?? ''
  const age = getToday() - Number.parseInt(decision.slice(1, 4), 36)
  // Not a number where there is no decision. One day of grace: the clocks of a server and a browser differ.
  const counts = age > -2 && age <= notice.days
  if (counts && hashes.includes(decision.slice(4))) return decision[0] === '1' ? 'granted' : 'denied'
  return /^(true|1)$/.test(`${evidence.signal}`) ? 'denied' : counts ? 'stale' : 'unset'
}

/** Whether data may be used for a purpose now: it needs no consent, or has it. False for what is no purpose. */
export function hasPurpose(notice: AnyNotice, purpose: string, evidence?: Evidence): boolean {
  return notice.purposes[purpose] === '' || getStatus(notice, purpose, evidence) === 'granted'
}

/** Runs `use` with the proof of consent and gives its result; without consent, `undefined`, and nothing runs. */
export function runWithConsent<P extends string, Result>(
  notice: AnyNotice,
  purpose: P,
  use: (grant: Granted<P>) => Result,
  evidence?: Evidence,
): Result | undefined {
  return getStatus(notice, purpose, evidence) === 'granted' ? use(new Granted(purpose)) : undefined
}
