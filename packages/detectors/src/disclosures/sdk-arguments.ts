import { createSymbolMatcher } from '@candor/scan'
import type { Verdict } from '../classifier/index.ts'
import type { Mention } from '../list-mentions.ts'

/** What one argument of a call is, or what stands under a key of it: by the SDK's documentation, whatever the code calls it. */
type Row = readonly [argument: number, key: RegExp | undefined, category: string]

/** Prompts: what a person asks, or hands over, for a model to read. */
const prompt = 'content.ai-prompt'
const asks: readonly Row[] = [[0, /^(prompt|messages|input|inputs|contents|query|question|text)(\.(content|text|parts|parts\.text|content\.text))?$/, prompt], [0, undefined, prompt]]
const email = 'contact.email'
const password = 'account.password'

/** By the end of the symbol: `npm:openai#OpenAI.new().chat.completions.create`. */
const calls: readonly (readonly [symbols: string, rows: readonly Row[]])[] = [
  // Language models.
  ['npm:**.chat.completions.create npm:**.chat.completions.parse npm:**.chat.completions.stream npm:**.chat.complete npm:**.chat.stream', [[0, /^messages(\.content)?(\.text)?$/, prompt]]],
  ['npm:openai**.responses.create npm:openai**.responses.stream npm:openai**.completions.create npm:openai**.images.generate npm:openai**.moderations.create', asks],
  ['npm:openai**.audio.transcriptions.create npm:openai**.audio.translations.create npm:groq-sdk**.audio.transcriptions.create', [[0, /^file$/, 'content.audio']]],
  ['npm:openai**.images.edit', [[0, /^image$/, 'content.photo-video'], [0, /^prompt$/, prompt]]],
  ['npm:openai**.beta.threads.messages.create npm:openai**.conversations.items.create', [[1, /^content$/, prompt]]],
  ['npm:@anthropic-ai/**.messages.create npm:@anthropic-ai/**.messages.stream', [[0, /^messages(\.content)?(\.text)?$/, prompt]]],
  ['npm:@google/**.generateContent npm:@google/**.generateContentStream npm:@google/**.sendMessage npm:@google/**.sendMessageStream npm:@google-cloud/vertexai**.generateContent', [...asks, [0, /^message$/, prompt]]],
  ['npm:cohere-ai**.chat npm:cohere-ai**.chatStream npm:cohere-ai**.generate npm:@mistralai/mistralai**.chat', [...asks, [0, /^message$/, prompt]]],
  ['npm:replicate**.run npm:replicate**.predictions.create', [[1, /^input\.(prompt|text|image)$/, prompt], [0, /^input\.(prompt|text|image)$/, prompt]]],
  ['npm:ai#generateText npm:ai#streamText npm:ai#generateObject npm:ai#streamObject', [[0, /^(prompt|messages)(\.content)?(\.text)?$/, prompt]]],
  ['npm:ai#transcribe npm:ai#experimental_transcribe', [[0, /^audio$/, 'content.audio']]],
  ['npm:@langchain/**.invoke npm:@langchain/**.batch npm:@langchain/**.stream npm:@langchain/**.call npm:@langchain/**.predict npm:@langchain/**.generate npm:langchain/**.invoke', asks],
  // Accounts.
  ['npm:firebase/auth#createUserWithEmailAndPassword npm:firebase/auth#signInWithEmailAndPassword npm:@firebase/auth#createUserWithEmailAndPassword npm:@react-native-firebase/auth#createUserWithEmailAndPassword npm:@react-native-firebase/auth#signInWithEmailAndPassword', [[1, undefined, email], [2, undefined, password]]],
  ['npm:**().createUserWithEmailAndPassword npm:**().signInWithEmailAndPassword global:firebase.auth().createUserWithEmailAndPassword global:firebase.auth().signInWithEmailAndPassword', [[0, undefined, email], [1, undefined, password]]],
  ['npm:firebase/auth#sendPasswordResetEmail npm:firebase/auth#sendSignInLinkToEmail npm:firebase/auth#signInWithEmailLink npm:firebase/auth#updateEmail npm:firebase/auth#verifyBeforeUpdateEmail', [[1, undefined, email]]],
  ['npm:firebase/auth#updatePassword', [[1, undefined, password]]],
  ['npm:firebase/auth#signInWithPhoneNumber npm:@react-native-firebase/auth#signInWithPhoneNumber', [[1, undefined, 'contact.phone']]],
  ['npm:**.auth.resetPasswordForEmail npm:**.auth.admin.inviteUserByEmail param:**.auth.resetPasswordForEmail local:**.auth.resetPasswordForEmail', [[0, undefined, email]]],
  // Messages to a device.
  ['npm:firebase-admin**.send npm:firebase-admin**.sendEach npm:firebase-admin**.sendMulticast npm:firebase-admin**.sendEachForMulticast', [[0, /^tokens?$/, 'device.device-id']]],
  ['npm:firebase-admin**.sendToDevice', [[0, undefined, 'device.device-id']]],
  // Who the person is.
  ['npm:@bugsnag/**.setUser', [[0, undefined, 'device.user-id'], [1, undefined, email], [2, undefined, 'identity.name']]],
  ['npm:**.identify npm:**.setUserId npm:**.setExternalUserId global:**.identify', [[0, undefined, 'device.user-id']]],
  ['npm:@launchdarkly/**.identify npm:launchdarkly-**.identify', [[0, /^(key|user\.key)$/, 'device.user-id']]],
  ['npm:onesignal-**.login npm:react-onesignal#login npm:react-native-onesignal#OneSignal.login', [[0, undefined, 'device.user-id']]],
  // What a person looks for.
  ['npm:algoliasearch**.search npm:@algolia/**.search npm:algoliasearch**.searchSingleIndex', [[0, undefined, 'behaviour.search-query'], [0, /(^|\.)(query|params\.query)$/, 'behaviour.search-query']]],
]

const rows = calls.flatMap(([symbols, list]) => symbols.split(' ').map((symbol) => [symbol, list] as const))
const matchRows = createSymbolMatcher(rows)

/** The verdict on a passed value by the call's own documentation. */
export function classifyArgument(symbol: string, { argument, key, written }: Mention, name = symbol): Verdict | undefined {
  const row = matchRows(symbol)?.find(([at, keys]) => at === argument && (keys ? key !== undefined && keys.test(key) : key === undefined))
  if (!row) return undefined
  const what = key ?? `argument ${argument + 1}`
  return { category: row[2], evidence: `${written ?? 'what is passed'} as ${what} of ${name.replace(/^.*[#.:]/, '')}`, confidence: 'medium' }
}
