import type { CallFact, FileFacts, FunctionFact, Place, ReadFact, Value, WriteFact } from './generated/facts.ts'
import { placeValue } from './place-value.ts'
import { type FindValue, findArgument, isOfParam, mentionsParam, replaceSymbols } from './substitute.ts'
import { parseSymbol, serializeSymbol } from './symbol-text.ts'

type Use = { kind: 'calls'; fact: CallFact } | { kind: 'writes'; fact: WriteFact } | { kind: 'reads'; fact: ReadFact }
type PlacedUse = { file: FileFacts; use: Use }
type Caller = { file: FileFacts; call: CallFact }

const longestChain = 5

/**
 * Gives each call of a wrapper the calls, writes and reads that happen in it, with the call's own arguments in place of the
 * parameters, at the place of the call. Works from the innermost wrappers outwards. Changes the facts given to it.
 */
export function linkWrappers(files: readonly FileFacts[], wants: (symbol: string) => boolean): void {
  const functions = new Map(files.flatMap((file) => file.functions.flatMap((fact) => (fact.symbol === undefined ? [] : [[fact.symbol, fact] as const]))))
  const callsOf = indexCalls(files, functions)
  const queue: PlacedUse[] = files.flatMap((file) => listUses(file).map((use) => ({ file, use })))
  for (let at = 0; at < queue.length; at += 1) {
    const { file, use } = queue[at]!
    if (!wants(use.fact.symbol) && !(use.fact.typed && wants(use.fact.typed)) && !use.fact.symbol.startsWith('param:')) continue
    // Calls that made the function in which the use stands: what they give is seen where that function is called.
    const makers = new Set<string>()
    for (const fact of listWrappersAround(use, file, file.generated ?? false)) {
      if (fact.symbol === undefined) continue
      // A function that calls itself: its first call has shown the use already.
      if (use.fact.via?.includes(fact.symbol)) use.fact.covered = true
      else if ((use.fact.via?.length ?? 0) < longestChain) queue.push(...deriveAll(use, fact, callsOf.get(fact.symbol) ?? [], { functions, wants, makers }))
    }
  }
}

/** Calls by the function that they reach, be it by a parameter's type: `shop.track()` where `shop: Shop` is a class of the project. */
function indexCalls(files: readonly FileFacts[], functions: ReadonlyMap<string, FunctionFact>): Map<string, Caller[]> {
  const callsOf = new Map<string, Caller[]>()
  for (const file of files) {
    for (const call of file.calls) {
      const symbol = functions.has(call.symbol) ? call.symbol : call.typed === undefined ? call.symbol : findMethod(call.typed, functions)
      const known = callsOf.get(symbol)
      if (known) known.push({ file, call })
      else callsOf.set(symbol, [{ file, call }])
    }
  }
  return callsOf
}

/** `file:shop.ts#Shop.track` → `file:shop.ts#Shop.new().track`. */
function findMethod(typed: string, functions: ReadonlyMap<string, FunctionFact>): string {
  const { prefix, steps } = parseSymbol(typed)
  const method = serializeSymbol({ prefix, steps: [...steps.slice(0, 1), 'new()', ...steps.slice(1)] })
  return functions.has(method) ? method : typed
}

type Deriving = { functions: ReadonlyMap<string, FunctionFact>; wants: (symbol: string) => boolean; makers: Set<string> }

/** The use at each call of the function around it. */
function deriveAll(use: Use, fact: FunctionFact, callers: readonly Caller[], { functions, wants, makers }: Deriving): PlacedUse[] {
  return callers.flatMap(({ file, call }) => {
    const derived = derive(placeUse(use, call.place), fact, call, functions)
    if (!wants(derived.fact.symbol)) return []
    use.fact.covered = true
    for (const { symbol, place } of call.made ?? []) makers.add(getMakerKey(symbol, place))
    if (makers.has(getMakerKey(call.symbol, call.place))) derived.fact.covered = true
    ;(file[derived.kind] as unknown[]).push(derived.fact)
    return [{ file, use: derived }]
  })
}

function getMakerKey(symbol: string, { line, column }: Place): string {
  return `${symbol} ${line}:${column}`
}

