import type { Policy } from '@candor/model'
import { findCategory, findJurisdiction } from '@candor/vocabulary'
import type { LanguagePack } from '../language-pack.ts'
import { type SectionOutline, type Slot, createLine } from '../slot.ts'
import { listUses } from './list-uses.ts'
import { outlineFacts } from './outline-care.ts'
import { type Period, outlinePeriod } from './outline-period.ts'
import { mergeSlots, refer } from './refer.ts'

type Manner = 'sale' | 'sharing' | 'business-purpose'
type Row = { category: Slot[]; data: Slot[]; purposes: Slot[]; sources: Slot[]; recipients: Slot[]; retention: Period[] }

const factNames = ['sensitiveUse', 'minorsSale', 'financialIncentives', 'requestMetrics'] as const

/**
 * What California's texts ask to be listed by the categories of the statute: what is collected, what is sold or shared,
 * what is disclosed for a business purpose. The lists are worked out from what is declared, for policies written for it.
 */
export function outlineCalifornia(policy: Policy, language: LanguagePack): SectionOutline | undefined {
  const facts = outlineFacts(policy, factNames)
  const isListed = policy.jurisdictions.some((id) => findJurisdiction(id)?.statements?.includes('california-categories'))
  const collected = isListed ? listCollected(policy, language) : []
  const sold = isListed ? listDisclosed(policy, language, ['sale', 'sharing']) : []
  const disclosed = isListed ? listDisclosed(policy, language, ['business-purpose']) : []
  if (!facts && collected.length + sold.length + disclosed.length === 0) return undefined
  return {
    collected,
    sold,
    disclosed,
    hasCollectedPurposes: collected.some(({ purposes }) => purposes.length > 0),
    hasSources: collected.some(({ sources }) => sources.length > 0),
    hasRetention: collected.some(({ retention }) => retention.length > 0),
    hasSoldPurposes: sold.some(({ purposes }) => purposes.length > 0),
    hasDisclosedPurposes: disclosed.some(({ purposes }) => purposes.length > 0),
    ...Object.fromEntries(factNames.map((name) => [name, facts?.[name]])),
  }
}

function listCollected(policy: Policy, language: LanguagePack): Row[] {
  const uses = listUses(policy).filter(({ recipient }) => recipient === undefined)
  return listByCategory(policy, language, (id, index) => ({
    purposes: uses
      .filter(({ data }) => data === id)
      .flatMap(({ purpose, purposePath, dataPath }) => refer(policy, 'purposes', purpose, purposePath, dataPath) ?? []),
    sources: [findSource(policy, index, language) ?? []].flat(),
    recipients: [],
    retention: policy.retention.flatMap((entry, order) =>
      entry.data.includes(id) ? (outlinePeriod(policy, language, order) ?? []) : [],
    ),
  }))
}

function listDisclosed(policy: Policy, language: LanguagePack, manners: readonly Manner[]): Row[] {
  return listByCategory(policy, language, (id) => {
    const receipts = policy.processors.flatMap((processor, index) =>
      (processor.receives ?? []).flatMap((receipt, order) => {
        const manner = (receipt.as ?? []).findIndex((one) => manners.includes(one))
        const item = receipt.data.indexOf(id)
        const path = `/processors/${index}/receives/${order}`
        return manner < 0 || item < 0 ? [] : [{ processor, index, receipt, paths: [`${path}/as/${manner}`, `${path}/data/${item}`], path }]
      }),
    )
    if (receipts.length === 0) return undefined
    return {
      recipients: receipts.map(({ processor, index, paths }) => ({
        kind: 'line' as const,
        text: processor.category ?? processor.title,
        paths: [...paths, `/processors/${index}/${processor.category === undefined ? 'title' : 'category'}`],
      })),
      purposes: receipts.flatMap(({ receipt, path }) =>
        (receipt.purposes ?? []).flatMap((purpose, order) => refer(policy, 'purposes', purpose, `${path}/purposes/${order}`) ?? []),
      ),
      sources: [],
      retention: [],
    }
  })
}

/** One row a category of the statute, in the order of its letters. */
function listByCategory(
  policy: Policy,
  language: LanguagePack,
  fill: (id: string, index: number) => Omit<Row, 'category' | 'data'> | undefined,
): Row[] {
  const rows = new Map<string, Row>()
  for (const [index, { id, category, sensitive }] of policy.data.entries()) {
    const filled = fill(id, index)
    if (!filled) continue
    const found = findCategory(category)
    const isSensitive = found?.mappings.ccpa?.includes('ae') === true || sensitive === true
    const letters = (found?.mappings.ccpa ?? []).filter((letter) => letter !== 'L' && letter !== 'ae')
    for (const letter of isSensitive ? [...letters, 'L'] : letters) {
      const row = rows.get(letter) ?? { category: [], data: [], purposes: [], sources: [], recipients: [], retention: [] }
      rows.set(letter, {
        category: mergeSlots([...row.category, createLine(language.californiaCategories[letter] ?? letter, `/data/${index}/category`) ?? []].flat()),
        data: mergeSlots([...row.data, refer(policy, 'data', id) ?? []].flat()),
        purposes: mergeSlots([...row.purposes, ...filled.purposes]),
        sources: mergeSlots([...row.sources, ...filled.sources]),
        recipients: mergeSlots([...row.recipients, ...filled.recipients]),
        retention: mergePeriods([...row.retention, ...filled.retention]),
      })
    }
  }
  return [...rows].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => sortRow(policy, language, row))
}

/** Each cell in the order of the policy, whichever data item came first. */
function sortRow(policy: Policy, language: LanguagePack, row: Row): Row {
  const { person, observed, inferred } = language.sourceKinds
  return {
    ...row,
    purposes: sortSlots(row.purposes, policy.purposes.map(({ title }) => title)),
    recipients: sortSlots(row.recipients, policy.processors.map(({ category, title }) => category ?? title)),
    sources: sortSlots(row.sources, [person, observed, inferred]),
    retention: row.retention.toSorted((a, b) => getIndex(a) - getIndex(b)),
  }
}

/** By the place of their texts in an order; what is not in it stays behind. */
function sortSlots(slots: readonly Slot[], order: readonly string[]): Slot[] {
  const getRank = ({ text }: Slot) => (order.includes(text) ? order.indexOf(text) : order.length)
  return slots.toSorted((a, b) => getRank(a) - getRank(b))
}

/** Which entry of `retention` a period is. */
function getIndex({ duration, criteria }: Period): number {
  return Number((duration ?? criteria)?.paths[0]?.split('/')[2] ?? 0)
}

function mergePeriods(periods: readonly Period[]): Period[] {
  const texts = ({ duration, after, criteria }: Period) => JSON.stringify([duration?.text, after?.text, criteria?.text])
  return [...new Map(periods.map((period) => [texts(period), { ...period, data: [], purposes: [] }])).values()]
}

function findSource(policy: Policy, index: number, language: LanguagePack): Slot | undefined {
  const source = policy.data[index]?.source
  if (typeof source === 'string') return createLine(language.sourceKinds[source], `/data/${index}/source`)
  return createLine(source?.party, `/data/${index}/source/party`)
}
