import type { Policy } from '@candor/model'
import type { Slot } from '../slot.ts'

type Target = 'data' | 'purposes' | 'channels' | 'processors' | 'storage'

/** The words for what ids lead to: each slot rests on the reference (below `path`) and on the text it leads to. */
export function referAll(policy: Policy, target: Target, ids: readonly string[] | undefined, path: string): Slot[] {
  return (ids ?? []).flatMap((id, index) => refer(policy, target, id, `${path}/${index}`) ?? [])
}

/** The words for what an id leads to; undefined when it leads nowhere. */
export function refer(policy: Policy, target: Target, id: string, ...paths: string[]): Slot | undefined {
  const index = policy[target].findIndex((item) => item.id === id)
  if (index < 0) return undefined
  if (target === 'storage') return referStorage(policy, index, paths)
  const [text, key] = target === 'data' ? [policy.data[index]?.label, 'label'] : [policy[target][index]?.title, 'title']
  return { kind: 'line', text: text ?? id, paths: [...paths, `/${target}/${index}/${key}`] }
}

/** A storage entry by its title and its name: a reader knows the one, a browser the other. */
function referStorage(policy: Policy, index: number, paths: readonly string[]): Slot {
  const { id, title, name, pattern } = policy.storage[index] ?? {}
  const known = name ?? pattern
  const namePath = known === undefined ? [] : [`/storage/${index}/${name === undefined ? 'pattern' : 'name'}`]
  if (title === undefined) return { kind: 'code', text: known ?? id ?? '', paths: [...paths, ...namePath] }
  const text = known === undefined ? title : `${title} (${known})`
  return { kind: 'line', text, paths: [...paths, `/storage/${index}/title`, ...namePath] }
}

/** One slot for each text, in the order of first appearance, resting on all the paths that gave it. */
export function mergeSlots(slots: readonly Slot[]): Slot[] {
  const merged = new Map<string, Slot>()
  for (const slot of slots) {
    const known = merged.get(slot.text)
    merged.set(slot.text, known ? { ...known, paths: [...new Set([...known.paths, ...slot.paths])] } : slot)
  }
  return [...merged.values()]
}
