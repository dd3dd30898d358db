import { type ThirdParty, catalog } from '@candor/catalog'
import type { CallFact } from '@candor/scan'
import { classifyMention } from '../classifier/index.ts'
import { type Draft, defineDetector } from '../detector.ts'
import { isWithin } from '../is-within.ts'
import { type Mention, listMentions } from '../list-mentions.ts'
import { listNeedles } from '../list-needles.ts'
import { requestCalls } from '../request-calls.ts'
import { classifyByRole } from './classify-by-role.ts'
import { findCallRecipient } from './find-call-recipient.ts'

const packages = [...new Set(catalog.flatMap(({ packages: names = [] }) => names.map((name) => name.replace(/#.*$|\/\*$/, ''))))]
const globals = [...new Set(catalog.flatMap(({ globals: names = [] }) => names))]
const symbols = [...packages.map((name) => `npm:${name}**`), ...globals.flatMap((name) => [`global:${name}`, `global:${name}.**`]), ...requestCalls.map(([symbol]) => symbol)]

/** Calls that are about a person, by what they are named. */
const aboutPerson = /(identify|setuser|customer|contact|people|person|signup|signin|updateuser|createuser|subscribe|\blead|boot|profile|recipient|member)/i

/** Rows of the app's own tables, wherever they are hosted, are no disclosure. */
const ownTables = /\b(from|collection|table|doc|schema)\(\)/

/** What a third party itself has given out and gets back, as a key to its own door, tells it nothing. */
function isReturned({ key = '' }: Mention, category: string): boolean {
  if (category === 'account.third-party-account-id') return true
  return category === 'account.auth-token' && (key === '' || /(^|\.)(headers|auth|authorization|access_?token|refresh_?token|credentials|apiKey)(\.|$)/i.test(key))
}

function createDraft(call: CallFact, category: string, evidence: string, confidence: Draft['confidence'], place: CallFact['place'], recipient: { thirdParty: ThirdParty | undefined; domain: string }): Draft {
  const { thirdParty, domain } = recipient
  const at = call.via ? call.place : place
  const rest = { evidence: `${call.written}: ${evidence}`, confidence, place: at }
  return { kind: 'data', category, mechanism: 'disclosure', ...(thirdParty ? { processor: thirdParty.id } : { domain }), ...rest }
}

export const detector = defineDetector({
  id: 'disclosures',
  title: 'Data passed to a third party',
  doc: 'A call of a third party\'s SDK, of its global, or a request to its host passes something that says who or what a person is: in an object, an argument or the address, through variables and wrappers.',
  needles: listNeedles(symbols),
  symbols,
  observe({ facts, context, observe }) {
    for (const call of facts.calls) {
      const recipient = ownTables.test(call.symbol) ? undefined : findCallRecipient(call, context)
      if (!recipient) continue
      for (const mention of listMentions(call.args)) {
        // What a wrapper adds by itself is seen in the wrapper; a call of it only brings its own arguments.
        if (call.via && !isWithin(mention.valuePlace, call.place)) continue
        const verdict = classifyByRole(mention, recipient.thirdParty) ?? classifyMention(mention, aboutPerson.test(call.symbol))
        if (verdict && !isReturned(mention, verdict.category)) observe(createDraft(call, verdict.category, verdict.evidence, verdict.confidence, mention.place, recipient))
      }
    }
  },
})
