import { type CallFact, type Value, createSymbolMatcher } from '@candor/scan'

/** Settings by which an SDK sends what no argument holds. */
const settings: readonly (readonly [symbol: string, option: readonly [argument: number, key: string, equals: boolean | string] | undefined, category: string])[] = [
  ['npm:@sentry/*#init', [0, 'sendDefaultPii', true], 'device.ip-address'],
  ['npm:@sentry/**etUser', [0, 'ip_address', '{{auto}}'], 'device.ip-address'],
  ['npm:@sentry/*#replayIntegration', undefined, 'behaviour.session-recording'],
  ['npm:@sentry/*#Replay', undefined, 'behaviour.session-recording'],
  ['npm:@sentry/*#mobileReplayIntegration', undefined, 'behaviour.session-recording'],
  ['npm:logrocket#init', undefined, 'behaviour.session-recording'],
  ['npm:@fullstory/browser#init', undefined, 'behaviour.session-recording'],
  ['npm:@openreplay/tracker#*.new().start', undefined, 'behaviour.session-recording'],
  ['npm:@microsoft/clarity#init', undefined, 'behaviour.session-recording'],
  ['npm:@hotjar/browser#init', undefined, 'behaviour.session-recording'],
  ['npm:highlight.run#H.init', undefined, 'behaviour.session-recording'],
  ['npm:@datadog/browser-rum#datadogRum.startSessionReplayRecording', undefined, 'behaviour.session-recording'],
]

export const impliedSymbols: readonly string[] = settings.map(([symbol]) => symbol)

const bySymbol = new Map<string, (typeof settings)[number][]>()
for (const row of settings) bySymbol.set(row[0], [...(bySymbol.get(row[0]) ?? []), row])
const matchSettings = createSymbolMatcher(bySymbol)

/** What a call makes an SDK send of itself, with the evidence. */
export function listImplied({ symbol, args }: CallFact): { category: string; evidence: string; confidence: 'medium' }[] {
  return (matchSettings(symbol) ?? []).flatMap(([, option, category]) => {
    if (!option) return [{ category, evidence: 'what the SDK does', confidence: 'medium' as const }]
    const [argument, key, equals] = option
    return isSet(args[argument], key, equals) ? [{ category, evidence: `the setting ${key}`, confidence: 'medium' as const }] : []
  })
}

function isSet(options: Value | undefined, key: string, equals: boolean | string): boolean {
  const value = options?.type === 'object' ? options.entries.findLast((entry) => entry.key === key)?.value : undefined
  return (value?.type === 'boolean' && value.boolean === equals) || (value?.type === 'text' && value.text === equals)
}
