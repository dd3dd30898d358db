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
  const { text, key } = describe(policy, target, index)
  return { kind: key === 'name' || key === 'pattern' ? 'code' : 'line', text, paths: [...paths, `/${target}/${index}/${key}`] }
}

function describe(policy: Policy, target: Target, index: number): { text: string; key: string } {
  if (target === 'data') return { text: policy.data[index]?.label ?? '', key: 'label' }
  if (target !== 'storage') return { text: policy[target][index]?.title ?? '', key: 'title' }
  const entry = policy.storage[index]
  if (entry?.name !== undefined) return { text: entry.name, key: 'name' }
  if (entry?.pattern !== undefined) return { text: entry.pattern, key: 'pattern' }
  return entry?.title !== undefined ? { text: entry.title, key: 'title' } : { text: entry?.id ?? '', key: 'id' }
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
