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
  const placeholders = createPlaceholders(outline, slots)
  const handlebars = Handlebars.create()
  handlebars.registerHelper('list', (items: readonly unknown[]) => formatList(items, language))
  const options = { strict: true, noEscape: true, knownHelpers: { list: true }, knownHelpersOnly: true }
  for (const [name, text] of Object.entries(language.partials)) {
    handlebars.registerPartial(name, handlebars.compile(text, options))
  }
  return { markdown: handlebars.compile(template, options)(placeholders), slots }
}

/** The outline with each slot replaced by an object that prints as its placeholder, however a template prints it. */
function createPlaceholders(value: OutlineValue, slots: Slot[]): unknown {
  if (isSlot(value)) {
    const placeholder = `\uE000${slots.push(value) - 1}\uE001`
    return { toString: () => placeholder, toHTML: () => placeholder }
  }
  if (Array.isArray(value)) return value.map((item) => createPlaceholders(item, slots))
  if (typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, createPlaceholders(item, slots)]))
}

/** "a, b, c": labels often hold an "and" of their own. */
function formatList(items: readonly unknown[], language: LanguagePack): string {
  return new Intl.ListFormat(language.locale, { type: 'unit' }).format(items.map(String))
}
