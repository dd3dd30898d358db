import { type ThirdParty, findThirdParty } from '@candor/catalog'
import { type CallFact, type Value, createSymbolMatcher } from '@candor/scan'

const settings = ['generateText', 'streamText', 'generateObject', 'streamObject', 'embed', 'embedMany', 'generateImage', 'experimental_generateImage', 'ToolLoopAgent.new()', 'Experimental_Agent.new()'].map((name) => `npm:ai#${name}`)

/** Calls of the AI SDK that are told which model to ask. */
export const gatewaySymbols: readonly string[] = [...settings, 'npm:ai#gateway']

const matchCall = createSymbolMatcher([...settings.map((symbol) => [symbol, 'model'] as const), ['npm:ai#gateway', 'gateway'] as const])

/**
 * The AI SDK asks its maker's gateway wherever a model is given by name, `{ model: 'openai/gpt-5' }`, instead of by a
 * provider's package (https://ai-sdk.dev/docs/ai-sdk-core/provider-management#global-provider-configuration).
 */
export function findGateway({ symbol, args: [options] }: CallFact): ThirdParty | undefined {
  const kind = matchCall(symbol)
  if (kind === undefined) return undefined
  const model = options?.type === 'object' ? options.entries.findLast(({ key }) => key === 'model')?.value : undefined
  return kind === 'gateway' || (model && isModelName(model)) ? findThirdParty('vercel-ai-gateway') : undefined
}

function isModelName(value: Value): boolean {
  if (value.type === 'choice') return value.options.some(isModelName)
  return value.type === 'text' && /^[a-z\d-]+\/[\w.:-]+$/.test(value.text)
}
