import type { Policy } from '@candor/model'

/** What something is for, in the policy's words: `For: Orders; Newsletter.` */
export function describePurposes(policy: Policy, ids: readonly string[]): string | undefined {
  const titles = policy.purposes.filter(({ id }) => ids.includes(id)).map(({ title }) => title)
  return titles.length === 0 ? undefined : `For: ${titles.join('; ')}.`
}

/** What a processor receives, and what for, in the policy's words; one line of a list for each row. */
export function describeReceived(
  policy: Policy,
  rows: Policy['processors'][number]['receives'],
): string | undefined {
  const lines = rows.map(({ data, purposes }) => {
    const labels = policy.data.filter(({ id }) => data.includes(id)).map(({ label }) => label)
    return [`- ${labels.join(', ')}.`, describePurposes(policy, purposes)].filter(Boolean).join(' ')
  })
  return lines.length === 0 ? undefined : `Receives:\n${lines.join('\n')}`
}
