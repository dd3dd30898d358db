import type { Place, Value } from './generated/facts.ts'

/** The value with all that is written in it at this place: what one file says stands, for another, where that one uses it. */
export function placeValue(value: Value, place: Place): Value {
  const inner = (part: Value): Value => placeValue(part, place)
  switch (value.type) {
    case 'text':
    case 'symbol':
      return { ...value, place }
    case 'join':
      return { ...value, parts: value.parts.map(inner), place }
    case 'call':
      return { ...value, args: value.args.map(inner), ...(value.on && { on: inner(value.on) }), place }
    case 'choice':
      return { ...value, options: value.options.map(inner) }
    case 'list':
      return { ...value, items: value.items.map(inner) }
    case 'object': {
      const entries = value.entries.map((entry) => ({ ...entry, value: inner(entry.value), place }))
      return { ...value, entries, ...(value.spread && { spread: value.spread.map(inner) }) }
    }
    default:
      return value
  }
}
