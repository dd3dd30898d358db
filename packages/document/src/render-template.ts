import Handlebars from 'handlebars'
import type { LanguagePack } from './language-pack.ts'
import { type OutlineValue, type SectionOutline, type Slot, isSlot } from './slot.ts'

/** Markdown of a template in which each slot is a placeholder: its index in `slots` between two private-use characters. */
export type RenderedTemplate = { markdown: string; slots: readonly Slot[] }

/** Matches a placeholder; the group is the index. Only ever used on text of templates, never on text of a policy. */
export const placeholderPattern = /\uE000(\d+)\uE001/g

/** Fills a template. Throws when the template names something that the outline doesn't know: a bug in the template. */
export function renderTemplate(template: string, outline: SectionOutline, language: LanguagePack): RenderedTemplate {
  const slots: Slot[] = []
  const fill = compileTemplate(template, language)
  const markdown = fill(createPlaceholders(outline, slots), { data: { slots } })
  return { markdown, slots }
}

/** What Handlebars hands to a helper, as far as ours use it. */
type HelperOptions = { data: { slots: Slot[] } }

type Environment = { handlebars: typeof Handlebars; templates: Map<string, HandlebarsTemplateDelegate> }

const environments = new WeakMap<LanguagePack, Environment>()

/** Compiling takes longer than filling; the result depends on the text alone, so it is kept. */
function compileTemplate(template: string, language: LanguagePack): HandlebarsTemplateDelegate {
  const { handlebars, templates } = environments.get(language) ?? createEnvironment(language)
  const compiled = templates.get(template) ?? handlebars.compile(template, compileOptions)
  templates.set(template, compiled)
  return compiled
}

const compileOptions: CompileOptions = {
  strict: true,
  noEscape: true,
  knownHelpers: { list: true, capital: true } as KnownHelpers,
  knownHelpersOnly: true,
}

function createEnvironment(language: LanguagePack): Environment {
  const environment = { handlebars: Handlebars.create(), templates: new Map() }
  const { handlebars } = environment
  handlebars.registerHelper('list', (items: readonly unknown[], { data }: HelperOptions) => formatList(items, data.slots, language))
  handlebars.registerHelper('capital', (value: unknown, { data }: HelperOptions) => {
    if (!Array.isArray(value)) return addCapital(value, data.slots, language)
    return value.map((item, index) => (index === 0 ? addCapital(item, data.slots, language) : item))
  })
  for (const [name, text] of Object.entries(language.partials)) {
    handlebars.registerPartial(name, handlebars.compile(text, compileOptions))
  }
  environments.set(language, environment)
  return environment
}

/** The outline with each slot replaced by an object that prints as its placeholder, however a template prints it. */
function createPlaceholders(value: OutlineValue, slots: Slot[]): unknown {
  if (isSlot(value)) return createPlaceholder(value, slots)
  if (Array.isArray(value)) return value.map((item) => createPlaceholders(item, slots))
  if (typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, createPlaceholders(item, slots)]))
}

function createPlaceholder(slot: Slot, slots: Slot[]): object {
  const placeholder = `\uE000${slots.push(slot) - 1}\uE001`
  return { toString: () => placeholder, toHTML: () => placeholder }
}

function findSlot(placeholder: unknown, slots: readonly Slot[]): Slot | undefined {
  return slots[Number(String(placeholder).slice(1, -1))]
}

/** The slot at the start of a line: its first letter is a capital, unless its first word has capitals of its own. */
function addCapital(value: unknown, slots: Slot[], { locale }: LanguagePack): unknown {
  const slot = findSlot(value, slots)
  const [, letter, word] = /^(\p{Ll})([\p{Ll}'’-]*)(?=[\s,;]|$)/u.exec(slot?.text ?? '') ?? []
  if (!slot || letter === undefined || word === undefined) return value
  const text = letter.toLocaleUpperCase(locale) + slot.text.slice(letter.length)
  return createPlaceholder({ ...slot, text }, slots)
}

/** "a, b, c": labels often hold an "and" of their own; "a, or b; c" where one holds a comma. */
function formatList(items: readonly unknown[], slots: readonly Slot[], language: LanguagePack): string {
  if (items.some((item) => findSlot(item, slots)?.text.includes(','))) return items.join('; ')
  return new Intl.ListFormat(language.locale, { type: 'unit' }).format(items.map(String))
}
