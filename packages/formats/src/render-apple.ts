import type { FormatOutput, RenderFormat } from './format.ts'
import { type ItemUse, listItemUses } from './item-uses.ts'
import { findRow, storeCategories, storePurposes } from './store-categories.ts'

const prefix = 'NSPrivacyCollectedDataType'

/** Groups of the vocabulary that say who somebody is: data of these is linked to a person by what it is. */
const linked = new Set(['identity', 'contact', 'account'])

type Plist = string | boolean | readonly Plist[] | { readonly [key: string]: Plist }

/**
 * Apple's privacy manifest: the collected data types, their purposes, and tracking where sale and sharing are declared.
 * What Apple asks for and the policy leaves open is left out and told, never answered. The reasons for required APIs
 * (`NSPrivacyAccessedAPITypes`) are a matter of code.
 */
export const renderApple: RenderFormat = ({ policy }): FormatOutput => {
  if (policy.data.length === 0)
    return { content: undefined, gaps: ['The policy declares no data item (`data`).'] }
  const gaps: string[] = []
  const tracking = findTracking(
    [policy.sharing, policy.sale, policy.targetedAdvertising].map((fact) => fact?.answer),
  )
  if (tracking === undefined)
    gaps.push('NSPrivacyTracking: the policy does not declare `sharing` and `sale`.')
  const types = new Map<string, ItemUse[]>()
  for (const use of listItemUses(policy)) {
    const type = findRow(storeCategories, use.item.category)?.apple ?? 'OtherDataTypes'
    types.set(type, [...(types.get(type) ?? []), use])
  }
  const collected = [...types]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([type, uses]) => describeType(type, uses, tracking, gaps))
  return {
    content: serializePlist({
      ...(tracking !== undefined && { NSPrivacyTracking: tracking }),
      NSPrivacyCollectedDataTypes: collected,
    }),
    gaps:
      tracking === true
        ? [
            ...gaps,
            'NSPrivacyTrackingDomains: name the domains that track; the policy declares recipients, not which host does what.',
          ]
        : gaps,
  }
}

function describeType(
  type: string,
  uses: readonly ItemUse[],
  tracking: boolean | undefined,
  gaps: string[],
): Plist {
  const purposes = new Set<string>()
  for (const { purposes: own } of uses) {
    for (const { id, kind } of own) {
      const purpose = kind === undefined ? undefined : (findRow(storePurposes, kind)?.apple ?? 'Other')
      if (purpose === undefined)
        gaps.push(`${prefix}Purposes of ${type}: the purpose \`${id}\` declares no \`kind\`.`)
      else purposes.add(purpose)
    }
  }
  if (purposes.size === 0) gaps.push(`${prefix}Purposes of ${type}: none is declared.`)
  const isLinked = uses.some(({ item }) => linked.has(item.category.split('.')[0] ?? ''))
  if (!isLinked)
    gaps.push(`${prefix}Linked of ${type}: the policy does not say whether it is linked to a person.`)
  if (tracking === true)
    gaps.push(`${prefix}Tracking of ${type}: the policy does not say which data is used for tracking.`)
  return {
    [prefix]: `${prefix}${type}`,
    ...(isLinked && { [`${prefix}Linked`]: true }),
    ...(tracking === false && { [`${prefix}Tracking`]: false }),
    [`${prefix}Purposes`]: [...purposes].toSorted().map((purpose) => `${prefix}Purpose${purpose}`),
  }
}

/** Apple calls it tracking when data goes to others for advertising or to data brokers. Only two declared noes make a no. */
function findTracking(answers: readonly ('yes' | 'no' | undefined)[]): boolean | undefined {
  if (answers.includes('yes')) return true
  const [sharing, sale] = answers
  return sharing === 'no' && sale === 'no' ? false : undefined
}

function serializePlist(root: Plist): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
<plist version="1.0">
${serializeValue(root, 0)}</plist>
`
}

function serializeValue(value: Plist, depth: number): string {
  const indent = '\t'.repeat(depth)
  if (typeof value === 'boolean') return `${indent}<${value}/>\n`
  if (typeof value === 'string') return `${indent}<string>${escapeXml(value)}</string>\n`
  if (Array.isArray(value))
    return value.length === 0
      ? `${indent}<array/>\n`
      : `${indent}<array>\n${value.map((one: Plist) => serializeValue(one, depth + 1)).join('')}${indent}</array>\n`
  const entries = Object.entries(value).map(
    ([key, one]: [string, Plist]) =>
      `${indent}\t<key>${escapeXml(key)}</key>\n${serializeValue(one, depth + 1)}`,
  )
  return `${indent}<dict>\n${entries.join('')}${indent}</dict>\n`
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
