import type { Element } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { element } from './html-element.ts'

/** A table of plain text. */
export interface Table {
  readonly title: string
  readonly columns: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

/** CSV as RFC 4180 has it. A cell that a spreadsheet would take for a formula begins with an apostrophe. */
export function serializeCsv({ columns, rows }: Pick<Table, 'columns' | 'rows'>): string {
  return [columns, ...rows]
    .map((row) => `${row.map((cell) => quoteCell(guardFormula(cell))).join(',')}\r\n`)
    .join('')
}

/** Markdown table; text stays text. */
export function serializeMarkdownTable({ columns, rows }: Table): string {
  const line = (cells: readonly string[]): string => `| ${cells.map(escapeMarkdown).join(' | ')} |\n`
  return `${line(columns)}|${columns.map(() => ' --- |').join('')}\n${rows.map(line).join('')}`
}

/** A `table` element for another page, with its caption and the headings that screen readers need. */
export function serializeHtmlTable(table: Table): string {
  return `${toHtml(createTable(table))}\n`
}

function createTable({ title, columns, rows }: Table): Element {
  const head = columns.map((name) => element('th', { scope: 'col' }, name))
  const body = rows.map((row) =>
    element(
      'tr',
      {},
      ...row.map((cell, at) => element(at === 0 ? 'th' : 'td', at === 0 ? { scope: 'row' } : {}, cell)),
    ),
  )
  return element(
    'table',
    {},
    element('caption', {}, title),
    element('thead', {}, element('tr', {}, ...head)),
    element('tbody', {}, ...body),
  )
}

/** Text that is to stay text: line breaks become spaces, and no letter is markup. */
export function escapeMarkdown(text: string): string {
  return text.replaceAll(/\s+/g, ' ').replaceAll(/[\\`*_{}[\]<>#|~]/g, (letter) => `\\${letter}`)
}

function quoteCell(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}

/** A telephone number begins with + and is no formula. */
function guardFormula(cell: string): string {
  return /^[=+\-@\t\r]/.test(cell) && !/^[+-]?[\d ()./-]+$/.test(cell) ? `'${cell}` : cell
}
