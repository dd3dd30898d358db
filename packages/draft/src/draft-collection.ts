import { findPurposeKind, vocabulary } from '@candor/vocabulary'
import { findChannelKind, unnamedData } from './channel-kinds.ts'
import { type DraftedEntry, createId, toLine } from './drafted.ts'
import { type Mention, findData } from './find-data.ts'
import type { Sentence } from './read-page.ts'

/** Data items, by category: the same thing in two places is one item. */
export class DataDrafts {
  readonly entries: DraftedEntry[] = []
  readonly #taken = new Set<string>()
  readonly #byCategory = new Map<string, string>()

  /** Ids of the items that a sentence names. */
  name(sentence: Sentence, source?: 'person' | 'observed'): string[] {
    return findData(sentence.text).map((mention) => this.#add(mention, sentence, source))
  }

  /** The item for what a channel collects where the page does not say what. */
  nameUnknown(kind: string, title: string, from: readonly Sentence[]): string {
    const id = createId(`${title} details`, this.#taken, 'details')
    const value = {
      id,
      category: unnamedData[kind] ?? 'person',
      label: `personal information (${toLine(title, 60)})`,
      source: 'person',
    }
    this.entries.push({
      value,
      from,
      note: 'The page does not say which data: name it, and correct the category.',
    })
    return id
  }

  #add({ category, label }: Mention, sentence: Sentence, source: 'person' | 'observed' | undefined): string {
    const known = this.#byCategory.get(category)
    if (known !== undefined) return known
    const id = createId(label, this.#taken, 'data')
    this.#byCategory.set(category, id)
    this.entries.push({ value: { id, category, label, ...(source && { source }) }, from: [sentence] })
    return id
  }
}

const collecting = /\b(?:collect|gather|receiv|obtain|information (?:that )?you)/i
const aboutReasons = /\b(?:why|purposes?|how (?:do )?we use|use of|what we use)\b/i

/** Reasons: each sentence of a section on why, but for those that only open a list. */
export function draftPurposes(sentences: readonly Sentence[]): DraftedEntry[] {
  const taken = new Set<string>()
  const general = sentences
    .filter(
      ({ section, text }) => aboutReasons.test(section) && !text.endsWith(':') && text.split(' ').length > 3,
    )
    .map((sentence) => {
      const kind = findPurpose(sentence.text)
      const title = toLine(
        sentence.text.replace(
          /^(?:we (?:collect|use)[^.]*?\b(?:because it|to|in order to)\s+|in addition,?\s+|it\s+)/i,
          '',
        ),
        80,
      )
      const named = title.charAt(0).toUpperCase() + title.slice(1)
      return {
        value: {
          id: createId(
            kind?.replaceAll('.', '-') ?? title.split(' ').slice(0, 4).join(' '),
            taken,
            'purpose',
          ),
          title: named,
          ...(kind && { kind }),
          text: sentence.text,
        },
        from: [sentence],
      }
    })
  const order = sentences.find(({ text }) => orderPattern.test(text))
  if (!order || general.some(({ value }) => value['kind'] === orderKind)) return general
  if (general.some(({ from }) => from.includes(order))) {
    return general.map((purpose) =>
      purpose.from.includes(order) ? { ...purpose, value: { ...purpose.value, kind: orderKind } } : purpose,
    )
  }
  const value = {
    id: createId('orders', taken, 'orders'),
    title: 'Completing your purchase',
    kind: orderKind,
  }
  return [...general, { value, from: [order] }]
}

/** A purchase has a reason of its own, which the reasons for everything else do not tell. */
const orderPattern = /\bto (?:complete|process|fulfil|fulfill|handle|ship) your (?:purchase|order)/i
const orderKind = 'service.orders'

function findPurpose(text: string): string | undefined {
  const plain = text.toLowerCase()
  const rows = vocabulary.purposes.flatMap(({ id, label, synonyms }) =>
    [label, ...(synonyms ?? [])].map((word) => ({ id, word })),
  )
  const found = rows
    .filter(({ word }) => word.length > 4 && plain.includes(word))
    .toSorted((a, b) => b.word.length - a.word.length)[0]
  if (found) return found.id
  const guess = hints.find(([, pattern]) => pattern.test(text))?.[0]
  return guess !== undefined && findPurposeKind(guess) ? guess : undefined
}

const hints: readonly (readonly [kind: string, pattern: RegExp])[] = [
  ['marketing.direct', /\bannouncements\b|\bspecial offers\b|\bpromotion/i],
  ['support', /\bcustomer service\b/i],
  ['personalisation', /\binterest to you\b|\bpersonali/i],
]

/** Ways in which data reaches the controller: the parts of a section on collecting; else the kinds that sentences speak of. */
export function draftChannels(
  sentences: readonly Sentence[],
  data: DataDrafts,
  purposes: readonly DraftedEntry[],
): DraftedEntry[] {
  const taken = new Set<string>()
  return groupChannels(sentences).map(({ title, kind, from }) => {
    const items = [
      ...new Set(from.flatMap((sentence) => data.name(sentence, kind === 'device' ? 'observed' : 'person'))),
    ]
    const own = items.length > 0 ? items : [data.nameUnknown(kind, title, from)]
    const reasons = pickReasons(kind, purposes)
    const isFree = from.some(({ text }) => /\b(?:optional|voluntary)\b/i.test(text))
    return {
      value: {
        id: createId(title, taken, kind),
        kind,
        title: toLine(title),
        text: from.map(({ text }) => text).join(' '),
        data: own,
        purposes: reasons,
        ...(isFree && { optional: true }),
      },
      from,
      ...(reasons.length > 1 && {
        note: 'The purposes are those that the page gives for everything: keep the ones that belong here.',
      }),
    }
  })
}

/** A purchase is for the purchase; everything else is for the reasons that the page gives for everything. */
function pickReasons(kind: string, purposes: readonly DraftedEntry[]): string[] {
  const isOrder = ({ value }: DraftedEntry): boolean => value['kind'] === orderKind
  const own = kind === 'purchase' ? purposes.filter(isOrder) : purposes.filter((purpose) => !isOrder(purpose))
  return (own.length > 0 ? own : purposes).map(({ value }) => String(value['id']))
}

type Group = { title: string; kind: string; from: Sentence[] }

function groupChannels(sentences: readonly Sentence[]): Group[] {
  const groups = new Map<string, Group>()
  for (const sentence of sentences) {
    const { section, part, text } = sentence
    const inParts = collecting.test(section) && part !== undefined
    const isAct =
      inParts ||
      (/\b(?:when|if|upon|by)\b/i.test(text) && collecting.test(text + section) && findData(text).length > 0)
    const kind = isAct
      ? (findChannelKind(...(part === undefined ? [] : [part]), text) ?? (inParts ? 'form' : undefined))
      : undefined
    if (kind === undefined) continue
    const key = inParts ? `${section}/${part}` : kind
    const group = groups.get(key) ?? { title: inParts ? part : (titles[kind] ?? kind), kind, from: [] }
    group.from.push(sentence)
    groups.set(key, group)
  }
  return [...groups.values()]
}

const titles: Readonly<Record<string, string>> = {
  survey: 'Surveys',
  post: 'Mailings',
  registration: 'Registering a product',
  purchase: 'Ordering',
  support: 'Support',
  account: 'Accounts',
  form: 'Forms',
  phone: 'Calls',
  email: 'Messages to us',
  'third-party': 'Others',
  device: 'Visiting',
}
