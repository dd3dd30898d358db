import writeXlsxFile from 'write-excel-file/universal'
import { normalizeArchive } from './normalize-archive.ts'
import type { Table } from './table.ts'

/** A workbook of one sheet: the headings stand fast while the rows scroll. Cells are text, so none is read as a formula. */
export async function serializeWorkbook({ title, columns, rows }: Table): Promise<Uint8Array> {
  const head = columns.map((value) => ({
    type: String,
    value,
    fontWeight: 'bold' as const,
    wrap: true,
    backgroundColor: '#eaf2ef' as const,
  }))
  const body = rows.map((row) =>
    row.map((value) =>
      value === '' ? null : { type: String, value, wrap: true, alignVertical: 'top' as const },
    ),
  )
  const blob = await writeXlsxFile([head, ...body], {
    sheet: title.slice(0, 31),
    stickyRowsCount: 1,
    columns: columns.map(() => ({ width: 28 })),
  }).toBlob()
  return normalizeArchive(new Uint8Array(await blob.arrayBuffer()))
}
