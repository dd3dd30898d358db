import { type Related, suggestWord } from '@candor/diagnostics'
import type { StorageObservation } from '@candor/scan'
import { storageUndeclared } from '../generated/messages.ts'
import { canPatternsMeet, parsePattern } from '../name-pattern.ts'
import type { IndexedStorageEntry, PolicyIndex } from '../policy-index.ts'
import { suggestStorage } from '../suggestions/suggest-storage.ts'
import { getSpan, listOtherLines, relate } from './places.ts'
import type { Rule } from './rule.ts'
import { listNames, mediumLabels } from './words.ts'

/** A cookie, storage key or the like that the policy does not name. */
export const storageRule: Rule = {
  id: 'storage',
  describe(group, index) {
    const observation = group[0].observation as StorageObservation
    const writes = group.some(({ observation: one }) => one.kind === 'storage' && one.access === 'write')
    return storageUndeclared(
      { verb: writes ? 'keeps' : 'reads', medium: mediumLabels[observation.medium], name: observation.name },
      {
        span: getSpan(observation),
        related: [...relateDeclared(index, observation), ...listOtherLines(group)],
        suggestion: suggestStorage(index, observation),
      },
    )
  },
}

/**
 * The nearest entry: one that fits part of the names, the same name elsewhere, a similar name; else the
 * medium's list.
 */
function relateDeclared(index: PolicyIndex, { medium, name }: StorageObservation): Related[] {
  const pattern = parsePattern(name)
  const same = index.storage.filter((entry) => entry.medium === medium)
  const meets = (entry: IndexedStorageEntry) => canPatternsMeet(entry.pattern, pattern)
  const similar = suggestWord(
    name,
    same.map((entry) => entry.name),
  )
  const nearest =
    same.find(meets) ?? index.storage.find(meets) ?? same.find((entry) => entry.name === similar)
  if (nearest)
    return relate(
      `The nearest that the policy declares: ${mediumLabels[nearest.medium]} \`${nearest.name}\``,
      nearest.span,
    )
  const listed = same.length > 0 ? same : index.storage
  if (listed.length === 0) return []
  return relate(
    `The policy declares ${listNames(listed.map((entry) => `${mediumLabels[entry.medium]} \`${entry.name}\``))}`,
    listed[0]?.span,
  )
}
