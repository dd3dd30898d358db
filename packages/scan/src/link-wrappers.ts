import type { CallFact, FileFacts, FunctionFact, Param, Place, ReadFact, Value, WriteFact } from './generated/facts.ts'
import { placeValue } from './place-value.ts'
import { findArgument, isOfParam, mentionsParam, substituteValue } from './substitute.ts'

type Use = { kind: 'calls'; fact: CallFact } | { kind: 'writes'; fact: WriteFact } | { kind: 'reads'; fact: ReadFact }
type Wrapper = { file: FileFacts; fact: FunctionFact; index: number; uses: Use[] }

const longestChain = 5

/**
 * Gives each call of a wrapper the calls, writes and reads that happen in it, with the call's own arguments in place of the
 * parameters, at the place of the call. Works from the innermost wrappers outwards. Changes the facts given to it.
 */
export function linkWrappers(files: readonly FileFacts[], wants: (symbol: string) => boolean): void {
  const wrappers = new Map<string, Wrapper>()
  const callsOf = new Map<string, { file: FileFacts; call: CallFact }[]>()
  for (const file of files) {
    for (const [index, fact] of file.functions.entries())
      if (fact.symbol !== undefined) wrappers.set(fact.symbol, { file, fact, index, uses: [] })
    for (const call of file.calls) callsOf.set(call.symbol, [...(callsOf.get(call.symbol) ?? []), { file, call }])
  }
  const queue: { file: FileFacts; use: Use }[] = files.flatMap((file) => listUses(file).map((use) => ({ file, use })))
  for (let at = 0; at < queue.length; at += 1) {
    const { file, use } = queue[at]!
    if (!wants(use.fact.symbol) && !(use.fact.typed && wants(use.fact.typed)) && !use.fact.symbol.startsWith('param:')) continue
    if ((use.fact.via?.length ?? 0) >= longestChain) continue
    for (const { fact } of listWrappersAround(use, file, file.generated ?? false)) {
      if (fact.symbol === undefined || use.fact.via?.includes(fact.symbol)) continue
      for (const { file: caller, call } of callsOf.get(fact.symbol) ?? []) {
        const derived = derive(placeUse(use, call.place), fact, call)
        if (!wants(derived.fact.symbol)) continue
        use.fact.covered = true
        ;(caller[derived.kind] as unknown[]).push(derived.fact)
        queue.push({ file: caller, use: derived })
      }
    }
  }
}

function listUses(file: FileFacts): Use[] {
  return [
    ...file.calls.map((fact): Use => ({ kind: 'calls', fact })),
    ...file.writes.map((fact): Use => ({ kind: 'writes', fact })),
    ...file.reads.map((fact): Use => ({ kind: 'reads', fact })),
  ]
}

/** The functions around a use whose parameters it speaks of; in generated modules every function is there to be called. */
function listWrappersAround({ kind, fact }: Use, file: FileFacts, all: boolean): { fact: FunctionFact }[] {
  const found: { fact: FunctionFact }[] = []
  for (let index = fact.within; index !== undefined; index = file.functions[index]?.parent) {
    const around = file.functions[index]
    if (!around) break
    const names = new Set(around.params.map((param) => param.name))
    if (all) found.push({ fact: around })
    if (all || names.size === 0) continue
    const values: (Value | undefined)[] = kind === 'calls' ? [...fact.args, fact.on] : kind === 'writes' ? [fact.value, fact.key] : [fact.key]
    if (isOfParam(fact.symbol, names) || values.some((value) => mentionsParam(value, names))) found.push({ fact: around })
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

function derive(use: Use, { symbol = '', params }: FunctionFact, call: CallFact): Use {
  const fill = (value: Value): Value => substituteValue(value, params, call.args)
  const shared = {
    symbol: fillSymbol(use.fact.symbol, params, call),
    place: call.place,
    via: [symbol, ...(use.fact.via ?? [])],
  }
  const { covered: _covered, within: _within, ...rest } = use.fact
  const within = call.within === undefined ? {} : { within: call.within }
  if (use.kind === 'calls') {
    const { on } = use.fact
    const fact = { ...(rest as CallFact), ...shared, ...within, args: use.fact.args.map(fill), ...(on && { on: fill(on) }) }
    return { kind: 'calls', fact: spreadRest(fact, use.fact, params) }
  }
  const key = use.fact.key && { key: fill(use.fact.key) }
  if (use.kind === 'writes') return { kind: 'writes', fact: { ...(rest as WriteFact), ...shared, ...within, ...key, value: fill(use.fact.value) } }
  return { kind: 'reads', fact: { ...(rest as ReadFact), ...shared, ...within, ...key } }
}

function fillSymbol(symbol: string, params: readonly Param[], call: CallFact): string {
  const value = findArgument(symbol, params, call.args)
  return value?.type === 'symbol' ? value.symbol : symbol
}

/** `capture(...args)`: the list that a rest parameter is becomes the arguments again. */
function spreadRest(derived: CallFact, original: CallFact, params: readonly Param[]): CallFact {
  const rest = params.find((param) => param.rest)
  if (!rest) return derived
  const args = derived.args.flatMap((value, index) => {
    const before = original.args[index]
    const isRest = before?.type === 'symbol' && before.symbol === `param:${rest.name}`
    return isRest && value.type === 'list' ? value.items : [value]
  })
  return { ...derived, args }
}
