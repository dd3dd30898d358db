import type { Policy } from '@candor/model'
import type { LanguagePack } from '../language-pack.ts'
import type { SectionOutline, Slot } from '../slot.ts'
import { type Use, listUses, sortUses } from './list-uses.ts'
import { type Period, outlinePeriod } from './outline-period.ts'
import { mergeSlots, refer } from './refer.ts'

type Row = { data: Slot[]; purposes: Slot[]; recipients: Slot[]; retention: Omit<Period, 'text'>[] }

/**
 * What, why, who, how long. A row never says more than the policy: a recipient stands only beside the data that it
 * receives and the purposes that it receives it for, and a period only beside the purposes that it is about.
 */
export function outlineOverview(policy: Policy, language: LanguagePack): SectionOutline | undefined {
  const uses = sortUses(policy, 'purposes', listUses(policy))
  const single = policy.data.flatMap(({ id }) => {
    const own = uses.filter(({ data }) => data === id)
    const purposes = new Set<string | undefined>(own.length > 0 ? own.map(({ purpose }) => purpose) : [undefined])
    return [...purposes].map((purpose) => outlineRow(policy, language, id, purpose, own.filter((use) => use.purpose === purpose)))
  })
  const byPurpose = joinRows(single, ['data', 'recipients', 'retention'])
  const rows = joinRows(byPurpose, ['purposes', 'recipients', 'retention'])
  if (rows.length === 0) return undefined
  return {
    rows,
    hasPurposes: rows.some(({ purposes }) => purposes.length > 0),
    hasRecipients: rows.some(({ recipients }) => recipients.length > 0),
    hasRetention: rows.some(({ retention }) => retention.length > 0),
  }
}

/** One data item, used for one purpose. */
function outlineRow(policy: Policy, language: LanguagePack, id: string, purpose: string | undefined, uses: readonly Use[]): Row {
  return {
    data: [refer(policy, 'data', id) ?? []].flat(),
    purposes: mergeSlots(
      uses.flatMap((use) => refer(policy, 'purposes', use.purpose, use.purposePath, use.dataPath) ?? []),
    ),
    recipients: mergeSlots(
      sortUses(policy, 'processors', uses).flatMap(({ recipient, dataPath, purposePath }) =>
        recipient === undefined ? [] : (refer(policy, 'processors', recipient, dataPath, purposePath) ?? []),
      ),
    ),
    retention: policy.retention.flatMap((entry, index) => {
      const applies = entry.data.includes(id) && (entry.purposes.length === 0 || entry.purposes.includes(purpose ?? ''))
      const period = applies ? outlinePeriod(policy, language, index) : undefined
      return period ? [{ ...period, purposes: [], data: [] }] : []
    }),
  }
}

/** Rows that read the same in some columns become one. */
function joinRows(rows: readonly Row[], same: readonly (keyof Row)[]): Row[] {
  const joined = new Map<string, Row>()
  for (const row of rows) {
    const key = JSON.stringify(same.map((column) => getTexts(row, column)))
    const known = joined.get(key)
    joined.set(key, known ? joinRow(known, row) : row)
  }
  return [...joined.values()]
}

function joinRow(row: Row, other: Row): Row {
  return {
    data: mergeSlots([...row.data, ...other.data]),
    purposes: mergeSlots([...row.purposes, ...other.purposes]),
    recipients: mergeSlots([...row.recipients, ...other.recipients]),
    retention: row.retention,
  }
}

function getTexts(row: Row, column: keyof Row): unknown {
  if (column !== 'retention') return row[column].map(({ text }) => text)
  return row.retention.map(({ duration, after, criteria }) => [duration?.text, after?.text, criteria?.text])
}
