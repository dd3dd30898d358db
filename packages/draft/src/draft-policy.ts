import { type Drafted, type DraftedEntry, createId, toLine } from './drafted.ts'
import { DataDrafts, draftChannels, draftPurposes } from './draft-collection.ts'
import {
  draftChoices,
  draftDates,
  draftFacts,
  draftRetention,
  draftRights,
  draftSafeguards,
} from './draft-statements.ts'
import { draftStorage, isDefinition } from './draft-storage.ts'
import { findRecipients } from './find-recipients.ts'
import { findThirdParty } from '@candor/catalog'
import { findContact, findControllerName } from './find-controller.ts'
import { type Page, type PageFormat, type Sentence, readPage } from './read-page.ts'
import { type Part, serializeDraft } from './serialize-draft.ts'

/** A draft, and what it is worth. */
export interface PolicyDraft {
  /** The declaration as YAML, with the sentences that it came from as comments and those that found no place at the end. */
  readonly yaml: string
  /** How many entries each list has. */
  readonly counts: Readonly<Record<'data' | 'purposes' | 'channels' | 'processors' | 'storage', number>>
  readonly sentences: number
  readonly unplaced: readonly Sentence[]
}

/** Drafts the declaration of a hand-written policy. `source` names the page in the draft. Undefined when it has no sentence. */
export function draftPolicy(text: string, format: PageFormat, source: string): PolicyDraft | undefined {
  const page = readPage(text, format)
  const { sentences } = page
  if (sentences.length === 0) return undefined
  const data = new DataDrafts()
  const purposes = draftPurposes(sentences)
  const channels = draftChannels(sentences, data, purposes)
  const storage = draftStorage(page, data)
  const processors = draftProcessors(page, storage.parties, channels, data)
  const retention = draftRetention(sentences, data)
  const lists: readonly [string, readonly DraftedEntry[]][] = [
    ['data', data.entries],
    ['purposes', purposes],
    ['channels', channels],
    ['processors', processors],
    ['storage', storage.entries],
    ['retention', retention],
    ['safeguards', draftSafeguards(sentences)],
    ['choices', draftChoices(sentences)],
    ['rights', draftRights(sentences)],
  ]
  const fields = draftFields(page)
  const facts = [...draftFacts(sentences)]
  const parts: Part[] = [...fields, ...lists.filter(([, entries]) => entries.length > 0), ...facts]
  const used = new Set(parts.flatMap(([, drafted]) => [drafted].flat().flatMap(({ from }) => from)))
  const unplaced = sentences.filter((sentence) => !used.has(sentence))
  const count = (name: string): number => lists.find(([list]) => list === name)?.[1].length ?? 0
  return {
    yaml: serializeDraft(parts, unplaced, source),
    counts: {
      data: count('data'),
      purposes: count('purposes'),
      channels: count('channels'),
      processors: count('processors'),
      storage: count('storage'),
    },
    sentences: sentences.length,
    unplaced,
  }
}

function draftFields(page: Page): [string, Drafted][] {
  const { sentences, title } = page
  const { name, from } = findControllerName(page)
  const opening = sentences.filter(({ section }) => section === '')
  const definitions = sentences.filter(({ text }) => isDefinition(text))
  const contact = findContact(sentences)
  const dates = draftDates(sentences)
  return [
    ['title', { value: toLine(title ?? `${name} Privacy Policy`), from: [] }],
    ...(dates ? [['dates', dates] satisfies [string, Drafted]] : []),
    ...(opening.length > 0
      ? [
          ['introduction', { value: opening.map(({ text }) => text).join(' '), from: opening }] satisfies [
            string,
            Drafted,
          ],
        ]
      : []),
    ['controller', { value: { name }, from, note: 'Add the registered name, the address and the country.' }],
    ...(contact ? [['contact', contact] satisfies [string, Drafted]] : []),
    ...(definitions.length > 0
      ? [
          [
            'storageText',
            { value: definitions.map(({ text }) => text).join(' '), from: definitions },
          ] satisfies [string, Drafted],
        ]
      : []),
  ]
}

/** Recipients by name, with all the sentences that name them and the data that those sentences list. */
function draftProcessors(
  { sentences }: Page,
  parties: readonly string[],
  channels: readonly DraftedEntry[],
  data: DataDrafts,
): DraftedEntry[] {
  const taken = new Set<string>()
  const found = new Map<string, { title: string; catalog?: string; role?: string; from: Sentence[] }>()
  for (const sentence of sentences) {
    for (const { title, catalog, role } of findRecipients(sentence.text)) {
      const known = found.get(title.toLowerCase())
      if (known) known.from.push(sentence)
      else
        found.set(title.toLowerCase(), {
          title,
          ...(catalog !== undefined && { catalog }),
          ...(role && { role }),
          from: [sentence],
        })
    }
  }
  const purchase = channels.find(({ value }) => value['kind'] === 'purchase')?.value['purposes'] as
    | readonly string[]
    | undefined
  const named = [...found.values()].map(({ title, catalog, role, from }): DraftedEntry => {
    const items = [...new Set(from.flatMap((sentence) => data.name(sentence)))]
    const receives =
      items.length > 0 && purchase && purchase.length > 0
        ? [{ data: items, purposes: [...purchase] }]
        : undefined
    const value = {
      id: createId(catalog ?? title, taken, 'recipient'),
      title,
      ...(catalog !== undefined && { catalog }),
      ...(role && { role }),
      text: from.map(({ text }) => text).join(' '),
      ...(receives && { receives }),
      ...(catalog === undefined && { observable: false }),
    }
    return {
      value,
      from,
      note: receives
        ? 'Add role and country; check what it receives, and for which purposes.'
        : 'Add role, country, and what it receives.',
    }
  })
  const others = parties
    .filter((id) => !named.some(({ value }) => value['id'] === id))
    .map((id): DraftedEntry => {
      const value = { id: createId(id, taken, id), title: findThirdParty(id)?.name ?? id, catalog: id }
      return {
        value,
        from: [],
        note: 'The page names a cookie of this company. Add role, country, and what it receives.',
      }
    })
  return [...named, ...others]
}
