import type { Policy } from '@candor/model'
import { findCategory, findJurisdiction, isWithin } from '@candor/vocabulary'
import { type SectionOutline, createMark } from '../slot.ts'
import { outlineFacts } from './outline-care.ts'

type Sold = { readonly category: string; readonly isSensitive: boolean; readonly paths: readonly string[] }

/** Whether data is sold, shared, used for advertising; and Texas's notices where sensitive data is sold. */
export function outlineSale(policy: Policy): SectionOutline | undefined {
  const facts = outlineFacts(policy, ['sale', 'sharing', 'targetedAdvertising'])
  const noticed = policy.jurisdictions.some((id) => findJurisdiction(id)?.statements?.includes('texas-notices'))
  const sold = noticed ? listSold(policy) : []
  const sensitive = sold.filter(({ isSensitive }) => isSensitive).flatMap(({ paths }) => paths)
  const biometric = sold.filter(({ category }) => isBiometric(category)).flatMap(({ paths }) => paths)
  if (!facts && sensitive.length + biometric.length === 0) return undefined
  return {
    sale: facts?.['sale'],
    sharing: facts?.['sharing'],
    targetedAdvertising: facts?.['targetedAdvertising'],
    soldSensitive: sensitive.length > 0 ? createMark(...sensitive) : undefined,
    soldBiometric: biometric.length > 0 ? createMark(...biometric) : undefined,
  }
}

function listSold(policy: Policy): Sold[] {
  return policy.processors.flatMap(({ receives }, index) =>
    (receives ?? []).flatMap(({ data, as }, receipt) => {
      const order = (as ?? []).indexOf('sale')
      if (order < 0) return []
      const path = `/processors/${index}/receives/${receipt}`
      return data.flatMap((id, item) => {
        const found = policy.data.find((one) => one.id === id)
        if (!found) return []
        const isSensitive = found.sensitive ?? findCategory(found.category)?.sensitive ?? false
        return [{ category: found.category, isSensitive, paths: [`${path}/as/${order}`, `${path}/data/${item}`] }]
      })
    }),
  )
}

function isBiometric(category: string): boolean {
  return category === 'special.biometric' || isWithin(category, 'special.biometric')
}
