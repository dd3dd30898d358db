import type { DataObservation, Medium } from '@candor/scan'
import { findCategory } from '@candor/vocabulary'

/** How each medium reads before a name. */
export const mediumLabels: Readonly<Record<Medium, string>> = {
  cookie: 'the cookie',
  localStorage: 'the localStorage key',
  sessionStorage: 'the sessionStorage key',
  indexedDB: 'the IndexedDB database',
  cacheStorage: 'the browser cache',
  asyncStorage: 'the AsyncStorage key',
}

const mechanisms: Readonly<Record<DataObservation['mechanism'], string>> = {
  form: 'in a form',
  request: 'from a request',
  schema: 'in a database field',
  disclosure: 'and passes it on',
  log: 'in a log',
}

/** `in a form and from a request` */
export function describeMechanisms(observations: readonly DataObservation[]): string {
  return joinWords([...new Set(observations.map(({ mechanism }) => mechanisms[mechanism]))])
}

/** The vocabulary's words for a category as they stand within a sentence: `phone number`, `IP address`. */
export function getCategoryLabel(category: string): string {
  const label = findCategory(category)?.label ?? category
  return /^\p{Lu}\p{Lu}/u.test(label) ? label : label.charAt(0).toLowerCase() + label.slice(1)
}

/** `a`, `a and b`, `a, b and c` */
export function joinWords(words: readonly string[]): string {
  return words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`
}

/** A short list for a message: at most `limit` names, and how many more there are. */
export function listNames(names: readonly string[], limit = 6): string {
  return names.length <= limit
    ? joinWords(names)
    : `${names.slice(0, limit).join(', ')} and ${names.length - limit} more`
}
