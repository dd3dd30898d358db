import { findThirdParty } from '@candor/catalog'
import { type Related, compareText, suggestWord } from '@candor/diagnostics'
import type { DataObservation, ProcessorObservation } from '@candor/scan'
import { type Recipient, getRecipientKey } from '../find-processors.ts'
import { processorUndeclared } from '../generated/messages.ts'
import type { IndexedProcessor, PolicyIndex } from '../policy-index.ts'
import { suggestProcessor } from '../suggestions/suggest-processor.ts'
import { getSpan, listOtherLines, relate } from './places.ts'
import type { Rule } from './rule.ts'
import { getCategoryLabel, joinWords, listNames } from './words.ts'

/** A recipient that the policy does not name; what is passed to it belongs to the same finding. */
export const processorRule: Rule = {
  id: 'processor',
  describe(group, index) {
    const observations = group.map(({ observation }) => observation as ProcessorObservation | DataObservation)
    const recipient: Recipient = Object.assign({}, ...observations.toReversed().map(pickRecipient))
    const categories = [
      ...new Set(observations.flatMap((one) => (one.kind === 'data' ? one.category : []))),
    ].sort(compareText)
    const name = nameRecipient(recipient)
    return processorUndeclared(
      {
        name,
        domain: recipient.domain === name ? undefined : recipient.domain,
        categories:
          categories.length > 0
            ? joinWords(categories.map((one) => `${getCategoryLabel(one)} (\`${one}\`)`))
            : undefined,
      },
      {
        span: getSpan(group[0].observation),
        related: [...relateDeclared(index, recipient, name), ...listOtherLines(group)],
        suggestion: suggestProcessor(index, recipient, categories),
      },
    )
  },
}

function pickRecipient(observation: ProcessorObservation | DataObservation): Recipient {
  const { processor, domain } = observation
  const { host, package: specifier, global } = observation.kind === 'processor' ? observation : {}
  return {
    ...(processor !== undefined && { processor }),
    ...(domain !== undefined && { domain }),
    ...(host !== undefined && { host }),
    ...(specifier !== undefined && { package: specifier }),
    ...(global !== undefined && { global }),
  }
}

function nameRecipient(recipient: Recipient): string {
  const party = recipient.processor === undefined ? undefined : findThirdParty(recipient.processor)
  return party?.name ?? getRecipientKey(recipient)
}

/**
 * The nearest recipient that is declared: of the same domain, for the same sort of service, or with a similar
 * name.
 */
function relateDeclared(index: PolicyIndex, recipient: Recipient, name: string): Related[] {
  const nearest = findNearest(index, recipient, name)
  if (nearest) return relate(`The nearest recipient that the policy names: ${nearest.title}`, nearest.span)
  if (index.processors.length === 0) return []
  const titles = index.processors.map(({ title }) => title)
  return relate(`The policy names ${listNames(titles)}`, index.places.processors ?? index.processors[0]?.span)
}

function findNearest(index: PolicyIndex, recipient: Recipient, name: string): IndexedProcessor | undefined {
  const party = recipient.processor === undefined ? undefined : findThirdParty(recipient.processor)
  const partiesOf = (processor: IndexedProcessor) =>
    processor.thirdParties.flatMap((id) => findThirdParty(id) ?? [])
  const title = suggestWord(
    name,
    index.processors.map((processor) => processor.title),
  )
  return (
    index.processors.find(
      (one) =>
        recipient.domain !== undefined && partiesOf(one).some(({ domain }) => domain === recipient.domain),
    ) ??
    index.processors.find(
      (one) =>
        party !== undefined &&
        party.category !== 'other' &&
        partiesOf(one).some(({ category }) => category === party.category),
    ) ??
    index.processors.find((one) => one.title === title)
  )
}
