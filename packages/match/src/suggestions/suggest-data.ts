import { coverCategory } from '../cover-category.ts'
import type { IndexedChannel, PolicyIndex } from '../policy-index.ts'
import { getCategoryLabel, listNames } from '../rules/words.ts'
import { createId, renderItem } from './yaml-text.ts'

/** How code meets data: a mechanism of an observation, or the device itself. */
export type Way = 'form' | 'request' | 'schema' | 'disclosure' | 'log' | 'device'

/** Kinds of channels that data met in this way belongs to, the likeliest first. */
const channelKinds: Readonly<Record<Way, readonly string[]>> = {
  form: ['form', 'purchase', 'registration', 'account', 'survey', 'support'],
  request: ['form', 'account', 'purchase', 'registration', 'survey', 'support'],
  schema: ['account', 'form', 'purchase', 'registration'],
  disclosure: ['form', 'account', 'sdk', 'purchase'],
  log: ['device', 'account', 'form'],
  device: ['device', 'sdk', 'form'],
}

const maxChannels = 3

/** What a new channel of a kind is called until somebody finds better words. */
const titles: Readonly<Record<string, string>> = {
  account: 'Your account',
  device: 'Your device',
  form: 'Forms',
}

/** Where the last part of a category alone would not say what it is. */
const tellingIds: Readonly<Record<string, string>> = {
  'location.coarse': 'coarse-location',
  'location.precise': 'precise-location',
}

/** YAML that declares a category: the data item, unless there is one, and the channel that collects it. */
export function suggestData(index: PolicyIndex, category: string, way: Way): string {
  const existing = index.data.find((item) => item.category === category)
  const id = existing?.id ?? createDataId(index, category)
  const item = existing
    ? ''
    : `data:\n${renderItem([
        ['id', id],
        ['category', category],
        ['label', getCategoryLabel(category)],
      ])}`
  return `${item}${suggestChannel(index, id, way)}`
}

/**
 * Ids of the data items for some categories: those of the policy, or the ids that `suggestData` would give.
 */
export function nameDataItems(index: PolicyIndex, categories: readonly string[]): string[] {
  return categories.map((category) => {
    const cover = coverCategory([category], index.data)
    return cover.kind === 'declared' ? cover.item.id : createDataId(index, category)
  })
}

/** A new id for a data item of a category: its last part, which says enough but for places. */
export function createDataId(index: PolicyIndex, category: string): string {
  const leaf = category.slice(category.lastIndexOf('.') + 1)
  return createId(tellingIds[category] ?? leaf, index.ids, 'data')
}

/** The purposes that a comment names, so that nobody has to look them up. */
export function namePurposes({ purposes }: PolicyIndex): string {
  return purposes.length > 0 ? listNames(purposes) : 'your purposes'
}

function suggestChannel(index: PolicyIndex, id: string, way: Way): string {
  const kinds = channelKinds[way]
  const fitting = index.channels.filter((channel) => kinds.includes(channel.kind))
  if (fitting.length > 0) {
    const places = fitting
      .toSorted((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind))
      .slice(0, maxChannels)
    return `# and in channels: add ${id} to the data of ${places.map(showChannel).join(', or of ')}\n`
  }
  const kind = kinds[0] as string
  return `channels:\n${renderItem([
    ['id', createId(`${id}-${kind}`, index.ids, 'channel')],
    ['kind', kind],
    ['title', titles[kind] ?? kind, 'say how people give it'],
    ['data', [id]],
    ['purposes', [], `which of: ${namePurposes(index)}`],
  ])}`
}

function showChannel({ id, span }: IndexedChannel): string {
  return span ? `${id} (${span.file}:${span.line})` : id
}
