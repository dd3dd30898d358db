import type { Value } from './generated/facts.ts'

/** More texts than this are not told apart: what varies is then a `*`. */
const mostTexts = 24

/** A value as text, with `*` for each part that is not known; `*` alone where nothing is. */
export function renderPattern(value: Value): string {
  if (value.type === 'text') return value.text
  if (value.type === 'number') return String(value.number)
  if (value.type === 'join') return joinTexts(value.parts.map(renderPattern))
  return '*'
}

/** All texts that a value may be: each option of a choice, with `*` for what varies. */
export function listPatterns(value: Value): string[] {
  if (value.type === 'choice') return [...new Set(value.options.filter((option) => option.type !== 'null').flatMap(listPatterns))]
  if (value.type !== 'join' || !value.parts.some((part) => part.type === 'choice')) return [renderPattern(value)]
  let texts: string[] = ['']
  for (const part of value.parts) {
    const options = listPatterns(part)
    const more = options.length * texts.length > mostTexts ? ['*'] : options
    texts = texts.flatMap((text) => more.map((option) => joinTexts([text, option])))
  }
  return [...new Set(texts)]
}

function joinTexts(texts: readonly string[]): string {
  return texts.join('').replace(/\*{2,}/g, '*')
}
