import type { CallValue, Place, Value } from './generated/facts.ts'

/** The value with all that is written in it at this place: what one file says stands, for another, where that one uses it. */
export function placeValue(value: Value, place: Place): Value {
  const inner = (part: Value): Value => placeValue(part, place)
  switch (value.type) {
    case 'text':
      return { ...value, place }
    case 'symbol':
      return { ...value, ...(value.from && { from: placeCall(value.from, place) }), place }
    case 'join':
      return { ...value, parts: value.parts.map(inner), place }
    case 'call':
      return placeCall(value, place)
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

function placeCall(call: CallValue, place: Place): CallValue {
  const inner = (part: Value): Value => placeValue(part, place)
  return { ...call, args: call.args.map(inner), ...(call.on && { on: inner(call.on) }), place }
}
