import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'

/** The first day that a ZIP archive can name; the archives have no date of their own. */
const noDate = new Date(1980, 0, 1)

/**
 * The same Office document whenever and wherever it is made: entries in the order of their names, without the time of
 * making, and with ids counted instead of drawn by lot.
 */
export function normalizeArchive(bytes: Uint8Array): Uint8Array {
  const files = Object.entries(unzipSync(bytes)).toSorted(([a], [b]) => (a < b ? -1 : 1))
  const drawn = new Map<string, string>()
  const texts = files.map(([name, content]) => [name, isText(name) ? strFromU8(content) : content] as const)
  for (const [, text] of texts) {
    if (typeof text !== 'string') continue
    // Ids that the library draws: rId and then some 21 letters.
    for (const [id] of text.matchAll(/rId[\w-]{8,}/g))
      if (!drawn.has(id)) drawn.set(id, `rIdLink${drawn.size + 1}`)
  }
  const settled = texts.map(
    ([name, text]) => [name, typeof text === 'string' ? strToU8(settle(text, drawn)) : text] as const,
  )
  return zipSync(
    Object.fromEntries(
      settled.map(([name, content]) => [name, [content, { mtime: noDate, level: 9 }] as const]),
    ) as Parameters<typeof zipSync>[0],
  )
}

function settle(text: string, drawn: ReadonlyMap<string, string>): string {
  return text
    .replaceAll(/rId[\w-]{8,}/g, (id) => drawn.get(id) ?? id)
    .replaceAll(/<dcterms:(created|modified)[^>]*>[^<]*<\/dcterms:\1>/g, '')
}

function isText(name: string): boolean {
  return /\.(xml|rels)$/.test(name)
}