function listUses(file: FileFacts): Use[] {
  return [
    ...file.calls.map((fact): Use => ({ kind: 'calls', fact })),
    ...file.writes.map((fact): Use => ({ kind: 'writes', fact })),
    ...file.reads.map((fact): Use => ({ kind: 'reads', fact })),
  ]
}

/** The functions around a use whose parameters it speaks of; in generated modules every function is there to be called. */
function listWrappersAround({ kind, fact }: Use, file: FileFacts, all: boolean): FunctionFact[] {
  const found: FunctionFact[] = []
  for (let index = fact.within; index !== undefined; index = file.functions[index]?.parent) {
    const around = file.functions[index]
    if (!around) break
    const names = new Set(around.params.map((param) => param.name))
    if (all) found.push(around)
    if (all || names.size === 0) continue
    const values: (Value | undefined)[] = kind === 'calls' ? [...fact.args, fact.on] : kind === 'writes' ? [fact.value, fact.key] : [fact.key]
    if (isOfParam(fact.symbol, names) || values.some((value) => mentionsParam(value, names))) found.push(around)
  }
  return found
}

/** A use with what the wrapper says itself at the place of the call. */
function placeUse(use: Use, place: Place): Use {
  const move = (value: Value): Value => placeValue(value, place)
  if (use.kind === 'calls') return { kind: 'calls', fact: { ...use.fact, args: use.fact.args.map(move), ...(use.fact.on && { on: move(use.fact.on) }) } }
  const key = use.fact.key && { key: move(use.fact.key) }
  if (use.kind === 'writes') return { kind: 'writes', fact: { ...use.fact, ...key, value: move(use.fact.value) } }
  return { kind: 'reads', fact: { ...use.fact, ...key } }
}

function derive(use: Use, wrapper: FunctionFact, call: CallFact, functions: Deriving['functions']): Use {
  const { symbol = '', params } = wrapper
  const find = createFind(wrapper, call, functions)
  const fill = (value: Value): Value => replaceSymbols(value, find)
  const receiver = find(use.fact.symbol)
  const shared = {
    symbol: receiver?.type === 'symbol' ? receiver.symbol : use.fact.symbol,
    place: call.place,
    via: [symbol, ...(use.fact.via ?? [])],
  }
  const { covered: _covered, within: _within, ...rest } = use.fact
  const within = call.within === undefined ? {} : { within: call.within }
  if (use.kind === 'calls') {
    const { on } = use.fact
    const { made: _made, ...others } = rest as CallFact
    const fact = { ...others, ...shared, ...within, args: use.fact.args.map(fill), ...(on && { on: fill(on) }) }
    return { kind: 'calls', fact: spreadRest(fact, use.fact, params) }
  }
  const key = use.fact.key && { key: fill(use.fact.key) }
  if (use.kind === 'writes') return { kind: 'writes', fact: { ...(rest as WriteFact), ...shared, ...within, ...key, value: fill(use.fact.value) } }
  return { kind: 'reads', fact: { ...(rest as ReadFact), ...shared, ...within, ...key } }
}

/** What stands for the parameters: of the function that is called, and of those that made it, from the inside outwards. */
function createFind({ params }: FunctionFact, { args, made = [] }: CallFact, functions: Deriving['functions']): FindValue {
  let outer: FindValue = () => undefined
  for (const maker of made.toReversed()) {
    const next = outer
    const passed = maker.args.map((argument) => replaceSymbols(argument, next))
    const { params: own = [] } = functions.get(maker.symbol) ?? {}
    outer = (symbol) => findArgument(symbol, own, passed) ?? next(symbol)
  }
  return (symbol) => findArgument(symbol, params, args) ?? outer(symbol)
}

/** `capture(...args)`: the list that a rest parameter is becomes the arguments again. */
function spreadRest(derived: CallFact, original: CallFact, params: FunctionFact['params']): CallFact {
  const rest = params.find((param) => param.rest)
  if (!rest) return derived
  const args = derived.args.flatMap((value, index) => {
    const before = original.args[index]
    const isRest = before?.type === 'symbol' && before.symbol === `param:${rest.name}`
    return isRest && value.type === 'list' ? value.items : [value]
  })
  return { ...derived, args }
}
