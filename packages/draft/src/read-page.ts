import { fromHtml } from 'hast-util-from-html'
import { toMdast } from 'hast-util-to-mdast'
import type { Nodes, PhrasingContent, Root } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'

export type PageFormat = 'markdown' | 'html'

/** One sentence of a page, with where it stands. */
export interface Sentence {
  readonly text: string
  /** Line of the page, from 1. */
  readonly line: number
  /** The heading that it stands under. */
  readonly section: string
  /** The heading below that one, or the bold words that open the paragraph or item. */
  readonly part: string | undefined
}

/** A table of the page, such as one of cookies: names of the columns in small letters, and the rows. */
export interface PageTable {
  readonly line: number
  readonly columns: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

export interface Page {
  readonly title: string | undefined
  readonly sentences: readonly Sentence[]
  readonly tables: readonly PageTable[]
}

type Reader = {
  title: string | undefined
  section: string
  part: string | undefined
  depth: number
  sentences: Sentence[]
  tables: PageTable[]
}

/** A page as sentences under headings. Old pages set headings as short paragraphs or bold lines: these count as headings too. */
export function readPage(text: string, format: PageFormat): Page {
  const tree =
    format === 'html' ? readHtml(text) : (unified().use(remarkParse).use(remarkGfm).parse(text) as Root)
  const reader: Reader = {
    title: undefined,
    section: '',
    part: undefined,
    depth: 2,
    sentences: [],
    tables: [],
  }
  readBlocks(tree.children, reader)
  return reader
}

function readHtml(text: string): Root {
  const tree = toMdast(fromHtml(text), { document: true })
  return tree.type === 'root' ? tree : { type: 'root', children: [] }
}

function readBlocks(nodes: readonly Nodes[], reader: Reader): void {
  for (const [index, node] of nodes.entries()) {
    if (node.type === 'heading') openHeading(getText(node), node.depth, reader)
    else if (node.type === 'table') reader.tables.push(readTable(node))
    else if (node.type === 'paragraph') {
      if (isHeading(node, nodes[index + 1])) openHeading(getText(node), 2, reader)
      else readParagraph(node.children, node.position?.start.line ?? 1, reader)
    } else if (node.type !== 'blockquote' && 'children' in node) readBlocks(node.children, reader)
  }
}

function openHeading(text: string, depth: number, reader: Reader): void {
  if (reader.title === undefined && depth === 1) {
    reader.title = text
    return
  }
  if (depth <= 2 || reader.section === '') Object.assign(reader, { section: text, part: undefined })
  else reader.part = text
}

/** A short paragraph without a full stop, before text. */
function isHeading(node: Extract<Nodes, { type: 'paragraph' }>, next: Nodes | undefined): boolean {
  const text = getText(node)
  return (
    text.length <= 90 &&
    !/[.:;,!]$/.test(text) &&
    !text.includes('\n') &&
    !/: |\b\d{4}\b/.test(text) &&
    /^\p{Lu}/u.test(text) &&
    (next?.type === 'paragraph' || next?.type === 'list' || next?.type === 'table')
  )
}

/** Line by line: bold words alone on a line, or at its beginning, open a part. */
function readParagraph(children: readonly PhrasingContent[], line: number, reader: Reader): void {
  for (const nodes of splitLines(children)) {
    const [first, ...rest] = nodes
    const opens = first?.type === 'strong' && getText(first).length <= 60
    if (opens) reader.part = getText(first).replace(/[.:]$/, '')
    readSentences((opens ? rest : nodes).map(getText).join(''), first?.position?.start.line ?? line, reader)
  }
}

function splitLines(children: readonly PhrasingContent[]): PhrasingContent[][] {
  const lines: PhrasingContent[][] = [[]]
  for (const child of children) {
    if (child.type === 'break') lines.push([])
    else lines.at(-1)!.push(child)
  }
  return lines
    .map((line) => line.filter((node) => node.type !== 'text' || node.value.trim() !== '' || line.length > 1))
    .filter((line) => line.length > 0)
}

/** Longer ones are read in pieces: no sentence that means something is longer, and matching takes time by the square. */
const longestSentence = 2000

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' })

function readSentences(text: string, line: number, reader: Reader): void {
  for (const { segment } of segmenter.segment(text.replaceAll(/\s+/g, ' '))) {
    for (let from = 0; from < segment.length; from += longestSentence) {
      const sentence = segment
        .slice(from, from + longestSentence)
        .trim()
        .replace(/^[:–-]\s*/, '')
      if (/\p{L}{2}/u.test(sentence))
        reader.sentences.push({ text: sentence, line, section: reader.section, part: reader.part })
    }
  }
}

function readTable({ children, position }: Extract<Nodes, { type: 'table' }>): PageTable {
  const [head, ...rows] = children.map((row) => row.children.map((cell) => getText(cell).trim()))
  return { line: position?.start.line ?? 1, columns: (head ?? []).map((name) => name.toLowerCase()), rows }
}

function getText(node: Nodes): string {
  if (node.type === 'break') return '\n'
  if ('children' in node) return node.children.map(getText).join('')
  return 'value' in node && node.type !== 'html' ? node.value : ''
}
