import { type Policy, declares, findSpan } from '@candor/model'
import { findJurisdiction } from '@candor/vocabulary'
import { type ConditionResult, conditions } from './conditions.ts'
import { findAnchor } from './find-anchor.ts'
import { findNeed } from './find-need.ts'
import type { ObligationPlace, ObligationStatus } from './generated/obligations.ts'
import type { Obligation, ObligationText } from './obligation.ts'
import { obligationTexts } from './texts.ts'

/**
 * The obligation matrix: every obligation that is known, in the order of the texts, with the declared facts that meet it,
 * what is missing, or why it does not apply. A policy that names no jurisdiction is held against the topics of OPP-115
 * only. Says what is declared and what texts ask for, never whether that is enough.
 */
export function checkObligations(policy: Policy): ObligationStatus[] {
  return obligationTexts.flatMap((text) => {
    const reason = findReason(text, policy)
    return text.obligations.map((obligation) =>
      reason === undefined
        ? checkObligation(obligation, policy)
        : createStatus(policy, obligation, 'not-applicable', [], `does not apply because ${reason}`),
    )
  })
}

/** Why a whole text does not apply; undefined when it does. */
function findReason({ jurisdictions: places }: ObligationText, { jurisdictions }: Policy): string | undefined {
  if (places.length === 0) return jurisdictions.length === 0 ? undefined : 'the policy names jurisdictions, whose own texts ask for it'
  if (places.some((id) => jurisdictions.includes(id))) return undefined
  if (jurisdictions.length === 0) return 'the policy names no jurisdiction'
  return `the policy is not written for ${places.map((id) => findJurisdiction(id)?.label ?? id).join(', ')}`
}

function checkObligation(obligation: Obligation, policy: Policy): ObligationStatus {
  const found: ConditionResult[] = (obligation.when ?? []).map((name) => conditions[name](policy))
  const failed = found.find(({ holds }) => holds === false)
  if (failed) return createStatus(policy, obligation, 'not-applicable', failed.at, `does not apply because ${failed.because}`)
  const unknown = found.find(({ holds }) => holds === undefined)
  if (unknown) return createStatus(policy, obligation, 'missing', [], `missing: whether it applies cannot be told, because ${unknown.because}`)
  const results = obligation.needs.map((need) => findNeed(policy, need))
  const at = [...new Set(results.flatMap((result) => result.at))]
  const gaps = [...new Set(results.flatMap((result) => result.gaps))]
  if (gaps.length > 0) return createStatus(policy, obligation, 'missing', at, `missing: ${gaps.join('; ')}`)
  // Nothing to point at, and nothing missing: the policy has no entry that this could be asked of.
  if (at.length === 0) return createStatus(policy, obligation, 'not-applicable', [], 'does not apply because the policy declares nothing that it would be asked of')
  return createStatus(policy, obligation, 'met', at, `met: ${obligation.needs.map(({ what }) => what).join('; ')}`)
}

function createStatus(
  policy: Policy,
  { id, reference, section }: Obligation,
  status: ObligationStatus['status'],
  at: readonly string[],
  why: string,
): ObligationStatus {
  return { id, reference, status, at: at.flatMap((pointer) => findPlace(policy, pointer, section) ?? []), why }
}

/** Where a fact stands; where it has no place of its own, that of what holds it. */
function findPlace(policy: Policy, pointer: string, section: string | undefined): ObligationPlace | undefined {
  for (let at = pointer; at !== ''; at = at.slice(0, at.lastIndexOf('/'))) {
    const span = declares(policy, at) ? findSpan(policy, at) : undefined
    const anchor = section ?? findAnchor(pointer)
    if (span) return { file: span.file, line: span.line, pointer, ...(anchor !== undefined && { anchor }) }
  }
  return undefined
}
