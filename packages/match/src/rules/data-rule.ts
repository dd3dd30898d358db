import type { Related } from '@candor/diagnostics'
import type { DataObservation } from '@candor/scan'
import { dataUndeclared } from '../generated/messages.ts'
import type { PolicyIndex } from '../policy-index.ts'
import { suggestData } from '../suggestions/suggest-data.ts'
import { getSpan, listOtherLines, relate } from './places.ts'
import type { Rule } from './rule.ts'
import { describeMechanisms, getCategoryLabel, listNames } from './words.ts'

/** A data category that no channel declares. */
export const dataRule: Rule = {
  id: 'data',
  describe(group, index) {
    const observation = group[0].observation as DataObservation
    const others = group.map((one) => one.observation as DataObservation)
    const { category, mechanism } = observation
    return dataUndeclared(
      { label: getCategoryLabel(category), category, how: describeMechanisms(others) },
      {
        span: getSpan(observation),
        related: [...relateCategory(index, category), ...listOtherLines(group)],
        suggestion: suggestData(index, category, mechanism),
      },
    )
  },
}

/** What the policy has instead: an item that no channel collects, or items of the same group, or the list. */
export function relateCategory(index: PolicyIndex, category: string): Related[] {
  const unused = index.data.find((item) => item.category === category && !item.collected)
  if (unused)
    return relate(`The policy has the data item \`${unused.id}\`, but no channel collects it`, unused.span)
  const group = category.split('.')[0]
  const near = index.data.filter((item) => item.category.split('.')[0] === group)
  const [nearest] = near
  if (nearest)
    return relate(
      `Of this group the policy declares ${listNames(near.map(({ label }) => label))}`,
      nearest.span,
    )
  if (index.data.length === 0) return []
  return relate(
    `The policy declares ${listNames(index.data.map(({ label }) => label))}`,
    index.places.data ?? index.data[0]?.span,
  )
}
