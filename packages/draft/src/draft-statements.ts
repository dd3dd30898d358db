import type { DataDrafts } from './draft-collection.ts'
import { readDuration } from './draft-storage.ts'
import { type Drafted, type DraftedEntry, createId, toLine } from './drafted.ts'
import type { Sentence } from './read-page.ts'
import {
  choicePattern,
  consequencePattern,
  periodPattern,
  rightKinds,
  safeguardKinds,
  statedFacts,
} from './statement-kinds.ts'

/** Choices, each with the sentence after it that says what follows. */
export function draftChoices(sentences: readonly Sentence[]): DraftedEntry[] {
  const taken = new Set<string>()
  return sentences.flatMap((sentence, at): DraftedEntry[] => {
    if (!choicePattern.test(sentence.text)) return []
    const next = sentences[at + 1]
    const follows =
      next && consequencePattern.test(next.text) && next.section === sentence.section ? next : undefined
    const title = toLine(sentence.text.replace(/^you (?:can|may)(?: also)?\s+/i, ''), 70)
    const value = {
      id: createId(title.split(' ').slice(0, 4).join(' '), taken, 'choice'),
      title: title.charAt(0).toUpperCase() + title.slice(1),
      text: sentence.text,
      ...(follows && { consequence: follows.text }),
    }
    return [{ value, from: follows ? [sentence, follows] : [sentence] }]
  })
}

/** Safeguards: sentences on protecting, in a section on it or by their words. */
export function draftSafeguards(sentences: readonly Sentence[]): DraftedEntry[] {
  const taken = new Set<string>()
  return sentences.flatMap((sentence): DraftedEntry[] => {
    const isSection = /\b(?:protect|secur|safeguard)/i.test(sentence.section)
    const kind = safeguardKinds.find(([, pattern]) => pattern.test(sentence.text))?.[0]
    const isClear = /\bencrypt|\bsecure server|\bfirewall|\bSSL\b|\bTLS\b/i.test(sentence.text)
    if (kind === undefined || !(isSection || isClear)) return []
    const title = toLine(sentence.text, 80)
    return [
      {
        value: {
          id: createId(title.split(' ').slice(0, 4).join(' '), taken, 'safeguard'),
          title,
          kind,
          text: sentence.text,
        },
        from: [sentence],
      },
    ]
  })
}

/** Rights by the words for them; a sentence may name several. */
export function draftRights(sentences: readonly Sentence[]): DraftedEntry[] {
  const found = new Map<string, DraftedEntry>()
  for (const sentence of sentences) {
    for (const [kind, pattern] of rightKinds) {
      if (!found.has(kind) && pattern.test(sentence.text))
        found.set(kind, { value: { kind, text: sentence.text }, from: [sentence] })
    }
  }
  return [...found.values()]
}

/** Periods of which both the time and the data can be read. */
export function draftRetention(sentences: readonly Sentence[], data: DataDrafts): DraftedEntry[] {
  const taken = new Set<string>()
  return sentences.flatMap((sentence): DraftedEntry[] => {
    const match = periodPattern.exec(sentence.text)
    const duration = match ? readDuration(`${match[1]} ${match[2]}`) : undefined
    const items = duration === undefined ? [] : data.name(sentence)
    if (duration === undefined || items.length === 0) return []
    return [
      {
        value: {
          id: createId(items[0] ?? '', taken, 'retention'),
          data: items,
          duration,
          text: sentence.text,
        },
        from: [sentence],
      },
    ]
  })
}

/** Yes and no, where a sentence says so itself. */
export function draftFacts(sentences: readonly Sentence[]): Map<string, Drafted> {
  const found = new Map<string, Drafted>()
  for (const sentence of sentences) {
    for (const [field, answer, pattern] of statedFacts) {
      if (found.has(field) || !pattern.test(sentence.text)) continue
      found.set(field, {
        value: answer === 'yes' ? { answer, text: sentence.text } : { answer, reason: sentence.text },
        from: [sentence],
      })
    }
  }
  return found
}

const months = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
]

/** The day that a sentence gives for the policy itself. */
export function draftDates(sentences: readonly Sentence[]): Drafted | undefined {
  for (const sentence of sentences) {
    const kind = /\b(?:effective|in force|applies from)\b/i.test(sentence.text)
      ? 'effective'
      : /\blast (?:updated|revised|modified|reviewed)\b/i.test(sentence.text)
        ? 'lastReviewed'
        : undefined
    const day = kind === undefined ? undefined : readDay(sentence.text)
    if (kind !== undefined && day !== undefined) return { value: { [kind]: day }, from: [sentence] }
  }
  return undefined
}

function readDay(text: string): string | undefined {
  const plain = /\b(\d{4})-(\d{2})-(\d{2})\b/.exec(text)
  const [, first, second, year] = /\b([A-Z][a-z]+|\d{1,2}) (\d{1,2}|[A-Z][a-z]+),? (\d{4})\b/.exec(text) ?? []
  const isMonthFirst = first !== undefined && /[a-z]/.test(first)
  const [name, day] = isMonthFirst ? [first, second] : [second, first]
  const month = months.indexOf(name?.toLowerCase() ?? '') + 1
  const written =
    plain?.[0] ??
    (month > 0 && Number(day) > 0
      ? `${year}-${String(month).padStart(2, '0')}-${String(Number(day)).padStart(2, '0')}`
      : undefined)
  return written !== undefined &&
    !Number.isNaN(Date.parse(written)) &&
    new Date(written).toISOString().startsWith(written)
    ? written
    : undefined
}
