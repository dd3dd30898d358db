import type { Policy } from '@candor/model'
import { findCategory } from '@candor/vocabulary'
import type { NeedResult } from '../obligation.ts'
import { type Finding, collect } from './collect.ts'

type Check = (policy: Policy) => NeedResult
type Manner = Policy['processors'][number]['receives'][number]['as'][number]

type Receipt = { id: string; category: string | undefined; manners: readonly Manner[]; purposes: readonly string[]; processor: number; path: string }

/** California's lists: collected, sold or shared, disclosed for a business purpose. */
export const checkCalifornia = {
  'collected-by-category': ({ data }) => {
    if (data.length === 0) return { at: [], gaps: ['the policy declares no data'] }
    return collect(
      data.map(({ id, category }, index) =>
        (findCategory(category)?.mappings.ccpa ?? []).length > 0
          ? { at: [`/data/${index}/category`] }
          : { gap: `a category for \`${id}\` that California's statute knows (\`category\`)` },
      ),
    )
  },
  'sold-or-shared-list': (policy) => {
    const { sale, sharing } = policy
    const wanted = [...(sale?.answer === 'yes' ? (['sale'] as const) : []), ...(sharing?.answer === 'yes' ? (['sharing'] as const) : [])]
    const silent = [...(sale ? [] : ['whether data is sold (`sale`)']), ...(sharing ? [] : ['whether data is shared for advertising (`sharing`)'])]
    if (silent.length > 0) return { at: [], gaps: silent }
    if (wanted.length === 0) return { at: ['/sale', '/sharing'], gaps: [] }
    return collect(wanted.map((manner) => findListed(policy, manner)))
  },
  'disclosed-list': (policy) => {
    const unsorted = listReceipts(policy).filter(({ manners }) => manners.length === 0)
    return collect([
      findListed(policy, 'business-purpose'),
      ...unsorted.map(({ id }) => ({ gap: `how \`${id}\` gets what it receives: sold, shared or for a business purpose (\`receives[].as\`)` })),
    ])
  },
  'buyers-by-category': (policy) => collect(listCategories(policy, ['sale', 'sharing'])),
  'recipients-by-category': (policy) => collect(listCategories(policy, ['business-purpose'])),
  'purposes-of-sale': (policy) => collect(listPurposes(policy, ['sale', 'sharing'])),
  'purposes-of-disclosure': (policy) => collect(listPurposes(policy, ['business-purpose'])),
} satisfies Record<string, Check>

function listReceipts({ processors }: Policy): Receipt[] {
  return processors.flatMap(({ id, category, receives }, processor) =>
    receives.map(({ as, purposes }, order) => ({ id, category, manners: as, purposes, processor, path: `/processors/${processor}/receives/${order}` })),
  )
}

function findListed(policy: Policy, manner: Manner): Finding {
  const at = listReceipts(policy).filter(({ manners }) => manners.includes(manner)).map(({ path, manners }) => `${path}/as/${manners.indexOf(manner)}`)
  return at.length > 0 ? { at } : { gap: `what recipients get by way of ${manner} (\`receives[].as: [${manner}]\`)` }
}

function listCategories(policy: Policy, manners: readonly Manner[]): Finding[] {
  const found = listReceipts(policy).filter((receipt) => receipt.manners.some((manner) => manners.includes(manner)))
  if (found.length === 0) return [{ gap: `recipients sorted as ${manners.join(' or ')} (\`receives[].as\`)` }]
  const unique = [...new Map(found.map((receipt) => [receipt.id, receipt])).values()]
  return unique.map(({ id, category, processor }) =>
    category === undefined ? { gap: `the category of third parties to which \`${id}\` belongs (\`processors[].category\`)` } : { at: [`/processors/${processor}/category`] },
  )
}

function listPurposes(policy: Policy, manners: readonly Manner[]): Finding[] {
  const found = listReceipts(policy).filter((receipt) => receipt.manners.some((manner) => manners.includes(manner)))
  if (found.length === 0) return [{ gap: `recipients sorted as ${manners.join(' or ')} (\`receives[].as\`)` }]
  return found.map(({ id, purposes, path }) => (purposes.length > 0 ? { at: [`${path}/purposes`] } : { gap: `what \`${id}\` receives it for (\`receives[].purposes\`)` }))
}
