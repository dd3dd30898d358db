import { persons } from './field-names.ts'
import { type FieldName, type Lexicon, type NameIndex } from './lexicon.ts'

/** Why a name is nothing personal. Only made when somebody asks; undefined where nothing in the name looked as if it were. */

export function explainFlag(words: readonly string[]): string {
  return `it begins with "${words[0]}": a name that says whether or how, not what is kept`
}

export function explainMask(words: readonly string[], masks: ReadonlySet<string>): string {
  return `"${words.find((word) => masks.has(word))}" says that nothing readable is left of it`
}

export function explainOwner({ words }: FieldName, object: string | undefined): string {
  const name = words.join(' ')
  if (object !== undefined) return `"${name}" is a person's only where it belongs to a person, and "${object}" is no word for one`
  return `"${name}" is a person's only where it belongs to a person, and nothing here says whose it is`
}

export function explainOthersId(object: string): string {
  return `the id of a "${object}" mostly is another system's`
}

/** A name that ends in none that is known, though one stands in it. */
export function explainUnknown(words: readonly string[], { anyObject, personOnly }: Lexicon): string | undefined {
  const last = words.at(-1) ?? ''
  for (const index of [anyObject, personOnly]) {
    const inside = words.slice(0, -1).find((word) => isName(word, index))
    if (inside !== undefined) return `it ends in "${last}", so it is about "${inside}" and does not hold it`
  }
  const part = [...anyObject.keys(), ...personOnly.keys()].find((name) => name.length > 2 && isName(name, anyObject, personOnly) && words.some((word) => word !== name && word.includes(name)))
  const word = words.find((one) => part !== undefined && one !== part && one.includes(part))
  if (part !== undefined && word !== undefined) return `"${word}" is a word of its own: the letters "${part}" in it say nothing`
  const person = words.find((one) => persons.has(one))
  return person === undefined || words.length < 2 ? undefined : `"${last}" is no name of personal data that is known, though "${person}" is a word for a person`
}

function isName(word: string, ...indexes: NameIndex[]): boolean {
  return indexes.some((index) => (index.get(word) ?? []).some(({ words }) => words.length === 1))
}
