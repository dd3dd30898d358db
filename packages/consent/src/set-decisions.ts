import { setCookie } from './cookie.ts'
import { getToday, parseDecisions, serializeDecisions } from './decisions.ts'
import { announceChange } from './listen.ts'
import type { AnyNotice, Decision } from './notice.ts'
import { removeStored } from './remove-stored.ts'
import { type Evidence, getEvidence, hasPurpose } from './status.ts'

/**
 * Keeps decisions beside earlier ones, all in one write or none: throws on a purpose that may not be asked and on what
 * is no decision, before anything changed. Then removes what a refusal withdraws and tells the other tabs. Gives the
 * `Set-Cookie` headers that do the same from a server.
 */
export function setDecisions(
  notice: AnyNotice,
  decisions: { readonly [purpose: string]: Decision | undefined },
  { cookies, signal }: Evidence = getEvidence(),
): string[] {
  const kept = parseDecisions(notice, cookies)
  for (const [purpose, decision] of Object.entries(decisions)) {
    if (decision === undefined) continue
    const granted = ['denied', 'granted'].indexOf(decision)
    if (granted < 0 || !Object.hasOwn(notice.purposes, purpose) || !notice.purposes[purpose]) {
      throw new TypeError(`Not a decision on consent: ${purpose}: ${decision}`)
    }
    kept.set(purpose, granted + getToday().toString(36) + notice.purposes[purpose].slice(0, 6))
  }
  const value = serializeDecisions(notice, kept)
  const headers = [setCookie(notice.cookie, value, notice.days * 86400)]
  const after = { cookies: `${notice.cookie}=${value}`, signal }
  for (const [medium, name, ...purposes] of notice.storage) {
    const isRefused = purposes.some((purpose) => decisions[purpose] === 'denied')
    const isNeeded = purposes.some((purpose) => hasPurpose(notice, purpose, after))
    if (isRefused && !isNeeded) headers.push(...removeStored(medium, name, cookies))
  }
  announceChange()
  return headers
}
