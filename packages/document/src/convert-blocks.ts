import type { Element, ElementContent, Properties } from 'hast'
import type { Nodes, RootContent, Table } from 'mdast'
import { type Handlers, type State, toHast } from 'mdast-util-to-hast'
import { getText } from './find-terms.ts'
import { createElement } from './html-element.ts'

/** Blocks of the document as HTML elements that carry their ids and facts. */
export function convertBlocks(blocks: readonly RootContent[]): ElementContent[] {
  const root = toHast({ type: 'root', children: blocks.map(attachProperties) }, { handlers })
  return root.type === 'root' ? (root.children as ElementContent[]) : []
}

const handlers: Handlers = { table: convertTable }

/** A tight list item is the block itself; its paragraph has no element. */
function attachProperties<Node extends Nodes>(node: Node): Node {
  const properties = getProperties(node)
  const children = 'children' in node ? node.children.map(attachProperties) : undefined
  return { ...node, ...(children && { children }), ...(properties && { data: { ...node.data, hProperties: properties } }) }
}

function getProperties({ type, data }: Nodes): Properties | undefined {
  if (data?.block === undefined || type === 'text') return undefined
  return { id: data.block, ...(data.facts && data.facts.length > 0 && { dataFacts: data.facts.join(' ') }) }
}

/** Roles are named because narrow screens lay rows out as blocks, which would take them from assistive technology. */
function convertTable(state: State, node: Table): Element {
  const [head, ...rows] = node.children
  const titles = head?.children.map(getText) ?? []
  const createCells = (row: Table['children'][number], tag: 'th' | 'td') =>
    row.children.map((cell, index) =>
      createElement(
        tag,
        tag === 'th'
          ? { scope: 'col', role: 'columnheader' }
          : { ...getProperties(cell), role: 'cell', dataLabel: titles[index] ?? '' },
        ...(state.all(cell) as ElementContent[]),
      ),
    )
  const createRow = (row: Table['children'][number], tag: 'th' | 'td') =>
    createElement('tr', { ...(tag === 'td' && getProperties(row)), role: 'row' }, ...createCells(row, tag))
  return createElement(
    'table',
    { role: 'table' },
    createElement('thead', { role: 'rowgroup' }, ...(head ? [createRow(head, 'th')] : [])),
    createElement('tbody', { role: 'rowgroup' }, ...rows.map((row) => createRow(row, 'td'))),
  )
}
