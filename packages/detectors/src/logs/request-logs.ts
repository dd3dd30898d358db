import { type CallFact, type FileFacts, type FunctionFact, type Place, type ReadFact, type Value, createSymbolMatcher } from '@candor/scan'
import { classifyField } from '../classifier/index.ts'

/** morgan writes a line for each request, in a format of its own or of the app's. */
const isLogger = createSymbolMatcher(['npm:morgan#', 'npm:morgan#default'].map((symbol) => [symbol, true] as const))
const isToken = createSymbolMatcher([['npm:morgan#token', true] as const])

export const requestLogSymbols: readonly string[] = ['npm:morgan#', 'npm:morgan#default', 'npm:morgan#token', 'param:req.headers.*', 'param:req.ip', 'param:req.socket.remoteAddress', 'param:req.connection.remoteAddress', 'param:req.user.*', 'param:req.body.*']

/** Formats that come with morgan. */
const presets: Record<string, string> = {
  combined: ':remote-addr :remote-user :referrer :user-agent',
  common: ':remote-addr :remote-user',
  default: ':remote-addr :remote-user :referrer :user-agent',
  short: ':remote-addr :remote-user',
}

/** Tokens that come with morgan. The name of basic authentication is hardly ever there. */
const tokens: Record<string, string> = {
  'remote-addr': 'device.ip-address',
  'user-agent': 'device.user-agent',
  'referrer': 'behaviour.referrer',
  'req[user-agent]': 'device.user-agent',
  'req[x-forwarded-for]': 'device.ip-address',
  'req[referer]': 'behaviour.referrer',
}

/** What the format of a request log holds of the person who sends the request. */
export function listRequestLogs(facts: FileFacts): { category: string; evidence: string; place: Place }[] {
  const own = new Map(facts.calls.filter(({ symbol }) => isToken(symbol)).map((call) => readToken(call, facts)))
  return facts.calls.filter(({ symbol }) => isLogger(symbol)).flatMap(({ args: [format], place }) => {
    const formats = format ? listTexts(format, facts.functions).map((text) => presets[text] ?? text) : []
    const names = new Set(formats.flatMap((text) => [...text.matchAll(/:([-\w]+(?:\[[-\w]+\])?)/g)].map(([, name = '']) => name)))
    return [...names].flatMap((name) => {
      const categories = tokens[name.toLowerCase()] === undefined ? (own.get(name) ?? []) : [tokens[name.toLowerCase()] ?? '']
      return categories.map((category) => ({ category, evidence: `each request, with :${name}`, place }))
    })
  })
}

/** Every text that may become part of the format, also by way of a function of the same file. */
function listTexts(value: Value, functions: readonly FunctionFact[], isCalled = false): string[] {
  switch (value.type) {
    case 'text':
      return [value.text]
    case 'join':
      return value.parts.flatMap((part) => listTexts(part, functions, isCalled))
    case 'choice':
      return value.options.flatMap((option) => listTexts(option, functions, isCalled))
    case 'call':
      return isCalled ? [] : functions.filter(({ symbol }) => symbol === value.symbol).flatMap(({ returns = [] }) => returns.flatMap((returned) => listTexts(returned, functions, true)))
    default:
      return []
  }
}

/** A token's name, and what its function reads from the request. */
function readToken({ args: [name, reader] }: CallFact, { functions, reads }: FileFacts): [string, string[]] {
  const index = reader?.type === 'function' ? reader.index : -1
  const inside = reads.filter((read) => isInside(read, index, functions))
  const categories = inside.flatMap(({ symbol }) => classifyField({ path: symbol.replace(/^param:/, '').split('.').at(-1) ?? '' })?.category ?? [])
  return [name?.type === 'text' ? name.text : '', [...new Set(categories)]]
}

function isInside({ within }: ReadFact, index: number, functions: readonly FunctionFact[]): boolean {
  for (let at = within; at !== undefined; at = functions[at]?.parent) if (at === index) return true
  return false
}
