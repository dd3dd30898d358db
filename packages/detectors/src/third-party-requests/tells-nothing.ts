import { type CallFact, type FileFacts, type Value, createSymbolMatcher } from '@candor/scan'
import { isSetting } from '../list-mentions.ts'

/** Calls that only ask for something, unless a method or a body says otherwise. */
const asks = createSymbolMatcher(
  ['global:fetch', 'global:$fetch', 'npm:axios#get', 'npm:axios#default.get', 'npm:ky#get', 'npm:ky#default.get', 'npm:got#default', 'npm:got#get', 'npm:ofetch#ofetch', 'npm:ofetch#$fetch', 'npm:node-fetch#default', 'npm:cross-fetch#**', 'npm:undici#fetch', 'npm:undici#request'].map((symbol) => [symbol, true] as const),
)

/** Options that say how to ask, not what is sent. */
const howToAsk = new Set(['signal', 'cache', 'next', 'agent', 'timeout', 'retry', 'redirect', 'dispatcher', 'responseType'])

const serverModules = /^(node:|(fs|fs\/promises|path|crypto|http|https|os|child_process|express|fastify|koa|hono|server-only|next\/server|next\/headers)$|@nestjs\/|@hono\/|@fastify\/)/
const serverPaths = /(^|\/)(server|api|controllers)\/|(^|\/)(route|\+server|\+page\.server|\+layout\.server)\.[jt]s$|(^|\/)app\/(.*\/)?(page|layout|template|not-found|opengraph-image|sitemap|robots)\.[jt]sx?$|\.server\.[jt]sx?$/

/**
 * Whether a server asks for something that is the same for everybody: the other side learns of no person. A browser that
 * asks tells at least its address.
 */
export function tellsNothing({ symbol, args }: CallFact, facts: FileFacts): boolean {
  if (!asks(symbol) || !runsOnServer(facts)) return false
  return args.every((value) => isFixed(value))
}

function runsOnServer({ directives, imports, file }: FileFacts): boolean {
  if (directives.includes('use client') || /\.client\.[jt]sx?$/.test(file)) return false
  return directives.includes('use server') || serverPaths.test(file) || imports.some(({ specifier, typeOnly }) => !typeOnly && serverModules.test(specifier))
}

/** Written in the code, or a setting of the app. */
function isFixed(value: Value): boolean {
  switch (value.type) {
    case 'text':
    case 'number':
    case 'boolean':
    case 'null':
      return true
    case 'join':
      return value.parts.every(isFixed)
    case 'choice':
      return value.options.every(isFixed)
    case 'list':
      return value.items.every(isFixed)
    case 'symbol':
      return isSetting(value.symbol, value.written)
    case 'object':
      return !value.open && !value.spread && value.entries.every(({ key, value: inner }) => howToAsk.has(key) || (key !== 'body' && key !== 'data' && isHarmless(key, inner)))
    default:
      return false
  }
}

function isHarmless(key: string, value: Value): boolean {
  if (key !== 'method') return isFixed(value)
  return value.type === 'text' && /^(get|head)$/i.test(value.text)
}
