import type { Policy } from '@candor/model'
import type { LanguagePack } from '../language-pack.ts'
import type { SectionOutline, Slot } from '../slot.ts'
import { type Use, listUses, sortUses } from './list-uses.ts'
import { type Period, outlinePeriod } from './outline-period.ts'
import { mergeSlots, refer } from './refer.ts'

type Row = { data: Slot[]; purposes: Slot[]; recipients: Slot[]; retention: Period[] }

/** What, why, who, how long: data items that agree in all of these share a row. */
export function outlineOverview(policy: Policy, language: LanguagePack): SectionOutline | undefined {
  const uses = listUses(policy)
  const rows = new Map<string, Row>()
  for (const [index, { id }] of policy.data.entries()) {
    const row = outlineRow(policy, language, index, uses.filter((use) => use.data === id))
    const key = getRowKey(row)
    const known = rows.get(key)
    if (known) joinRow(known, row)
    else rows.set(key, row)
  }
  const list = [...rows.values()].map((row) => ({
    ...row,
    purposes: mergeSlots(row.purposes),
    recipients: mergeSlots(row.recipients),
  }))
  if (list.length === 0) return undefined
  return {
    rows: list,
    hasPurposes: list.some(({ purposes }) => purposes.length > 0),
    hasRecipients: list.some(({ recipients }) => recipients.length > 0),
    hasRetention: list.some(({ retention }) => retention.length > 0),
  }
}

function outlineRow(policy: Policy, language: LanguagePack, index: number, uses: readonly Use[]): Row {
  const id = policy.data[index]?.id
  return {
    data: [refer(policy, 'data', id ?? '') ?? []].flat(),
    purposes: sortUses(policy, 'purposes', uses).flatMap(({ purpose, dataPath, purposePath }) =>
      refer(policy, 'purposes', purpose, purposePath, dataPath) ?? [],
    ),
    recipients: sortUses(policy, 'processors', uses).flatMap(({ recipient, dataPath }) =>
      recipient === undefined ? [] : (refer(policy, 'processors', recipient, dataPath) ?? []),
    ),
    retention: policy.retention.flatMap((entry, order) =>
      id !== undefined && entry.data.includes(id) ? (outlinePeriod(policy, language, order) ?? []) : [],
    ),
  } satisfies Row
}

function getRowKey({ purposes, recipients, retention }: Row): string {
  return JSON.stringify([
    mergeSlots(purposes).map(({ text }) => text),
    mergeSlots(recipients).map(({ text }) => text),
    retention.map(({ duration, after, criteria, purposes: only }) => [duration, after, criteria, only]),
  ])
}

function joinRow(row: Row, other: Row): void {
  row.data.push(...other.data)
  row.purposes.push(...other.purposes)
  row.recipients.push(...other.recipients)
}
