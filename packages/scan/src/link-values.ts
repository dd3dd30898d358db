import type { CallFact, FileFacts, Value } from './generated/facts.ts'
import { type Project, linkSymbol } from './link-symbols.ts'
import { placeValue } from './place-value.ts'
import { chooseBetween, joinParts } from './resolve-value.ts'
import { substituteValue } from './substitute.ts'

const deepest = 8

/** A value with the symbols and constants of other files put in. */
export function linkValue(value: Value, file: string, project: Project, depth = 0): Value {
  if (depth > deepest) return value
  const link = (inner: Value): Value => linkValue(inner, file, project, depth + 1)
  switch (value.type) {
    case 'symbol': {
      const target = linkSymbol(value.symbol, file, project)
      if (target.value && depth < deepest) {
        const placed = target.file === file ? placeAt(target.value, value) : placeValue(target.value, value.place)
        return linkValue(placed, target.file, project, depth + 1)
      }
      return { ...value, symbol: target.symbol, ...(value.from && { from: { ...value.from, args: value.from.args.map(link) } }) }
    }
    case 'call': {
      const { symbol } = linkSymbol(value.symbol, file, project)
      const linked = { ...value, symbol, args: value.args.map(link), ...(value.on && { on: link(value.on) }) }
      return readReturned(linked, project, depth) ?? linked
    }
    case 'join':
      return joinParts(value.parts.map(link), value.place)
    case 'choice':
      return chooseBetween(value.options.map(link))
    case 'list':
      return { ...value, items: value.items.map(link) }
    case 'object':
      return linkObject(value, link)
    default:
      return value
  }
}

function linkObject(value: Value & { type: 'object' }, link: (value: Value) => Value): Value {
  const entries = value.entries.map((entry) => ({ ...entry, value: link(entry.value) }))
  const spread = (value.spread ?? []).map(link)
  const inlined = spread.flatMap((inner) => (inner.type === 'object' ? inner.entries : []))
  const rest = spread.filter((inner) => inner.type !== 'object')
  const { spread: _before, ...others } = value
  return { ...others, entries: [...inlined, ...entries], ...(rest.length > 0 && { spread: rest }) }
}

/** A constant of another file stands at the place that uses it. */
function placeAt(value: Value, { place }: { place: NonNullable<(Value & { type: 'text' })['place']> }): Value {
  if (value.type === 'choice') return placeValue(value, place)
  return value.type === 'text' || value.type === 'join' ? { ...value, place } : value
}

/** What a small function of the project returns, where that is a text or an object: `getCartKey(shop)`. */
function readReturned(call: Value & { type: 'call' }, project: Project, depth: number): Value | undefined {
  const located = project.functions.get(call.symbol)
  const returns = located?.fact.returns
  const only = returns?.length === 1 ? returns[0] : undefined
  if (!located || !only || !['text', 'join', 'object'].includes(only.type)) return undefined
  const linked = linkValue(only, located.file, project, depth + 1)
  const filled = substituteValue(linked, located.fact.params, call.args)
  if (filled.type === 'object') return placeValue(filled, call.place)
  return filled.type === 'text' || filled.type === 'join' ? { ...filled, place: call.place } : undefined
}

/** One file's facts with all symbols and values linked. */
export function linkFile(facts: FileFacts, project: Project): FileFacts {
  const { file } = facts
  const link = (value: Value): Value => linkValue(value, file, project)
  const name = <Fact extends { symbol: string; typed?: string }>(fact: Fact): Fact => ({
    ...fact,
    symbol: linkSymbol(fact.symbol, file, project).symbol,
    ...(fact.typed !== undefined && { typed: linkSymbol(fact.typed, file, project).symbol }),
  })
  return {
    ...facts,
    calls: facts.calls.map((call) => linkCall({ ...name(call), args: call.args.map(link), ...(call.on && { on: link(call.on) }) }, call, file, project)),
    writes: facts.writes.map((write) => ({ ...name(write), value: link(write.value), ...(write.key && { key: link(write.key) }) })),
    reads: facts.reads.map((read) => ({ ...name(read), ...(read.key && { key: link(read.key) }) })),
    elements: facts.elements.map((element) => ({
      ...element,
      ...(element.symbol !== undefined && { symbol: linkSymbol(element.symbol, file, project).symbol }),
      attributes: element.attributes.map((attribute) => ({ ...attribute, value: link(attribute.value) })),
    })),
  }
}

/** The call with those that made the function which it calls, as far as these are functions of the project. */
function linkCall({ made: _made, ...linked }: CallFact, call: CallFact, file: string, project: Project): CallFact {
  const makers = [...(linkSymbol(call.symbol, file, project).made ?? []), ...(call.made ?? []).map((value) => ({ value, file }))]
  const made = makers.flatMap(({ value, file: from }) => {
    const { symbol } = linkSymbol(value.symbol, from, project)
    return project.functions.has(symbol) ? [{ ...value, symbol, args: value.args.map((argument) => linkValue(argument, from, project)) }] : []
  })
  return made.length > 0 && project.functions.has(linked.symbol) ? { ...linked, made } : linked
}
