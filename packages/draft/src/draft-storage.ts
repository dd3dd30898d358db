import { findByCookie, findThirdParty } from '@candor/catalog'
import type { DataDrafts } from './draft-collection.ts'
import { type DraftedEntry, createId, toLine } from './drafted.ts'
import type { Page, PageTable, Sentence } from './read-page.ts'
import { numbers, storingPattern } from './statement-kinds.ts'

/** What came of a page's words on cookies. */
export interface StorageDraft {
  readonly entries: readonly DraftedEntry[]
  /** Companies that cookies of the page belong to, by id of the catalog. */
  readonly parties: readonly string[]
}

/** Cookies of tables by name; cookies of sentences one entry a use. A name that the catalog knows brings who sets it. */
export function draftStorage(page: Page, data: DataDrafts): StorageDraft {
  const taken = new Set<string>()
  const parties = new Set<string>()
  const listed = page.tables.flatMap((table) => draftTable(table, taken, parties))
  const told = page.sentences.filter(({ text }) => storingPattern.test(text) && !isDefinition(text))
  const entries = told.map((sentence): DraftedEntry => {
    const items = data.name(sentence)
    const title = toLine(sentence.text.replace(/^cookies?(?: also)?(?: can| may)?\s+/i, ''), 70)
    const value = {
      id: createId(`cookie ${title.split(' ').slice(0, 4).join(' ')}`, taken, 'cookie'),
      medium: /local storage/i.test(sentence.text) ? 'localStorage' : 'cookie',
      title: title.charAt(0).toUpperCase() + title.slice(1),
      text: sentence.text,
      ...(items.length > 0 && { data: items }),
    }
    return {
      value,
      from: [sentence],
      note: 'The page does not name it: until it has a name, it covers nothing in code.',
    }
  })
  return { entries: [...listed, ...entries], parties: [...parties] }
}

/** A sentence that says what a cookie is or that they are used, not what is done with one. */
export function isDefinition(text: string): boolean {
  if (/\bwe (?:may )?use (?:["“'‘])?cookies\b/i.test(text) || /^they cannot be executed\b/i.test(text))
    return true
  return /\bcookies? (?:is|are) (?:a |an )?(?:small|text|piece|file|unique)/i.test(text)
}

function draftTable(
  { columns, rows, line }: PageTable,
  taken: Set<string>,
  parties: Set<string>,
): DraftedEntry[] {
  const at = (pattern: RegExp): number => columns.findIndex((name) => pattern.test(name))
  const [name, period, reason] = [
    at(/^(?:cookie|name|key)/),
    at(/duration|expir|lifetime|retention|how long|period/),
    at(/purpose|descri|what/),
  ]
  if (name < 0 || (period < 0 && reason < 0)) return []
  return rows.flatMap((row): DraftedEntry[] => {
    const known = row[name]?.trim() ?? ''
    if (known === '' || known.length > 100) return []
    const owner = findByCookie(known)?.id
    if (owner !== undefined && findThirdParty(owner)) parties.add(owner)
    const duration = readDuration(row[period] ?? '')
    const text = row[reason]?.trim() ?? ''
    const value = {
      id: createId(known, taken, 'cookie'),
      ...(known.includes('*') ? { pattern: known } : { name: known }),
      medium: /local ?storage/i.test(row.join(' ')) ? 'localStorage' : 'cookie',
      ...(text !== '' && { text }),
      ...(owner !== undefined && { party: owner }),
      ...(duration !== undefined && { duration }),
    }
    const from: Sentence = { text: row.join(' | '), line, section: '', part: undefined }
    return [{ value, from: [from] }]
  })
}

const letters: Readonly<Record<string, string>> = {
  day: 'D',
  week: 'W',
  month: 'M',
  year: 'Y',
  hour: 'H',
  minute: 'M',
  second: 'S',
}

/** `2 years` → `P2Y`; undefined where no time can be read. */
export function readDuration(text: string): string | undefined {
  if (/\bsession\b/i.test(text)) return 'session'
  if (/persistent|until (?:it is )?deleted|never/i.test(text)) return 'until-deleted'
  const [, amount, unit] = /(\d+|[a-z]+)\s*(day|week|month|year|hour|minute|second)s?\b/i.exec(text) ?? []
  const count = amount === undefined ? Number.NaN : (numbers[amount.toLowerCase()] ?? Number(amount))
  if (unit === undefined || !Number.isInteger(count) || count <= 0) return undefined
  return /hour|minute|second/i.test(unit)
    ? `PT${count}${letters[unit.toLowerCase()]}`
    : `P${count}${letters[unit.toLowerCase()]}`
}
