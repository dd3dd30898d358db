import type { Policy } from '@candor/model'
import { getConsentCookie } from './consent-cookie.ts'
import { renderString } from './escape.ts'
import { findRemoval, type Removal } from './find-removal.ts'
import { hashPurpose } from './hash-purpose.ts'
import { listRequiredConsent } from './list-consent.ts'
import type { Section } from './section.ts'

/** The notice for the runtime, and the functions that ask and keep decisions. */
export function renderConsent(policy: Policy): Section {
  const withdrawn = policy.storage.flatMap((entry) => {
    const asked = listRequiredConsent(policy, entry.purposes)
    const removal = findRemoval(entry)
    return asked.length > 0 && removal ? [{ ...removal, asked }] : []
  })
  return {
    code: `${renderNotice(policy, withdrawn)}\n\n${functions}`,
    values: [
      'gateElements',
      'getStatus',
      'hasPurpose',
      'listen',
      'readConsent as getConsent',
      'runWithConsent',
      'setDecisions',
      ...withdrawn.map(({ remover }) => remover),
    ],
    types: ['Consent', 'Decisions', 'Granted', 'Notice', 'RequestLike', 'Status'],
  }
}

function renderNotice(
  policy: Policy,
  withdrawn: readonly (Removal & { asked: readonly string[] })[],
): string {
  const { name, days } = getConsentCookie(policy)
  const purposes = policy.purposes.map(({ id, legalBasis, accepts }) => {
    const hashes = legalBasis === 'consent' ? [hashPurpose(policy, id), ...accepts] : []
    return `    ${renderString(id)}: ${renderString(hashes.map((hash) => hash.slice(7, 13)).join(' '))},`
  })
  const storage = withdrawn.map(({ isCookie, call, asked }) => {
    const remove = isCookie ? `(cookies) => ${call('cookies')}` : `() => void ${call()}`
    return `    [${[remove, ...asked.map(renderString)].join(', ')}],`
  })
  return [
    'const notice: Notice<Purpose, ConsentPurpose> = {',
    `  cookie: ${renderString(name)},`,
    `  days: ${days},`,
    renderEntries('purposes', '{', purposes, '}'),
    renderEntries('storage', '[', storage, ']'),
    '}',
  ].join('\n')
}

function renderEntries(key: string, open: string, entries: readonly string[], close: string): string {
  return entries.length === 0
    ? `  ${key}: ${open}${close},`
    : `  ${key}: ${open}\n${entries.join('\n')}\n  ${close},`
}

const functions = `/**
 * Whether data may be used for a purpose now: it needs no consent, or has it. In a browser; on a server ask what
 * \`readConsent\` gives.
 */
export function has(purpose: Purpose): boolean {
  return hasPurpose(notice, purpose)
}

/** What the person decided on a purpose. \`stale\`: on an earlier version of it, so ask again. */
export function status(purpose: ConsentPurpose): Status {
  return getStatus(notice, purpose)
}

/**
 * Keeps a person's decisions, all in one write; decisions on other purposes stay. A refusal removes what was stored for
 * the purpose. Only call it when the person has decided: a switch in a panel that is still open is no decision.
 */
export function set(decisions: Decisions<ConsentPurpose>): void {
  setDecisions(notice, decisions)
}

/** Runs \`use\` with the proof of consent and gives its result; without consent, \`undefined\`, and nothing runs. */
export function withConsent<P extends ConsentPurpose, Result>(
  purpose: P,
  use: (grant: Granted<P>) => Result,
): Result | undefined {
  return runWithConsent(notice, purpose, use)
}

/** Calls the listener after each decision, in this tab or another of the same site. Gives the function that ends it. */
export function onDecision(listener: () => void): () => void {
  return listen(listener)
}

/**
 * Runs scripts and loads frames that wait for consent, where all purposes in their \`data-purpose\` (a blank between)
 * may be used: those in the page, those added later, and after each decision. A refusal empties frames; what has run
 * stays until the page is loaded again.
 *
 * - \`<script type="text/plain" data-purpose="…" src="…">\`, or with code in it; \`data-type="module"\` for a module
 * - \`<iframe data-purpose="…" data-src="…">\`, and likewise \`<img>\`
 */
export function activateElements(): void {
  gateElements(notice)
}

/** On a server: the person's decisions as a request brought them, with the same questions to ask. */
export function readConsent(request: RequestLike): Consent<Purpose, ConsentPurpose> {
  return getConsent(notice, request)
}`
