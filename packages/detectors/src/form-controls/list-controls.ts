import { type Attribute, type ElementFact, type FileFacts, type Place, type Value, listPatterns } from '@candor/scan'
import { type ControlFacts, classifyField, splitWords } from '../classifier/index.ts'
import { expandElement } from './expand-element.ts'
import { findDrawn } from './find-drawn.ts'
import { readDropzone } from './read-dropzone.ts'
import { readTranslated } from './read-translated.ts'
import { readFilled, readHints } from './read-hints.ts'

/** A control, where what names it is written, and how it is written. */
export type Control = { control: ControlFacts; place: Place; written: string }

type Form = { elements: readonly ElementFact[]; index: number }

/** Controls of a file: native ones, and components whose name says that they are one. */
export function listControls(facts: FileFacts): Control[] {
  const { file } = facts
  const elements = facts.elements.map((element) => readDropzone(element, facts.calls))
  const personal = findPersonalForms(elements)
  const asked = elements.flatMap((written, index) => (findControlTag(written) ? expandElement(written).map((element) => ({ element, index })) : []))
  return asked.flatMap(({ element, index }) => {
    const tag = findControlTag(element)
    if (!tag || isFixed(element)) return []
    const attribute = findNaming(element)
    const names = listNames(element)
    const drawn = findDrawn(index, elements, (inner) => findControlTag(inner) !== undefined)
    const labels = [...listLabels(element, { elements, index }), ...drawn.inputs.flatMap((inner) => readText(inner, 'placeholder') ?? [])]
    const native = natives.has(element.tag)
    const hints = readHints(element)
    const hinted = hints.type !== undefined || hints.autocomplete !== undefined
    if (!native && names.length === 0 && !attribute && !hinted && labels.length === 0) return []
    const accept = readText(element, 'accept')
    const control: ControlFacts = {
      tag: drawn.isList ? 'select' : tag,
      ...(drawn.type !== undefined && { type: drawn.type }),
      ...hints,
      ...(accept !== undefined && { accept }),
      names,
      labels,
      around: readAround(element, elements),
      about: `${file} ${readAction({ elements, index })}`,
      ofPerson: ofPersons.test(splitWords(file.split('/').slice(-2).join(' ')).join(' ')) || personal.has(findForm({ elements, index })),
    }
    return [{ control, place: attribute?.place ?? element.place, written: `<${element.tag}${names[0] === undefined ? '' : ` ${names[0]}`}>` }]
  })
}

/** Files whose form is about a person, whatever else it asks for. */
const ofPersons = /\b(user|profile|sign ?up|register|registration|contact|checkout|customer|patient|guest|passenger|attendee)\b/

const natives = new Set(['input', 'textarea', 'select'])
const inputWords = new Set(['input', 'field', 'password', 'picker', 'autocomplete', 'combobox', 'controller', 'datepicker', 'otp'])

/** `<Input>`, `<TextField>`, `<Form.Input>`, `<EmailField>`; a label or a group of fields is none. */
function findControlTag({ tag, attributes }: ElementFact): ControlFacts['tag'] | undefined {
  if (natives.has(tag)) return tag as ControlFacts['tag']
  // It narrows a list of commands down, and tells nobody.
  if (/^Command\.?Input$/.test(tag)) return undefined
  if (ofModel.test(tag)) return 'textarea'
  // Small letters with a dash are custom elements: `<ion-input>`.
  if (tag === tag.toLowerCase() && !tag.includes('-')) return undefined
  const last = splitWords(tag.split('.').at(-1) ?? tag).at(-1) ?? ''
  if (last === 'textarea' || (last === 'area' && /text/i.test(tag))) return 'textarea'
  if (last === 'select') return 'select'
  if (!inputWords.has(last)) return undefined
  const as = attributes.find(({ name }) => name === 'as' || name === 'component')
  return as?.value.type === 'text' && as.value.text === 'textarea' ? 'textarea' : 'input'
}

/** Where a person talks to a model, in the component libraries for it: `<UChatPrompt>`. */
const ofModel = /^\w*ChatPrompt$/

function isFixed({ attributes }: ElementFact): boolean {
  return attributes.some(({ name, value }) => ['readonly', 'readOnly', 'disabled', 'hidden'].includes(name) && ((value.type === 'boolean' && value.boolean) || (value.type === 'text' && value.text !== 'false')))
}

