import type { Policy } from '@candor/model'
import { formatDuration } from '../format-words.ts'
import type { LanguagePack } from '../language-pack.ts'
import { type Slot, createLine, createProse } from '../slot.ts'
import { referAll } from './refer.ts'

/** How long some data is kept; a type alias, so that it fits an outline. */
export type Period = {
  data: Slot[]
  purposes: Slot[]
  duration: Slot | undefined
  after: Slot | undefined
  criteria: Slot | undefined
  text: Slot | undefined
}

/** One entry of `retention`; undefined when it says neither how long nor what decides. */
export function outlinePeriod(policy: Policy, language: LanguagePack, index: number): Period | undefined {
  const entry = policy.retention[index]
  if (!entry || (entry.duration === undefined && entry.criteria === undefined)) return undefined
  const path = `/retention/${index}`
  return {
    data: referAll(policy, 'data', entry.data, `${path}/data`),
    purposes: referAll(policy, 'purposes', entry.purposes, `${path}/purposes`),
    duration: createLine(entry.duration && formatDuration(entry.duration, language), `${path}/duration`),
    after: createLine(entry.after, `${path}/after`),
    criteria: createProse(entry.criteria, `${path}/criteria`),
    text: createProse(entry.text, `${path}/text`),
  }
}

/** All entries of `retention` that say something. */
export function outlinePeriods(policy: Policy, language: LanguagePack): Period[] {
  return policy.retention.flatMap((_, index) => outlinePeriod(policy, language, index) ?? [])
}
