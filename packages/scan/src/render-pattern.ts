import type { Value } from './generated/facts.ts'

/** A value as text, with `*` for each part that is not known; `*` alone where nothing is. */
export function renderPattern(value: Value): string {
  if (value.type === 'text') return value.text
  if (value.type === 'number') return String(value.number)
  if (value.type === 'join') return value.parts.map(renderPattern).join('').replace(/\*{2,}/g, '*')
  return '*'
}

/** All texts that a value may be: each option of a choice, with `*` for what varies. */
export function listPatterns(value: Value): string[] {
  if (value.type === 'choice') return [...new Set(value.options.filter((option) => option.type !== 'null').flatMap(listPatterns))]
  return [renderPattern(value)]
}
