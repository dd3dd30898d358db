import type { Diagnostic } from '@candor/diagnostics'
import { describeChoices, shorten } from '../describe-json.ts'
import { getEntries } from '../entry.ts'
import { findRightBases } from '../find-right-bases.ts'
import { rightUnfounded } from '../generated/messages.ts'
import type { Right } from '../generated/policy.ts'
import { findTexts } from '../match-pointer.ts'
import { type Draft, getValueSpan } from '../places.ts'

/** Rights that depend on a legal basis which no purpose has (GDPR Art. 7(3), 20(1)(a), 21(1)). */
export function checkRights(draft: Draft): Diagnostic[] {
  const purposes = getEntries(draft, 'purposes')
  const bases = purposes.map(({ value }) => value['legalBasis'])
  // Where a purpose gives no basis, it may well be the one that the right speaks of.
  if (!draft.complete || purposes.length === 0 || bases.some((basis) => typeof basis !== 'string')) return []
  const advertises = purposes.some(({ value }) => /^(marketing|advertising)(\.|$)/.test(String(value['kind'])))
  return findTexts(draft, '/rights/*/kind').flatMap(({ pointer, text }) => {
    const wanted = findRightBases(text as Right['kind'])
    // Everybody can object to direct marketing, whatever it rests on (GDPR Art. 21(2)).
    if (!wanted || wanted.some((basis) => bases.includes(basis)) || (text === 'objection' && advertises)) return []
    return [
      rightUnfounded({ kind: shorten(text), bases: describeChoices(wanted) }, { span: getValueSpan(draft, pointer) }),
    ]
  })
}
