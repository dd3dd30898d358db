import { type ThirdParty, findByGlobal, findByPackage, findThirdParty } from '@candor/catalog'
import { type CallFact, type Value, createSymbolMatcher, listPatterns } from '@candor/scan'
import { findRecipient } from '../describe-host.ts'
import type { ObserveContext } from '../detector.ts'
import { findRequestUrl } from '../request-calls.ts'

/** Who gets what a call passes; `byHost` where only the address says so. */
export type CallRecipient = { thirdParty: ThirdParty | undefined; domain: string | undefined; byHost?: true }

/** Clients that are handed in, by what they are named and what is called on them: both together leave no doubt. */
const handedIn: readonly (readonly [calls: string, thirdParty: string])[] = [
  ['upabase.auth.* upabaseClient.auth.* upabaseAdmin.auth.admin.* upabase.auth.admin.* upabaseServiceRole.auth.admin.*', 'supabase'],
  // Nuxt imports its modules' functions by itself.
  ['useSupabaseClient().auth.*', 'supabase'],
  ['tripe.customers.* tripe.checkout.sessions.* tripe.paymentIntents.* tripe.subscriptions.* tripe.setupIntents.* tripe.charges.*', 'stripe'],
  ['osthog.identify osthog.capture osthog.alias osthog.people.set ostHog.identify ostHog.capture', 'posthog'],
  ['ixpanel.identify ixpanel.track ixpanel.people.set', 'mixpanel'],
  ['esend.emails.send', 'resend'],
  ['wilio.messages.create wilioClient.messages.create', 'twilio'],
  ['openai.chat.completions.create openai.responses.create openai.embeddings.create', 'openai'],
  ['nthropic.messages.create', 'anthropic'],
]

const handedRows = handedIn.flatMap(([calls, id]) => calls.split(' ').flatMap((call) => ['param', 'local', 'global'].map((kind) => [`${kind}:**${call}`, id] as const)))
const matchHandedIn = createSymbolMatcher(handedRows)

/** Calls that say by an argument which model is asked. */
const modelCalls = ['generateText', 'streamText', 'generateObject', 'streamObject', 'embed', 'embedMany', 'generateImage', 'experimental_generateImage', 'transcribe', 'experimental_transcribe'].map((name) => `npm:ai#${name}`)
const isModelCall = createSymbolMatcher(modelCalls.map((symbol) => [symbol, true] as const))

/** Symbols that no package or global of the catalog gives. */
export const recipientSymbols: readonly string[] = [...handedRows.map(([symbol]) => symbol), ...modelCalls]

/** Who gets what a call passes: the maker of the SDK or of the global, or who owns the host. */
export function findCallRecipient(call: CallFact, context: ObserveContext): CallRecipient | undefined {
  const { symbol, args } = call
  const handed = matchHandedIn(symbol)
  const thirdParty = findMaker(symbol) ?? (handed === undefined ? undefined : findThirdParty(handed)) ?? (isModelCall(symbol) ? findModelMaker(args[0]) : undefined)
  if (thirdParty) return isOwnStore(thirdParty, symbol) ? undefined : { thirdParty, domain: thirdParty.domain }
  // A model that is chosen elsewhere: somebody reads the prompt.
  if (isModelCall(symbol)) return { thirdParty, domain: undefined }
  const url = findRequestUrl(call)
  for (const pattern of url ? listPatterns(url) : []) {
    const recipient = findRecipient(pattern, context)
    if (recipient) return { thirdParty: recipient.thirdParty, domain: recipient.domain, byHost: true }
  }
  return undefined
}

/** What an app keeps for itself in a hosted database is its own; the accounts that the database's maker keeps are not. */
function isOwnStore({ category }: ThirdParty, symbol: string): boolean {
  return category === 'database' && !/\b(auth|account|users?|sign\w*|log-?in|invite)\b/i.test(symbol)
}

function findMaker(symbol: string): ThirdParty | undefined {
  const [, specifier, name] = /^npm:(.*)#([^.()]*)/.exec(symbol) ?? []
  if (specifier !== undefined) return findByPackage(name ? `${specifier}#${name}` : specifier)
  const path = /^global:([^()]+)/.exec(symbol)?.[1]
  return path === undefined ? undefined : findByGlobal(path)
}

/** `{ model: openai('gpt-4o') }`, or `'openai/gpt-4o'` through a gateway. */
function findModelMaker(options: Value | undefined): ThirdParty | undefined {
  const model = options?.type === 'object' ? options.entries.findLast(({ key }) => key === 'model')?.value : undefined
  const choices = model?.type === 'choice' ? model.options : model ? [model] : []
  for (const choice of choices) {
    const named = choice.type === 'text' ? findThirdParty(choice.text.replace(/\/.*$/, '')) : undefined
    const made = choice.type === 'call' || choice.type === 'symbol' ? (findMaker(choice.symbol) ?? (choice.symbol.startsWith('npm:ai#gateway') ? findThirdParty('vercel') : undefined)) : undefined
    if (named ?? made) return named ?? made
  }
  return undefined
}
