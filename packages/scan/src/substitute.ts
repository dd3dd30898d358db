import type { Param, Value } from './generated/facts.ts'
import { chooseBetween, joinParts } from './resolve-value.ts'
import { parseSymbol, serializeSymbol } from './symbol-text.ts'

/** Whether a value speaks of one of these parameters. */
export function mentionsParam(value: Value | undefined, names: ReadonlySet<string>): boolean {
  if (!value) return false
  const inner = (part: Value | undefined): boolean => mentionsParam(part, names)
  switch (value.type) {
    case 'symbol':
      return isOfParam(value.symbol, names) || inner(value.from)
    case 'call':
      return isOfParam(value.symbol, names) || value.args.some(inner) || inner(value.on)
    case 'join':
      return value.parts.some(inner)
    case 'choice':
      return value.options.some(inner)
    case 'list':
      return value.items.some(inner)
    case 'object':
      return value.entries.some((entry) => inner(entry.value)) || (value.spread ?? []).some(inner)
    default:
      return false
  }
}

export function isOfParam(symbol: string, names: ReadonlySet<string>): boolean {
  return symbol.startsWith('param:') && names.has(parseSymbol(symbol).steps[0] ?? '')
}

/** What stands for a symbol, if anything does. */
export type FindValue = (symbol: string) => Value | undefined

/** The value with a function's parameters replaced by what one call passes. */
export function substituteValue(value: Value, params: readonly Param[], args: readonly Value[]): Value {
  return replaceSymbols(value, (symbol) => findArgument(symbol, params, args))
}

/** The value with some of its symbols replaced, all at once: what is put in is not looked at again. */
export function replaceSymbols(value: Value, find: FindValue): Value {
  const inner = (part: Value): Value => replaceSymbols(part, find)
  switch (value.type) {
    case 'symbol':
      return find(value.symbol) ?? (value.from ? { ...value, from: { ...value.from, args: value.from.args.map(inner) } } : value)
    case 'call': {
      const receiver = find(value.symbol)
      const symbol = receiver?.type === 'symbol' ? receiver.symbol : value.symbol
      return { ...value, symbol, args: value.args.map(inner), ...(value.on && { on: inner(value.on) }) }
    }
    case 'join':
      return joinParts(value.parts.map(inner), value.place)
    case 'choice':
      return chooseBetween(value.options.map(inner))
    case 'list':
      return { ...value, items: value.items.map(inner) }
    case 'object':
      return substituteObject(value, inner)
    default:
      return value
  }
}

function substituteObject(value: Value & { type: 'object' }, inner: (value: Value) => Value): Value {
  const entries = value.entries.map((entry) => ({ ...entry, value: inner(entry.value) }))
  const spread = (value.spread ?? []).map(inner)
  const inlined = spread.flatMap((part) => (part.type === 'object' ? part.entries : []))
  const rest = spread.filter((part) => part.type !== 'object')
  const { spread: _before, ...others } = value
  return { ...others, entries: [...inlined, ...entries], ...(rest.length > 0 && { spread: rest }) }
}

/** What stands for `param:name.steps` in a call; undefined where the symbol is of no parameter of this function. */
export function findArgument(symbol: string, params: readonly Param[], args: readonly Value[]): Value | undefined {
  if (!symbol.startsWith('param:')) return undefined
  const [name, ...steps] = parseSymbol(symbol).steps
  const index = params.findIndex((param) => param.name === name)
  const param = params[index]
  if (!param) return undefined
  const passed: Value = param.rest ? { type: 'list', items: args.slice(index) } : (args[index] ?? param.default ?? { type: 'null' })
  return pickPart(passed, steps)
}

function pickPart(value: Value, steps: readonly string[]): Value {
  const [step, ...rest] = steps
  if (step === undefined) return value
  if (value.type === 'object') {
    const entry = value.entries.findLast((candidate) => candidate.key === step)
    if (entry) return pickPart(entry.value, rest)
    const spread = value.spread?.find((part) => part.type === 'symbol')
    return spread ? pickPart(spread, steps) : { type: 'null' }
  }
  if (value.type === 'list') {
    const item = value.items[Number(step)]
    return item ? pickPart(item, rest) : { type: 'unknown', why: 'an element of a list' }
  }
  if (value.type === 'symbol' || value.type === 'call') {
    const { prefix, steps: own } = parseSymbol(value.symbol)
    const called = value.type === 'call' ? ['()'] : []
    const symbol = serializeSymbol({ prefix, steps: [...own, ...called, ...steps] })
    const written = `${value.written}${steps.map((part) => (part === '()' ? part : `.${part}`)).join('')}`
    return { type: 'symbol', symbol, written, place: value.place }
  }
  if (value.type === 'choice') return chooseBetween(value.options.map((option) => pickPart(option, steps)))
  // Methods of texts (`key.trim()`) leave the text what it is for our purpose.
  return value.type === 'text' || value.type === 'join' ? value : { type: 'unknown', why: 'a part of something unknown' }
}
