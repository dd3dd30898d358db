import type { ElementFact } from '@candor/scan'
import { splitWords } from '../classifier/index.ts'

/** What a field draws: only a choice, or something in which a person writes. */
export type Drawn = { type?: 'checkbox' | 'radio'; isList?: true; inputs: readonly ElementFact[] }

const frame = /(^|\.)(\w*Form)?Field$|(^|\.)Controller$/
const choices: Record<string, 'checkbox' | 'radio' | 'list'> = { switch: 'checkbox', checkbox: 'checkbox', radio: 'radio', select: 'list', command: 'list', combobox: 'list' }

/** The control in `<FormField name="news" render={() => <Switch />} />`: the field has the name, what stands in it says how it is filled in. */
export function findDrawn(index: number, elements: readonly ElementFact[], isInput: (element: ElementFact) => boolean): Drawn {
  const element = elements[index]
  if (!element || !frame.test(element.tag)) return { inputs: [] }
  const inner: ElementFact[] = []
  for (let at = index + 1; at < elements.length && isInside(at, index, elements); at += 1) inner.push(elements[at]!)
  const inputs = inner.filter((one) => isInput(one) && !frame.test(one.tag) && !/select$/i.test(one.tag))
  const chosen = inputs.length > 0 ? undefined : inner.map(findChoice).find((choice) => choice !== undefined)
  if (chosen === 'list') return { isList: true, inputs }
  return { ...(chosen !== undefined && { type: chosen }), inputs }
}

function isInside(at: number, index: number, elements: readonly ElementFact[]): boolean {
  let parent = elements[at]?.parent
  while (parent !== undefined && parent > index) parent = elements[parent]?.parent
  return parent === index
}

function findChoice({ tag }: ElementFact): (typeof choices)[string] | undefined {
  const words = splitWords(tag.split('.').at(-1) ?? tag)
  const word = words[0] === 'radio' ? 'radio' : (words.at(-1) ?? '')
  return Object.hasOwn(choices, word) ? choices[word] : undefined
}
