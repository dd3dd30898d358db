import type { Policy } from '@candor/model'
import { describeDuration } from './duration.ts'

/** A name as it stands in a sentence. */
export function quote(name: string): string {
  return `“${name}”`
}

const targets = {
  data: ['data', 'label'],
  optionalData: ['data', 'label'],
  purposes: ['purposes', 'title'],
  channels: ['channels', 'title'],
  processors: ['processors', 'title'],
  storage: ['storage', 'title'],
} as const

/** A value in the words of the policy: ids by what they lead to, durations in words. */
export function nameValue(policy: Policy, field: string, value: string): string {
  const key = field.split('.').at(-1) ?? ''
  if (key === 'duration' || key === 'responseTime') return describeDuration(value)
  if (key === 'party') return value === 'first' ? 'the controller' : nameId(policy, 'processors', value)
  return key in targets ? nameId(policy, key as keyof typeof targets, value) : value
}

function nameId(policy: Policy, key: keyof typeof targets, id: string): string {
  const [list, label] = targets[key]
  const entry = (policy[list] as readonly { readonly id: string }[]).find((one) => one.id === id) as
    | Record<string, unknown>
    | undefined
  return typeof entry?.[label] === 'string' ? quote(entry[label]) : id
}
