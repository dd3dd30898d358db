import type { Attribute, ElementFact, Value } from '@candor/scan'

/** Attributes of a component that hand on the attributes of the control in it. */
const handedOn = /^(input|textarea|textArea|select|field)Props$/

/** A control as it is drawn: with what is handed on to it, and once for each element of a list that it is drawn from. */
export function expandElement(element: ElementFact): ElementFact[] {
  const attributes = element.attributes.flatMap(flatten)
  const counts = new Set(attributes.flatMap(({ value }) => countTexts(value) ?? []))
  const [count = 1] = counts
  // Several lists of different length cannot be told apart.
  if (counts.size !== 1) return [{ ...element, attributes }]
  return Array.from({ length: count }, (_, at) => ({ ...element, attributes: attributes.map((attribute) => pick(attribute, at)) }))
}

function flatten(attribute: Attribute): Attribute[] {
  const { name, value, place } = attribute
  if (name === '...' && value.type === 'call') return [...readProps(attribute), attribute]
  if (!handedOn.test(name)) return [attribute]
  if (value.type === 'call') return flatten({ name: '...', value, place })
  if (value.type !== 'object') return [attribute]
  return [
    ...value.entries.map((entry): Attribute => ({ name: entry.key, value: entry.value, place: entry.place })),
    ...(value.spread ?? []).flatMap((inner) => flatten({ name: '...', value: inner, place: 'place' in inner && inner.place ? inner.place : place })),
  ]
}

/** `{...getInputProps(fields.email, { type: 'email' })}`: the field's own name, and what else is given. */
function readProps({ value, place }: Attribute): Attribute[] {
  if (value.type !== 'call') return []
  const [field] = value.args
  const name = field?.type === 'symbol' ? /(?:^|\.)(\w+)$/.exec(field.written)?.[1] : undefined
  const options = value.args.flatMap((option) => (option.type === 'object' ? option.entries : []))
  return [
    ...(name === undefined ? [] : [{ name: 'name', value: { type: 'text', text: name } as Value, place }]),
    ...options.map((entry): Attribute => ({ name: entry.key, value: entry.value, place: entry.place })),
  ]
}

function countTexts(value: Value): number | undefined {
  if (value.type !== 'choice' || !value.options.every(({ type }) => type === 'text')) return undefined
  return value.options.length
}

function pick(attribute: Attribute, at: number): Attribute {
  const { value } = attribute
  const option = value.type === 'choice' && countTexts(value) !== undefined ? value.options[at] : undefined
  if (option?.type !== 'text') return attribute
  return { ...attribute, value: option, place: option.place ?? attribute.place }
}
