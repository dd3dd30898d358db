import type { Policy } from '@candor/model'

/** A data item used for a purpose, by the controller or by a recipient, and the facts that say so. */
export type Use = { data: string; purpose: string; recipient?: string; dataPath: string; purposePath: string }

/** Every declared pair of data and purpose: of channels, of storage entries, of what recipients receive. */
export function listUses(policy: Policy): Use[] {
  return [
    ...policy.channels.flatMap((channel, index) => [
      ...pair(channel.data, `/channels/${index}/data`, channel.purposes, `/channels/${index}/purposes`),
      ...pair(channel.optionalData, `/channels/${index}/optionalData`, channel.purposes, `/channels/${index}/purposes`),
    ]),
    ...policy.storage.flatMap((entry, index) =>
      pair(entry.data, `/storage/${index}/data`, entry.purposes, `/storage/${index}/purposes`),
    ),
    ...policy.processors.flatMap((processor, index) =>
      (processor.receives ?? []).flatMap(({ data, purposes }, receipt) => {
        const path = `/processors/${index}/receives/${receipt}`
        return pair(data, `${path}/data`, purposes, `${path}/purposes`).map((use) => ({ ...use, recipient: processor.id }))
      }),
    ),
  ]
}

function pair(
  data: readonly string[] | undefined,
  dataPath: string,
  purposes: readonly string[] | undefined,
  purposesPath: string,
): Use[] {
  return (data ?? []).flatMap((item, index) =>
    (purposes ?? []).map((purpose, order) => ({
      data: item,
      purpose,
      dataPath: `${dataPath}/${index}`,
      purposePath: `${purposesPath}/${order}`,
    })),
  )
}

const idOf = {
  data: ({ data }: Use) => data,
  purposes: ({ purpose }: Use) => purpose,
  processors: ({ recipient }: Use) => recipient ?? '',
}

/** Uses in the order in which the policy declares their data, purposes or recipients. */
export function sortUses(policy: Policy, by: keyof typeof idOf, uses: readonly Use[]): Use[] {
  const rank = new Map(policy[by].map(({ id }, index) => [id, index]))
  const getRank = (use: Use) => rank.get(idOf[by](use)) ?? -1
  return uses.toSorted((a, b) => getRank(a) - getRank(b))
}
