import type { Policy } from '@candor/model'
import type { ChangeDraft } from './change-draft.ts'
import { compareFields } from './compare-fields.ts'
import { type EntryList, entryLists } from './entry-lists.ts'
import type { JsonGroup } from './flatten-entry.ts'
import { quote } from './name-value.ts'

type Located = { readonly entry: JsonGroup; readonly pointer: string }

/** Entries that came, went or changed, in every list of the policy. */
export function compareLists(old: Policy, next: Policy): ChangeDraft[] {
  return entryLists.flatMap((list) => compareList(list, old, next))
}

function compareList(list: EntryList, old: Policy, next: Policy): ChangeDraft[] {
  const [before, after] = [locate(old, list), locate(next, list)]
  const gone = [...before]
    .filter(([key]) => !after.has(key))
    .map(([key, { entry, pointer }]): ChangeDraft => {
      const { kind, class: judged, words } = list.removed
      // What a period that is gone leaves open is told by the data that it was about.
      const grade = list.list === 'retention' ? 'clarification' : judged
      return {
        class: grade,
        kind,
        subject: `${list.list}/${key}`,
        what: `${words}: ${nameEntry(list, entry, key)}.`,
        purposes: findPurposes(old, entry, list),
        oldPointer: pointer,
      }
    })
  const present = [...after].flatMap(([key, { entry, pointer }]): ChangeDraft[] => {
    const known = before.get(key)
    if (!known) return describeAdded(list, key, entry, pointer, old, next)
    return compareFields({
      old,
      next,
      before: withoutJoined(known.entry, list),
      after: withoutJoined(entry, list),
      prefix: `${list.list}.`,
      opening: `${list.noun} ${nameEntry(list, entry, key)}: `,
      subject: `${list.list}/${key}`,
      oldPointer: known.pointer,
      newPointer: pointer,
      purposes: [...findPurposes(old, known.entry, list), ...findPurposes(next, entry, list)],
    })
  })
  return [...present, ...gone]
}

/** A data item of a category that is new is told as such; see compare-uses.ts. */
function describeAdded(
  list: EntryList,
  key: string,
  entry: JsonGroup,
  pointer: string,
  old: Policy,
  next: Policy,
): ChangeDraft[] {
  if (list.list === 'data' && !old.data.some(({ category }) => category === entry['category'])) return []
  const { kind, class: judged, words } = list.added
  const what = `${words}: ${nameEntry(list, entry, key)}${describeMore(list, entry, next)}.`
  return [
    {
      class: judged,
      kind,
      subject: `${list.list}/${key}`,
      what,
      purposes: findPurposes(next, entry, list),
      newPointer: pointer,
    },
  ]
}

/** What a reader wants to know of a new recipient at once. */
function describeMore({ list }: EntryList, entry: JsonGroup, policy: Policy): string {
  if (list !== 'processors') return ''
  const processor = policy.processors.find(({ id }) => id === entry['id'])
  const labels = new Set(
    processor?.receives.flatMap(({ data }) =>
      data.map((id) => policy.data.find((item) => item.id === id)?.label ?? id),
    ),
  )
  const about = [processor?.role, processor?.country].filter((part) => part !== undefined).join(', ')
  return `${about === '' ? '' : ` (${about})`}${labels.size === 0 ? '' : `, which receives ${[...labels].join(', ')}`}`
}

/** What a recipient receives is compared as joined facts; see compare-uses.ts. */
function withoutJoined(entry: JsonGroup, { list, key }: EntryList): JsonGroup {
  return Object.fromEntries(
    Object.entries(entry).filter(([name]) => name !== key && !(list === 'processors' && name === 'receives')),
  )
}

function locate(policy: Policy, { list, key }: EntryList): Map<string, Located> {
  const entries = policy[list as 'data'] as unknown as readonly JsonGroup[]
  return new Map(entries.map((entry, index) => [String(entry[key]), { entry, pointer: `/${list}/${index}` }]))
}

function nameEntry({ name }: EntryList, entry: JsonGroup, key: string): string {
  const shown = entry[name] ?? entry['name'] ?? entry['pattern']
  return quote(typeof shown === 'string' ? shown : key)
}

/** Ids of the purposes that an entry speaks of, or whose data it is about. */
function findPurposes(policy: Policy, entry: JsonGroup, { list }: EntryList): readonly string[] {
  const id = String(entry['id'] ?? '')
  if (list === 'purposes') return [id]
  if (list === 'processors')
    return policy.processors.find((one) => one.id === id)?.receives.flatMap(({ purposes }) => purposes) ?? []
  if (list === 'data')
    return policy.channels
      .filter(({ data, optionalData }) => [...data, ...optionalData].includes(id))
      .flatMap(({ purposes }) => purposes)
  const own = entry['purposes']
  return Array.isArray(own) ? (own as readonly string[]) : []
}
