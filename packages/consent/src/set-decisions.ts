import { setCookie } from './cookie.ts'
import { getToday, parseDecisions } from './decisions.ts'
import { announceChange } from './listen.ts'
import type { AnyNotice, Decision } from './notice.ts'
import { type Evidence, getEvidence, hasPurpose } from './status.ts'

/**
 * Keeps decisions beside earlier ones, all in one write or none: throws on a purpose that may not be asked and on what
 * is no decision, before anything changed. Then removes what a refusal withdraws and tells the other tabs. Gives the
 * `Set-Cookie` headers that do the same from a server; `evidence` holds the decisions from then on.
 */
export function setDecisions(
  notice: AnyNotice,
  decisions: { readonly [purpose: string]: Decision | undefined },
  evidence: Evidence = getEvidence(),
): string[] {
  const { cookies } = evidence
  const kept = parseDecisions(notice, cookies)
  for (const [purpose, decision] of Object.entries(decisions)) {
    if (decision === undefined) continue
    const granted = ['denied', 'granted'].indexOf(decision)
    const hashes = Object.hasOwn(notice.purposes, purpose) && notice.purposes[purpose]
    if (granted < 0 || !hashes) throw new TypeError(`No decision on consent: ${purpose}: ${decision}`)
    kept.set(purpose, granted + getToday().toString(36) + hashes.slice(0, 6))
  }
  // What the policy no longer asks for is forgotten.
  const known = [...kept].filter(([purpose]) => notice.purposes[purpose])
  const value = ['1', ...known.map((pair) => pair.join('.'))].join('~')
  const headers = [setCookie(notice.cookie, value, notice.days * 86400 || undefined)]
  evidence.cookies = `${notice.cookie}=${value};${cookies}`
  for (const [remove, ...purposes] of notice.storage) {
    if (
      purposes.some((purpose) => decisions[purpose] === 'denied') &&
      !purposes.some((purpose) => hasPurpose(notice, purpose, evidence))
    ) {
      headers.push(...(remove(cookies) ?? []))
    }
  }
  announceChange()
  return headers
}