function readText({ attributes }: ElementFact, ...names: string[]): string | undefined {
  const value = attributes.find(({ name }) => names.includes(name))?.value
  return value && toText(value)
}

function toText(value: Value): string | undefined {
  const [text] = listPatterns(value)
  return text === undefined || text === '*' || text === '' ? undefined : text
}

/** The attribute that a reader would point at. */
function findNaming({ attributes }: ElementFact): Attribute | undefined {
  for (const wanted of ['id', 'name', 'type', 'autocomplete', 'autoComplete', '...', ...bindings])
    for (const attribute of attributes) if (attribute.name === wanted && (wanted !== 'type' || telling.has(toText(attribute.value) ?? ''))) return attribute
  return undefined
}

const telling = new Set(['email', 'tel', 'password', 'file', 'date', 'search'])

/** Attributes by which a control fills a variable. */
const bindings = ['v-model', 'v-model:value', 'v-model:model-value', 'bind:value', 'bind:files', '[(ngmodel)]', 'x-model']

function listNames(element: ElementFact): string[] {
  const { attributes } = element
  const named = ['name', 'id', 'htmlFor', 'field', 'formControlName', 'formcontrolname', 'control-id'].flatMap((wanted) =>
    attributes.filter(({ name }) => name === wanted).map(({ value }) => toText(value)),
  )
  const registered = attributes.filter(({ name }) => name === '...').map(({ value }) => (value.type === 'call' && value.args[0] ? toText(value.args[0]) : undefined))
  const bound = attributes.filter(({ name }) => name === 'value' || name === 'defaultValue' || bindings.includes(name)).map(({ name, value }) => (value.type === 'symbol' ? value.written : bindings.includes(name) ? toText(value) : undefined))
  return [...named, ...registered, ...bound, readFilled(element)].filter((name) => name !== undefined)
}

/** Its own words, the label that points to it, the label around it. */
function listLabels(element: ElementFact, { elements }: Form): string[] {
  const own = [...['label', 'aria-label', 'placeholder', 'title'].flatMap((name) => readText(element, name) ?? readTranslated(element, name) ?? []), ...(ofModel.test(element.tag) ? ['prompt'] : [])]
  // Labels that name the control instead of its id are common enough.
  const ids = ['id', 'name'].flatMap((name) => readText(element, name) ?? [])
  const pointing = ids.length === 0 ? [] : elements.filter((other) => ids.includes(readText(other, 'htmlFor', 'for') ?? '')).flatMap(({ text }) => text ?? [])
  const around = element.parent === undefined ? undefined : elements[element.parent]
  return [...own, ...pointing, ...(around && /label$/i.test(around.tag) && around.text ? [around.text] : [])]
}

/** The words of the nearest block that holds more than the control. */
function readAround({ parent }: ElementFact, elements: readonly ElementFact[]): string {
  const texts: string[] = []
  for (let at = parent, steps = 0; at !== undefined && steps < 6; at = elements[at]?.parent, steps += 1) texts.push(elements[at]?.text ?? '')
  return texts.join(' ')
}

function readAction(form: Form): string {
  const element = form.elements[findForm(form)]
  return (element && readText(element, 'action')) ?? ''
}

function findForm({ elements, index }: Form): number {
  let at: number | undefined = index
  while (at !== undefined) {
    const element: ElementFact | undefined = elements[at]
    if (element && /(^|\.)form$/i.test(element.tag)) return at
    at = element?.parent
  }
  return -1
}

/** Forms that ask for something that only a person has. */
function findPersonalForms(elements: readonly ElementFact[]): Set<number> {
  const forms = new Set<number>()
  for (const [index, element] of elements.entries()) {
    if (!findControlTag(element) || isFixed(element)) continue
    const type = readText(element, 'type')
    if (type === 'hidden' || findDrawn(index, elements, (inner) => findControlTag(inner) !== undefined).type) continue
    const named = [readText(element, 'name'), readText(element, 'id')].some((name) => name !== undefined && classifyField({ path: name })?.category.startsWith('contact.'))
    if (type === 'email' || type === 'tel' || type === 'password' || named) forms.add(findForm({ elements, index }))
  }
  return forms
}
