import type { Nodes } from 'mdast'
import type { PolicyDocument } from './create-document.ts'
import { getText } from './find-terms.ts'

/** One block of a document as plain text: a heading, a paragraph, an item of a list or a row of a table. */
export type DocumentBlock = {
  /** The id that trace.json and the page know it by. */
  id: string
  /** Anchor of the section. */
  section: string
  kind: 'title' | 'section' | 'heading' | 'text' | 'item' | 'row'
  text: string
  /** JSON pointers of the facts behind it. */
  facts: readonly string[]
}

/** The blocks of a document in reading order; each text stands in one block only. Rows of a table name their columns. */
export function listBlocks({ tree }: PolicyDocument): DocumentBlock[] {
  return tree.children.flatMap((node) => listNode(node, 'text'))
}

function listNode(node: Nodes, kind: DocumentBlock['kind']): DocumentBlock[] {
  if (node.type === 'heading')
    return [
      createBlock(node, node.depth === 1 ? 'title' : node.depth === 2 ? 'section' : 'heading', getText(node)),
    ]
  if (node.type === 'paragraph' || node.type === 'code') return [createBlock(node, kind, getText(node))]
  if (node.type === 'table') return listRows(node)
  if (node.type === 'listItem')
    return node.children.flatMap((child, index) => listNode(child, index === 0 ? 'item' : 'text'))
  return 'children' in node ? node.children.flatMap((child) => listNode(child, kind)) : []
}

function listRows(table: Extract<Nodes, { type: 'table' }>): DocumentBlock[] {
  const [head, ...rows] = table.children
  const names = head?.children.map(getText) ?? []
  return rows.map((row) => {
    const cells = row.children
      .map((cell, index) => ({ name: names[index] ?? '', text: getText(cell) }))
      .filter(({ text }) => text !== '')
    return createBlock(
      row,
      'row',
      cells.map(({ name, text }) => (name === '' ? text : `${name}: ${text}`)).join('; '),
    )
  })
}

function createBlock(node: Nodes, kind: DocumentBlock['kind'], text: string): DocumentBlock {
  const { block = '', section = '', facts = [] } = node.data ?? {}
  return { id: block, section, kind, text: text.replaceAll(/\s+/g, ' ').trim(), facts }
}
