import type { Policy } from '@candor/model'
import { describePlace } from './describe-place.ts'
import { renderComment, renderString, renderUnion } from './escape.ts'
import { hashPurpose } from './hash-purpose.ts'
import { listConsentPurposes } from './list-consent.ts'
import type { Section } from './section.ts'

/** The types of purposes and of the policy's hash, and the questions that a banner asks. */
export function renderPurposes(policy: Policy): Section {
  const ids = policy.purposes.map(({ id }) => id)
  const list = policy.purposes.map(({ id, title }, index) => {
    const place = describePlace(policy, `/purposes/${index}`)
    return `- \`${id}\`: ${title}${place ? ` (${place})` : ''}`
  })
  const code = `${renderComment(['Why data is collected.', list.join('\n')])}
export type Purpose = ${renderUnion(ids)}

/** Purposes that rest on consent: only these may be asked for, and each needs a yes. */
export type ConsentPurpose = ${renderUnion(listConsentPurposes(policy))}

/** The version of the policy, as the hash of all that it declares. */
export type PolicyHash = ${renderString(policy.hash)}

/** The version of the policy that this module was generated from. */
export const policyHash: PolicyHash = ${renderString(policy.hash)}

/** What a person is asked for, in the words of the policy; for a banner or a page of preferences. */
export const consentQuestions: readonly ConsentQuestion<ConsentPurpose>[] = [${renderQuestions(policy)}]`
  return { code, types: ['ConsentQuestion'] }
}

function renderQuestions(policy: Policy): string {
  const questions = policy.purposes
    .filter(({ legalBasis }) => legalBasis === 'consent')
    .map(({ id, title, text, consentGroup }) =>
      [
        '  {',
        `    purpose: ${renderString(id)},`,
        `    title: ${renderString(title)},`,
        ...(text === undefined ? [] : [`    text: ${renderString(text)},`]),
        ...(consentGroup === undefined ? [] : [`    group: ${renderString(consentGroup)},`]),
        `    hash: ${renderString(hashPurpose(policy, id))},`,
        '  },',
      ].join('\n'),
    )
  return questions.length === 0 ? '' : `\n${questions.join('\n')}\n`
}
