import type { Policy } from '@candor/model'

/** What is done with data, as joined facts that do not depend on how the policy is cut into entries. */
export interface Uses {
  /** Categories of all data items. */
  readonly categories: ReadonlySet<string>
  /** `category purpose`, wherever data of that category serves that purpose. */
  readonly byPurpose: ReadonlySet<string>
  /** `recipient category purpose` */
  readonly byRecipient: ReadonlySet<string>
  /** The condition of each of these as JSON; empty where one disclosure has none. */
  readonly conditions: ReadonlyMap<string, string>
  /** `recipient way`, where data is sold to a recipient, shared with it or disclosed for a business purpose. */
  readonly ways: ReadonlySet<string>
}

/** The joined facts of a policy. */
export function listUses(policy: Policy): Uses {
  const categories = new Map(policy.data.map(({ id, category }) => [id, category]))
  const byPurpose = new Set<string>()
  const byRecipient = new Set<string>()
  const conditions = new Map<string, string>()
  const ways = new Set<string>()
  const add = (items: readonly string[], purposes: readonly string[], recipient?: string): void => {
    for (const item of items) {
      for (const purpose of purposes) {
        const use = `${categories.get(item) ?? item} ${purpose}`
        byPurpose.add(use)
        if (recipient !== undefined) byRecipient.add(`${recipient} ${use}`)
      }
    }
  }
  for (const { data, optionalData, purposes } of policy.channels) add([...data, ...optionalData], purposes)
  for (const { data, purposes } of policy.storage) add(data, purposes)
  for (const { id, receives } of policy.processors) {
    for (const { data, purposes, as, when } of receives) {
      add(data, purposes, id)
      for (const way of as) ways.add(`${id} ${way}`)
      const condition = when === undefined ? '' : JSON.stringify(when)
      for (const item of data) {
        for (const purpose of purposes) {
          const use = `${id} ${categories.get(item) ?? item} ${purpose}`
          conditions.set(use, conditions.get(use) === '' ? '' : condition)
        }
      }
    }
  }
  return { categories: new Set(categories.values()), byPurpose, byRecipient, conditions, ways }
}
