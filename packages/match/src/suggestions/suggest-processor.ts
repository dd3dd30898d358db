import { findThirdParty } from '@candor/catalog'
import type { Recipient } from '../find-processors.ts'
import type { PolicyIndex } from '../policy-index.ts'
import { nameDataItems, namePurposes } from './suggest-data.ts'
import { type Field, createId, renderItem } from './yaml-text.ts'

/**
 * YAML that declares a recipient, from the catalog's facts. Role, purposes and the country in which data is
 * handled are for counsel to say: they stand as comments, so that nothing is claimed that nobody has looked
 * at.
 */
export function suggestProcessor(
  index: PolicyIndex,
  recipient: Recipient,
  categories: readonly string[],
): string {
  const party = recipient.processor === undefined ? undefined : findThirdParty(recipient.processor)
  const name = party?.name ?? recipient.domain ?? recipient.host ?? recipient.package ?? ''
  const fields: Field[] = [
    ['id', createId(party?.id ?? name.split('.')[0] ?? name, index.ids, 'recipient')],
    ...(party ? ([['catalog', party.id]] as Field[]) : []),
    ['title', name],
    ...(party?.legalName === undefined ? [] : ([['legalName', party.legalName]] as Field[])),
    ['role', undefined, 'processor, controller, joint-controller or authority'],
    [
      'country',
      undefined,
      party?.country === undefined
        ? 'where it handles the data'
        : `where it handles the data; its seat is in ${party.country}`,
    ],
    ...(party?.policyUrl === undefined ? [] : ([['policyUrl', party.policyUrl]] as Field[])),
    ...(party ? [] : nameEvidence(recipient)),
  ]
  return `processors:\n${renderItem(fields)}${renderReceives(index, categories)}`
}

/**
 * The `receives:` list for some categories, below a processor; ids of data items where the policy has them.
 */
export function renderReceives(index: PolicyIndex, categories: readonly string[]): string {
  const data = nameDataItems(index, categories)
  const purposes = `for which of: ${namePurposes(index)}`
  if (data.length === 0) return `    # receives: which data items, and ${purposes}\n`
  return `    receives:\n${renderItem(
    [
      ['data', data],
      ['purposes', [], purposes],
    ],
    6,
  )}`
}

function nameEvidence({ host, domain, package: specifier, global }: Recipient): Field[] {
  if (host !== undefined) return [['hosts', [host]]]
  if (specifier !== undefined) return [['packages', [specifier]]]
  if (global !== undefined) return [['globals', [global]]]
  return domain === undefined ? [] : [['hosts', [domain]]]
}
