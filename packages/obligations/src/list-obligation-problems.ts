import type { Diagnostic, Place } from '@candor/diagnostics'
import { type Policy, findSpan } from '@candor/model'
import { findJurisdiction } from '@candor/vocabulary'
import { checkObligations } from './check-obligations.ts'
import { obligationMissing, obligationUnread, topicMissing } from './generated/messages.ts'
import type { ObligationStatus } from './generated/obligations.ts'
import type { ObligationText } from './obligation.ts'
import { obligationTexts } from './texts.ts'

/**
 * What is missing, for `candor check`: one diagnostic a text, which lists its items. An error where the text was read, a
 * warning where it is from general knowledge, a note for the topics of a policy that names no jurisdiction.
 */
export function listObligationProblems(policy: Policy): Diagnostic[] {
  const missing = new Map(checkObligations(policy).filter(({ status }) => status === 'missing').map((status) => [status.id, status]))
  const place = { span: findSpan(policy, '/jurisdictions') ?? findSpan(policy, '') }
  return obligationTexts.flatMap((text) => [...report(text, true, missing, policy, place), ...report(text, false, missing, policy, place)])
}

function report(
  text: ObligationText,
  read: boolean,
  missing: ReadonlyMap<string, ObligationStatus>,
  policy: Policy,
  place: Place,
): Diagnostic[] {
  const found = text.obligations.flatMap((obligation) => {
    const status = obligation.read === read ? missing.get(obligation.id) : undefined
    return status ? [`\n- ${status.id}, ${status.reference}: ${status.why.replace(/^missing: /, '')}`] : []
  })
  if (found.length === 0) return []
  const slots = { count: found.length, items: found.join('') }
  if (text.jurisdictions.length === 0) return [topicMissing(slots, place)]
  const places = text.jurisdictions
    .filter((id) => policy.jurisdictions.includes(id))
    .map((id) => findJurisdiction(id)?.label ?? id)
    .join(', ')
  return [read ? obligationMissing({ ...slots, text: text.name, places, date: text.date }, place) : obligationUnread({ ...slots, text: text.name, places }, place)]
}
