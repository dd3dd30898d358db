import type { Observation, ScanResult } from '@candor/scan'
import { createColors } from 'picocolors'
import { countNoun, describeSize, describeSkipped } from './count-words.ts'
import { showText } from './show-text.ts'
import { wrapText } from './wrap-text.ts'

export interface ScanTextOptions {
  /** Whether to colour with ANSI codes; off when left out. */
  readonly color?: boolean | undefined
  /** Columns of the terminal; 80 when left out. */
  readonly width?: number | undefined
}

interface Section {
  readonly kind: Observation['kind']
  readonly title: string
}

const sections: readonly Section[] = [
  { kind: 'processor', title: 'Third parties' },
  { kind: 'storage', title: 'Kept on the device' },
  { kind: 'data', title: 'Personal data' },
  { kind: 'device', title: 'Device capabilities' },
  { kind: 'unreadable', title: 'Could not be read' },
]

/** The result of a scan for a terminal: a table for each kind, one row a subject with its first place. */
export function renderScanText(
  result: ScanResult,
  { color = false, width = 80 }: ScanTextOptions = {},
): string {
  const colors = createColors(color)
  const lines: string[] = []
  for (const { kind, title } of sections) {
    const rows = collectRows(result.observations.filter((one) => one.kind === kind))
    if (rows.length === 0) continue
    lines.push(
      `${colors.bold(title)} ${colors.dim(`(${rows.length})`)}`,
      ...alignRows(rows).map(([cells, place]) => `  ${cells}  ${colors.dim(place)}`),
      '',
    )
  }
  const seen =
    result.observations.length === 0
      ? 'Nothing was observed'
      : countNoun(result.observations.length, 'observation')
  lines.push(
    ...wrapText(`${seen} in ${describeSize(result)}.`, width),
    ...describeSkipped(result.skipped).flatMap((line) => wrapText(line, width)),
  )
  return `${lines.join('\n')}\n`
}

interface Row {
  readonly cells: readonly string[]
  readonly place: string
  readonly count: number
}

/** Rows in the order of their cells; the place is the first one, with how many more there are. */
function collectRows(observations: readonly Observation[]): Row[] {
  const rows = new Map<string, Row>()
  for (const one of observations) {
    const cells = describe(one).map(showText)
    const key = cells.join('\n')
    const known = rows.get(key)
    rows.set(
      key,
      known
        ? { ...known, count: known.count + 1 }
        : { cells, place: showText(`${one.file}:${one.line}`), count: 1 },
    )
  }
  return [...rows].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([, row]) => row)
}

function describe(one: Observation): string[] {
  switch (one.kind) {
    case 'processor':
      return [one.processor ?? one.host ?? one.domain, one.domain]
    case 'storage':
      return [one.medium, one.name, one.access]
    case 'data':
      return [one.category, one.mechanism, one.processor ?? one.domain ?? '']
    case 'device':
      return [one.api]
    case 'unreadable':
      return [one.why]
  }
}

function alignRows(rows: readonly Row[]): [cells: string, place: string][] {
  const widths = (rows[0]?.cells ?? []).map((_, column) =>
    Math.max(...rows.map(({ cells }) => cells[column]?.length ?? 0)),
  )
  return rows.map(({ cells, place, count }) => {
    const shown = cells.flatMap((cell, column) =>
      widths[column] === 0 ? [] : cell.padEnd(widths[column] ?? 0),
    )
    return [shown.join('  '), count === 1 ? place : `${place} and ${count - 1} more`]
  })
}
