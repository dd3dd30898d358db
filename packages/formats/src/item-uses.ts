import type { Policy } from '@candor/model'

type DataItem = Policy['data'][number]
type Purpose = Policy['purposes'][number]
type Processor = Policy['processors'][number]

/** All that is declared to be done with one data item. */
export interface ItemUse {
  readonly item: DataItem
  /** For what it is collected, stored on the device or disclosed; in the order of the policy. */
  readonly purposes: readonly Purpose[]
  /** Who receives it, and for what. */
  readonly recipients: readonly { readonly processor: Processor; readonly purposes: readonly Purpose[] }[]
  readonly retention: readonly Policy['retention'][number][]
  /** Whether a person has to give it where it is collected; undefined when the policy leaves that open. */
  readonly demanded: boolean | undefined
}

/** The joined facts about each data item. */
export function listItemUses(policy: Policy): ItemUse[] {
  return policy.data.map((item) => {
    const recipients = policy.processors.flatMap((processor) => {
      const ids = processor.receives
        .filter(({ data }) => data.includes(item.id))
        .flatMap(({ purposes }) => purposes)
      const isNamed = processor.receives.some(({ data }) => data.includes(item.id))
      return isNamed ? [{ processor, purposes: pickPurposes(policy, ids) }] : []
    })
    const ids = [
      ...policy.channels
        .filter(({ data, optionalData }) => [...data, ...optionalData].includes(item.id))
        .flatMap(({ purposes }) => purposes),
      ...policy.storage.filter(({ data }) => data.includes(item.id)).flatMap(({ purposes }) => purposes),
      ...recipients.flatMap(({ purposes }) => purposes.map(({ id }) => id)),
    ]
    return {
      item,
      purposes: pickPurposes(policy, ids),
      recipients,
      retention: policy.retention.filter(({ data }) => data.includes(item.id)),
      demanded: isDemanded(policy, item),
    }
  })
}

/** What serves one purpose. */
export function listPurposeItems(policy: Policy, uses: readonly ItemUse[], id: string): ItemUse[] {
  return uses.filter(({ purposes }) => purposes.some((purpose) => purpose.id === id))
}

function isDemanded(policy: Policy, { id, necessity }: DataItem): boolean | undefined {
  if (necessity !== undefined) return necessity === 'required'
  const channels = policy.channels.filter(({ data, optionalData }) => [...data, ...optionalData].includes(id))
  if (channels.length === 0) return undefined
  return channels.some(
    ({ data, optional, when }) => data.includes(id) && optional !== true && when?.optIn === undefined,
  )
}

function pickPurposes({ purposes }: Policy, ids: readonly string[]): Purpose[] {
  return purposes.filter(({ id }) => ids.includes(id))
}
