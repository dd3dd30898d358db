import { posix } from 'node:path'
import { type FileFacts, type Interests, type Value, linkFacts, renderPattern, scanFile, scanSources } from '../src/index.ts'

/** Everything is of interest, so that tests see every fact. */
export const everything: Interests = { needles: [''], symbols: ['**'] }

export function scanText(text: string, file = 'shop.tsx'): FileFacts {
  return scanFile({ file, text }, everything, { force: true })
}

/** Symbols of all calls, in the order of the file. */
export function listCalls(text: string, file?: string): string[] {
  return scanText(text, file).calls.map(({ symbol }) => symbol)
}

/** What the arguments of the calls `see(…)` are, as text, with `*` for what is not known. */
export function listSeen(text: string): string[] {
  return scanText(text).calls.filter(({ symbol }) => symbol === 'global:see').map(({ args }) => args.map(show).join(', '))
}

export function show(value: Value): string {
  if (value.type === 'symbol') return value.symbol
  if (value.type === 'choice') return value.options.map(show).join(' | ')
  if (value.type === 'list') return `[${value.items.map(show).join(', ')}]`
  if (value.type === 'object') return `{ ${value.entries.map(({ key, value: inner }) => `${key}: ${show(inner)}`).join(', ')} }`
  if (value.type === 'call') return `${value.symbol}(${value.args.map(show).join(', ')})`
  return value.type === 'text' || value.type === 'join' ? renderPattern(value) : value.type
}

/** Linked calls as `file:line symbol(arguments)`, those through wrappers with their way. */
export function linkCalls(texts: Record<string, string>, interests: Interests = everything): string[] {
  const sources = Object.entries(texts).map(([file, text]) => ({ file, text }))
  const resolve = (specifier: string, from: string): string | undefined => {
    if (!specifier.startsWith('.') && !specifier.startsWith('@/')) return undefined
    const base = specifier.startsWith('@/') ? specifier.slice(2) : posix.join(posix.dirname(from), specifier)
    return ['', '.ts', '.tsx', '.js', '/index.ts'].map((ending) => `${base}${ending}`).find((file) => file in texts)
  }
  const facts = scanSources(sources, interests, resolve)
  return linkFacts(facts, resolve, interests).files.flatMap(({ file, calls }) =>
    calls.map(({ symbol, args, place, via }) => `${file}:${place.line} ${symbol}(${args.map(show).join(', ')})${via ? ` via ${via.join(' ')}` : ''}`),
  )
}
