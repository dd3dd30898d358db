import { catalog } from '@candor/catalog'
import type { CallFact, FileFacts } from '@candor/scan'
import { type Verdict, classifyMention } from '../classifier/index.ts'
import { type Draft, defineDetector } from '../detector.ts'
import { listElementCalls } from '../element-calls.ts'
import { findWholePerson } from '../find-whole-person.ts'
import { isWithin } from '../is-within.ts'
import { type Mention, listMentions } from '../list-mentions.ts'
import { listNeedles } from '../list-needles.ts'
import { requestCalls } from '../request-calls.ts'
import { classifyByRole } from './classify-by-role.ts'
import { type CallRecipient, findCallRecipient, recipientSymbols } from './find-call-recipient.ts'
import { findSignedUpload } from './find-signed-upload.ts'
import { impliedSymbols, listImplied } from './implied.ts'
import { isOpaqueMail } from './is-opaque-mail.ts'
import { isReturned } from './is-returned.ts'
import { classifyArgument } from './sdk-arguments.ts'

const packages = [...new Set(catalog.flatMap(({ packages: names = [] }) => names.map((name) => name.replace(/#.*$|\/\*$/, ''))))]
const globals = [...new Set(catalog.flatMap(({ globals: names = [] }) => names))]
const symbols = [...packages.map((name) => `npm:${name}**`), ...globals.flatMap((name) => [`global:${name}`, `global:${name}.**`]), ...requestCalls.map(([symbol]) => symbol), ...recipientSymbols, ...impliedSymbols]

/** Calls that are about a person, by what they are named, or by the command that their first argument is: `hj('identify', id)`. */
const aboutPerson = /(identi(fy|ty)|setuser|customer|contact|people|person|signup|signin|updateuser|createuser|subscribe|\blead|boot|profile|recipient|member)/i

function isAboutPerson({ symbol, args }: CallFact): boolean {
  const [first] = args
  const command = first?.type === 'list' ? first.items[0] : first
  return aboutPerson.test(symbol) || (command?.type === 'text' && /^[\w:]+$/.test(command.text) && symbol.startsWith('global:') && aboutPerson.test(command.text))
}

/** Rows of the app's own tables, wherever they are hosted, are no disclosure. */
const ownTables = /\b(from|collection|table|doc|schema)\(\)|\.rpc$/

/** What is done with an answer is not sent to anybody. */
const withAnswer = /\(\)(\.\w+)*\.(includes|indexOf|map|filter|find|findIndex|some|every|forEach|push|concat|split|replace|replaceAll|startsWith|endsWith|slice|join|has|reduce|sort|toString)$/

export const detector = defineDetector({
  id: 'disclosures',
  title: 'Data passed to a third party',
  doc: 'A call of a third party\'s SDK, of its global, or a request to its host passes something that says who or what a person is: in an object, an argument or the address, through variables and wrappers. What an argument holds follows from its name, from the SDK\'s documentation, or from what its key means to that kind of third party. A person passed as a whole is said to be unreadable.',
  needles: [...listNeedles(symbols.filter((symbol) => !/^(param|local):|^global:\*\*/.test(symbol))), 'upabase', 'tripe', 'osthog', 'ostHog', 'ixpanel', 'esend', 'wilio', 'nthropic'],
  symbols,
  observe({ facts, context, observe }) {
    for (const call of facts.calls) {
      const store = findSignedUpload(call)
      if (store) observe(createDraft(call, { category: 'content.user-content', evidence: 'a file for a signed address', confidence: 'medium' }, call.place, store))
      const recipient = ownTables.test(call.symbol) || withAnswer.test(call.symbol) ? undefined : findCallRecipient(call, context)
      if (!recipient) continue
      const about = isAboutPerson(call)
      for (const mention of [...listMentions(call.args), ...listRendered(call, facts, recipient)]) {
        // What a wrapper adds or looks up by itself is seen in the wrapper; a call of it only brings its own arguments.
        if (call.via && (!isWithin(mention.valuePlace, call.place) || isLookedUp(mention))) continue
        const verdict = classify(call, mention, recipient, about)
        const person = verdict || !about ? undefined : findWholePerson(mention)
        if (person !== undefined) observe({ kind: 'unreadable', why: `a person is passed to ${recipient.thirdParty?.name ?? recipient.domain} as a whole`, evidence: `${call.written}: ${person}`, confidence: 'medium', place: mention.place })
        if (verdict && !isReturned(call, mention, verdict.category, recipient)) observe(createDraft(call, verdict, mention.place, recipient))
      }
      if (isOpaqueMail(call, recipient)) observe(createDraft(call, { category: 'contact.email', evidence: 'a letter has an address', confidence: 'medium' }, call.place, recipient))
      if (!call.via) for (const verdict of listImplied(call)) observe(createDraft(call, verdict, call.place, recipient))
    }
  },
})

function classify(call: CallFact, mention: Mention, { thirdParty }: CallRecipient, about: boolean): Verdict | undefined {
  const byArgument = classifyArgument(call.symbol, mention, call.written)
  // What is asked of a model is a prompt, whatever it is called; an argument's name tells more than its position otherwise.
  if (byArgument?.category.startsWith('content.')) return byArgument
  return classifyByRole(mention, thirdParty) ?? classifyMention(mention, about) ?? byArgument
}

/** A message that is written as markup: `react: <Letter name={user.name} />`. */
function listRendered(call: CallFact, facts: FileFacts, { thirdParty }: CallRecipient): Mention[] {
  if (thirdParty?.category !== 'email' || call.via) return []
  const inside = listElementCalls(facts).filter(({ place }) => isWithin(place, call.place))
  return inside.flatMap(({ args }) => listMentions(args))
}

/** `db.from().select().name`: found by a client that was handed in. */
function isLookedUp({ written = '' }: Mention): boolean {
  return /\.\w+\(\).*\.\w+\(\)/.test(written)
}

function createDraft(call: CallFact, { category, evidence, confidence }: Verdict, place: CallFact['place'], { thirdParty, domain }: CallRecipient): Draft {
  const at = call.via ? call.place : place
  const rest = { evidence: `${call.written}: ${evidence}`, confidence, place: at }
  return { kind: 'data', category, mechanism: 'disclosure', ...(thirdParty ? { processor: thirdParty.id } : domain === undefined ? {} : { domain }), ...rest }
}
