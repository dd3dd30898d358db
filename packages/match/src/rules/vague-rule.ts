import type { Related } from '@candor/diagnostics'
import type { IndexedDataItem } from '../policy-index.ts'
import { dataVague } from '../generated/messages.ts'
import { createDataId } from '../suggestions/suggest-data.ts'
import { renderItem } from '../suggestions/yaml-text.ts'
import { getSpan, listOtherLines, relate } from './places.ts'
import type { Judgement, Rule } from './rule.ts'
import { getCategoryLabel } from './words.ts'

/** A category that is declared only through its parent. The subject is the category. */
export const vagueRule: Rule = {
  id: 'vague',
  describe(group, index) {
    const [{ subject: category, observation, item }] = group
    const label = getCategoryLabel(category)
    return dataVague(
      { declared: item?.category ?? category, verb: describeUse(group), label, category },
      {
        span: getSpan(observation),
        related: [...relateItem(item), ...listOtherLines(group)],
        suggestion: `data:\n${renderItem([
          ['id', createDataId(index, category)],
          ['category', category],
          ['label', label],
        ])}`,
      },
    )
  },
}

function relateItem(item: IndexedDataItem | undefined): Related[] {
  return item ? relate(`Declared as ${item.label} (\`${item.category}\`)`, item.span) : []
}

function describeUse(group: readonly Judgement[]): string {
  const passes = group.every(
    ({ observation }) => observation.kind === 'data' && observation.mechanism === 'disclosure',
  )
  return passes ? 'passes on' : 'collects'
}
