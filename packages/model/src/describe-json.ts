import type { Json } from './json.ts'

/** A value in plain words, for messages: "the number 2.1", "a list". `source` is how it is written. */
export function describeJson(value: Json | undefined, source?: string): string {
  if (value === null || value === undefined) return 'empty'
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'object') return 'a group of fields'
  if (typeof value === 'number') return `the number ${source ?? value}`
  if (typeof value === 'boolean') return `the truth value ${source ?? value}`
  return `the text "${shorten(value)}"`
}

/**
 * A text as it can stand within a message: on one line, not too long, and without what would end its quotes.
 */
export function shorten(text: string): string {
  const line = text.trim().replaceAll(/\s+/g, ' ').replaceAll('`', "'")
  return line.length > 60 ? `${line.slice(0, 58).replace(/[\ud800-\udbff]$/, '')}…` : line
}

/** Ids that a policy declares, in plain words; of a long list, the first twelve. */
export function describeIds(ids: readonly string[]): string {
  if (ids.length === 0) return 'none yet'
  const rest = ids.length - 12
  return rest > 0 ? `${describeChoices(ids.slice(0, 12))} and ${rest} more` : describeChoices(ids)
}

/** What may be written, in plain words. */
export function describeChoices(choices: readonly string[]): string {
  return choices.map((choice) => `\`${shorten(choice)}\``).join(', ')
}
