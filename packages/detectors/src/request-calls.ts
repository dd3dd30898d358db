import { type CallFact, type Value, createSymbolMatcher, listPatterns } from '@candor/scan'

/** Which calls send a request, and where the URL stands: an argument, or a property of it. */
export const requestCalls: readonly (readonly [symbol: string, argument: number, key?: string])[] = [
  ['global:fetch', 0],
  ['global:Request', 0],
  ['global:navigator.sendBeacon', 0],
  ['global:WebSocket', 0],
  ['global:EventSource', 0],
  ['global:XMLHttpRequest.new().open', 1],
  ['global:importScripts', 0],
  ['global:$fetch', 0],
  ['global:useFetch', 0],
  ['npm:axios#default', 0],
  ['npm:axios#create', 0, 'baseURL'],
  ['npm:axios#*', 0],
  ['npm:axios#create().*', 0],
  ['npm:ky**', 0],
  ['npm:got**', 0],
  ['npm:ofetch**', 0],
  ['npm:node-fetch#default', 0],
  ['npm:cross-fetch#**', 0],
  ['npm:undici#fetch', 0],
  ['npm:undici#request', 0],
  ['npm:superagent#*', 0],
  ['npm:wretch#default', 0],
  ['npm:graphql-request#request', 0],
  ['npm:graphql-request#GraphQLClient', 0],
  ['npm:socket.io-client#io', 0],
  ['npm:socket.io-client#default', 0],
  ['npm:ws#default', 0],
]

const matchCall = createSymbolMatcher(requestCalls.map(([symbol, ...from]) => [symbol, from] as const))

/** The URL that a call sends to; undefined when it is no request, or none is given. */
export function findRequestUrl({ symbol, args }: CallFact): Value | undefined {
  const from = matchCall(symbol)
  return from && findUrl(args, from)
}

/** `new URL('/people', 'https://…')` is its base, or else its first argument; so is a variable that holds it. */
function readAddress(value: Value): Value | undefined {
  const call = value.type === 'call' ? value : value.type === 'symbol' ? value.from : undefined
  if (!call) return value
  const [first, base] = call.args
  const isAbsolute = first !== undefined && listPatterns(first).some((text) => /^\w+:/.test(text))
  return call.symbol === 'global:URL' && base && base.type !== 'object' && !isAbsolute ? base : first
}

function findUrl(args: readonly Value[], [index, key]: readonly [number, string?]): Value | undefined {
  const argument = args[index]
  const options = args.find((value) => value.type === 'object')
  if (key === undefined && argument && argument.type !== 'object') return readAddress(argument)
  const object = key === undefined ? argument : (argument ?? options)
  if (object?.type !== 'object') return undefined
  const keys = key === undefined ? ['url', 'uri', 'baseURL', 'href'] : [key]
  return object.entries.findLast((entry) => keys.includes(entry.key))?.value
}
