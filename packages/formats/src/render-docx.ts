import {
  AlignmentType,
  BookmarkEnd,
  BookmarkStart,
  Document,
  ExternalHyperlink,
  Footer,
  HeadingLevel,
  InternalHyperlink,
  LevelFormat,
  PageNumber,
  Packer,
  Paragraph,
  type ParagraphChild,
  ShadingType,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import type { Nodes, RootContent } from 'mdast'
import { type RenderFormat, complete } from './format.ts'
import { normalizeArchive } from './normalize-archive.ts'
import { type Run, listRuns } from './tree-runs.ts'

type Block = Paragraph | Table
type Place = { readonly depth: number; readonly ordered: boolean; readonly quote: boolean }

const headings = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
  HeadingLevel.HEADING_5,
  HeadingLevel.HEADING_6,
]
const top: Place = { depth: -1, ordered: false, quote: false }

/** The document for Word: headings, tables, links within and outside, page numbers. The same bytes for the same policy. */
export const renderDocx: RenderFormat = async ({ policy, document }) => {
  const marks = new Map<string, number>()
  const children = document.tree.children.flatMap((node) => renderBlock(node, top, marks))
  const file = new Document({
    title: policy.title,
    creator: policy.controller.name,
    styles: {
      default: {
        document: {
          run: { font: 'Calibri', size: 22, language: { value: document.language } },
          paragraph: { spacing: { after: 140, line: 276 } },
        },
      },
    },
    numbering: {
      config: [
        {
          reference: 'steps',
          levels: [0, 1, 2, 3].map((level) => ({
            level,
            format: LevelFormat.DECIMAL,
            text: `%${level + 1}.`,
            alignment: AlignmentType.START,
            style: { paragraph: { indent: { left: 500 * (level + 1), hanging: 360 } } },
          })),
        },
      ],
    },
    sections: [
      {
        properties: { page: { margin: { top: 1200, bottom: 1200, left: 1200, right: 1200 } } },
        footers: { default: createFooter(policy.title) },
        children,
      },
    ],
  })
  return complete(normalizeArchive(new Uint8Array(await Packer.toArrayBuffer(file))))
}

function createFooter(title: string): Footer {
  const children = [`${title} – `, PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES]
  return new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ children, size: 18, color: '55606e' })],
      }),
    ],
  })
}

function renderBlock(node: RootContent | Nodes, place: Place, marks: Map<string, number>): Block[] {
  switch (node.type) {
    case 'heading':
      return [
        new Paragraph({
          heading: headings[node.depth - 1] ?? HeadingLevel.HEADING_6,
          keepNext: true,
          children: mark(node.data?.block, renderRuns(listRuns(node)), marks),
        }),
      ]
    case 'paragraph':
    case 'code':
      return [new Paragraph({ ...describePlace(place), children: renderRuns(listRuns(node)) })]
    case 'list':
      return node.children.flatMap((item) =>
        renderItem(
          item.children,
          { ...place, depth: place.depth + 1, ordered: node.ordered === true },
          marks,
        ),
      )
    case 'blockquote':
      return node.children.flatMap((child) => renderBlock(child, { ...place, quote: true }, marks))
    case 'table':
      return [renderTable(node), new Paragraph({})]
    default:
      return []
  }
}

/** Only the first paragraph of an item has its bullet. */
function renderItem(children: readonly Nodes[], place: Place, marks: Map<string, number>): Block[] {
  return children.flatMap((child, index) => {
    if (child.type === 'paragraph' && index > 0)
      return [
        new Paragraph({ indent: { left: 500 * (place.depth + 1) }, children: renderRuns(listRuns(child)) }),
      ]
    return renderBlock(child, place, marks)
  })
}

function describePlace({ depth, ordered, quote }: Place): object {
  const indent = quote ? { indent: { left: 500 } } : {}
  if (depth < 0) return indent
  return ordered
    ? { numbering: { reference: 'steps', level: Math.min(depth, 3) } }
    : { bullet: { level: Math.min(depth, 8) } }
}

function renderTable(table: Extract<Nodes, { type: 'table' }>): Table {
  const rows = table.children.map((row, index) => {
    const cells = row.children.map((cell) => {
      const runs = listRuns(cell, index === 0 ? { bold: true } : {})
      return new TableCell({
        ...(index === 0 && { shading: { type: ShadingType.CLEAR, fill: 'eaf2ef' } }),
        margins: { top: 60, bottom: 60, left: 100, right: 100 },
        children: [new Paragraph({ spacing: { after: 0 }, children: renderRuns(runs) })],
      })
    })
    return new TableRow({ tableHeader: index === 0, cantSplit: true, children: cells })
  })
  return new Table({ width: { size: 100, type: WidthType.PERCENTAGE }, rows })
}

function renderRuns(runs: readonly Run[]): ParagraphChild[] {
  return runs.map((run) => {
    const text = createText(run)
    if (run.link === undefined) return text
    return run.link.startsWith('#')
      ? new InternalHyperlink({ anchor: getBookmark(run.link.slice(1)), children: [text] })
      : new ExternalHyperlink({ link: run.link, children: [text] })
  })
}

function createText({ text, bold, italic, code, struck, link }: Run): TextRun {
  if (text === '\n') return new TextRun({ break: 1 })
  return new TextRun({
    text,
    ...(bold && { bold }),
    ...(italic && { italics: true }),
    ...(code && { font: 'Consolas' }),
    ...(struck && { strike: true }),
    ...(link !== undefined && { style: 'Hyperlink' }),
  })
}

/** The library draws the ids of its bookmarks from a counter of the process; these are counted in the document. */
function mark(
  block: string | undefined,
  children: ParagraphChild[],
  marks: Map<string, number>,
): ParagraphChild[] {
  if (block === undefined || marks.has(block)) return children
  marks.set(block, marks.size + 1)
  return [
    new BookmarkStart(getBookmark(block), marks.size) as unknown as ParagraphChild,
    ...children,
    new BookmarkEnd(marks.size) as unknown as ParagraphChild,
  ]
}

/** Word's names of bookmarks have letters, digits and underscores, 40 at most. */
function getBookmark(anchor: string): string {
  return `c_${anchor.replaceAll(/\W/g, '_')}`.slice(0, 40)
}
