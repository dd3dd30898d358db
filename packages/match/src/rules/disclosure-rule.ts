import type { Related } from '@candor/diagnostics'
import type { DataObservation } from '@candor/scan'
import { findProcessors } from '../find-processors.ts'
import { disclosureUndeclared } from '../generated/messages.ts'
import type { IndexedProcessor, PolicyIndex } from '../policy-index.ts'
import { suggestDisclosure } from '../suggestions/suggest-disclosure.ts'
import { getSpan, listOtherLines, relate } from './places.ts'
import type { Rule } from './rule.ts'
import { getCategoryLabel, listNames } from './words.ts'

/** Data that goes to a recipient that the policy names, but not for this data. */
export const disclosureRule: Rule = {
  id: 'disclosure',
  describe(group, index) {
    const observation = group[0].observation as DataObservation
    const processor = findProcessors(index, observation)[0] as IndexedProcessor
    const { category } = observation
    return disclosureUndeclared(
      { label: getCategoryLabel(category), category, processor: processor.title, id: processor.id },
      {
        span: getSpan(observation),
        related: [...relateDeclared(index, processor), ...listOtherLines(group)],
        suggestion: suggestDisclosure(index, processor, category),
      },
    )
  },
}

function relateDeclared(index: PolicyIndex, { title, receives, span }: IndexedProcessor): Related[] {
  const labels = receives.map((id) => index.data.find((item) => item.id === id)?.label ?? id)
  const message =
    labels.length > 0
      ? `The policy says that ${title} receives ${listNames(labels)}`
      : `The policy names ${title}, but not what it receives`
  return relate(message, span)
}
