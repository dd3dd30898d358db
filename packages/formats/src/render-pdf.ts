import type { Nodes, RootContent } from 'mdast'
import pdfmake from 'pdfmake'
import fonts from 'pdfmake/build/vfs_fonts.js'
import type { TDocumentDefinitions } from 'pdfmake/interfaces.js'
import { type RenderFormat, complete } from './format.ts'
import { type Run, listRuns } from './tree-runs.ts'

/** A piece of a document as pdfmake takes it. */
type Content = { readonly [key: string]: unknown }

const styles = {
  h1: { fontSize: 22, bold: true, margin: [0, 0, 0, 10] },
  h2: { fontSize: 15, bold: true, margin: [0, 16, 0, 6] },
  h3: { fontSize: 12, bold: true, margin: [0, 10, 0, 4] },
  h4: { fontSize: 10.5, bold: true, margin: [0, 8, 0, 3] },
  head: { bold: true, fillColor: '#eaf2ef' },
  link: { color: '#0c5c56', decoration: 'underline' },
} as const

// Its types leave out the files in memory that its program in the browser has too.
const { virtualfs } = pdfmake as unknown as {
  virtualfs: { writeFileSync(name: string, content: Uint8Array): void }
}
for (const [name, content] of Object.entries(fonts))
  virtualfs.writeFileSync(name, Buffer.from(String(content), 'base64'))
pdfmake.setFonts({
  Roboto: {
    normal: 'Roboto-Regular.ttf',
    bold: 'Roboto-Medium.ttf',
    italics: 'Roboto-Italic.ttf',
    bolditalics: 'Roboto-MediumItalic.ttf',
  },
})
pdfmake.setUrlAccessPolicy(() => false)
pdfmake.setLocalAccessPolicy(() => false)

/**
 * The document as PDF: headings that make up the outline, tables, links within and outside, page numbers; its font comes
 * with it. It names no time of making and is not compressed, so that it is the same on every machine.
 */
export const renderPdf: RenderFormat = async ({ policy, document }) => {
  const anchors = new Set<string>()
  const definition = {
    info: {
      title: policy.title,
      author: policy.controller.name,
      creator: 'Candor',
      producer: 'Candor',
      creationDate: new Date(0),
    },
    language: document.language,
    displayTitle: true,
    compress: false,
    pageSize: 'A4',
    pageMargins: [56, 56, 56, 64],
    defaultStyle: { font: 'Roboto', fontSize: 10, lineHeight: 1.3 },
    styles,
    content: document.tree.children.flatMap((node) => renderBlock(node, anchors)),
    footer: (page: number, count: number) => ({
      text: `${page} / ${count}`,
      alignment: 'center',
      fontSize: 8,
      color: '#55606e',
      margin: [0, 24, 0, 0],
    }),
  }
  const bytes = await pdfmake.createPdf(definition as unknown as TDocumentDefinitions).getBuffer()
  return complete(new Uint8Array(removeDate(bytes)))
}

function renderBlock(node: RootContent | Nodes, anchors: Set<string>): Content[] {
  switch (node.type) {
    case 'heading':
      return [renderHeading(node, anchors)]
    case 'paragraph':
    case 'code':
      return [{ text: renderRuns(listRuns(node)), margin: [0, 0, 0, 6] }]
    case 'list':
      return [
        {
          [node.ordered ? 'ol' : 'ul']: node.children.map((item) => ({
            stack: item.children.flatMap((child) => renderBlock(child, anchors)),
          })),
          margin: [0, 0, 0, 6],
        },
      ]
    case 'blockquote':
      return [{ stack: node.children.flatMap((child) => renderBlock(child, anchors)), margin: [16, 0, 0, 6] }]
    case 'table':
      return [renderTable(node)]
    default:
      return []
  }
}

function renderHeading(node: Extract<Nodes, { type: 'heading' }>, anchors: Set<string>): Content {
  const { block } = node.data ?? {}
  const id = block === undefined || anchors.has(block) ? {} : { id: block }
  if (block !== undefined) anchors.add(block)
  return {
    text: renderRuns(listRuns(node)),
    style: `h${Math.min(node.depth, 4)}`,
    headlineLevel: node.depth,
    ...id,
    ...(node.depth <= 2 && {
      outline: true,
      outlineText: listRuns(node)
        .map(({ text }) => text)
        .join(''),
    }),
  }
}

function renderTable({ children }: Extract<Nodes, { type: 'table' }>): Content {
  const width = children[0]?.children.length ?? 1
  const body = children.map((row, index) =>
    row.children.map((cell) => ({ text: renderRuns(listRuns(cell)), ...(index === 0 && { style: 'head' }) })),
  )
  return {
    table: { headerRows: 1, dontBreakRows: true, widths: Array.from({ length: width }, () => '*'), body },
    layout: 'lightHorizontalLines',
    fontSize: 9,
    margin: [0, 4, 0, 10],
  }
}

function renderRuns(runs: readonly Run[]): Content[] {
  return runs.map(({ text, bold, italic, struck, link }) => ({
    text,
    ...(bold && { bold }),
    ...(italic && { italics: true }),
    ...(struck && { decoration: 'lineThrough' }),
    ...(link !== undefined && {
      style: 'link',
      ...(link.startsWith('#') ? { linkToDestination: link.slice(1) } : { link }),
    }),
  }))
}

/** The entry stays, as long as it was, so that no offset moves; a reader then knows no time of making. */
function removeDate(bytes: Uint8Array): Uint8Array {
  const text = Buffer.from(bytes).toString('latin1')
  return Buffer.from(
    text.replaceAll(/\/(CreationDate|ModDate) (\(D:[^)]*\)|\d+ \d+ R)/g, (entry) => ' '.repeat(entry.length)),
    'latin1',
  )
}
