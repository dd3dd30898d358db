import type { BlockContent, Nodes, Paragraph, PhrasingContent, Root, RootContent } from 'mdast'
import { cleanLine } from './clean-text.ts'
import { hasSafeProtocol } from './has-safe-protocol.ts'
import { parseProse } from './parse-prose.ts'
import { placeholderPattern } from './render-template.ts'
import type { Slot } from './slot.ts'

/** Replaces the placeholders of a parsed template by nodes. `depth` is that of the heading that the template stands under. */
export function fillSlots(tree: Root, slots: readonly Slot[], depth: number): RootContent[] {
  let current = depth
  return tree.children.flatMap((node) => {
    if (node.type === 'heading') current = node.depth
    return fillBlock(node, slots, current) as RootContent[]
  })
}

function fillBlock(node: Nodes, slots: readonly Slot[], depth: number): Nodes[] {
  if (node.type === 'paragraph') return fillParagraph(node, slots, depth)
  if (node.type === 'heading' || node.type === 'tableCell') {
    return [{ ...withoutPosition(node), children: trimEnds(fillPhrasing(node.children, slots)) } as Nodes]
  }
  if (node.type === 'html') throw new Error(`a template holds HTML: ${node.value}`)
  if (!('children' in node)) return [withoutPosition(node)]
  const children = node.children.flatMap((child) => fillBlock(child, slots, depth))
  return children.length === 0 ? [] : [{ ...withoutPosition(node), children } as Nodes]
}

/** Prose of several blocks splits the paragraph it stands in; the rest of the line goes on after it. */
function fillParagraph(paragraph: Paragraph, slots: readonly Slot[], depth: number): BlockContent[] {
  const blocks: BlockContent[] = []
  let open: PhrasingContent[] = []
  const close = () => {
    const children = trimEnds(open)
    if (children.some((child) => child.type !== 'text' || child.value !== '')) blocks.push({ type: 'paragraph', children })
    open = []
  }
  for (const piece of splitPlaceholders(paragraph.children, slots)) {
    if (!('kind' in piece)) open.push(...fillPhrasing([piece], slots))
    else if (piece.kind !== 'prose') open.push(createNode(piece))
    else {
      const [first, ...rest] = parseProse(piece.text, depth, piece.paths)
      if (first?.type === 'paragraph') open.push(...first.children)
      const others = first?.type === 'paragraph' ? rest : first ? [first, ...rest] : []
      if (others.length > 0) close()
      blocks.push(...(others as BlockContent[]))
    }
  }
  close()
  return blocks
}

function fillPhrasing(nodes: readonly PhrasingContent[], slots: readonly Slot[]): PhrasingContent[] {
  return splitPlaceholders(nodes, slots).flatMap((piece): PhrasingContent[] => {
    if ('kind' in piece) return piece.kind === 'prose' ? flattenProse(piece) : [createNode(piece)]
    if (piece.type === 'html') throw new Error(`a template holds HTML: ${piece.value}`)
    if (!('children' in piece)) return [withoutPosition(piece)]
    return [{ ...withoutPosition(piece), children: fillPhrasing(piece.children as PhrasingContent[], slots) } as PhrasingContent]
  })
}

function splitPlaceholders(nodes: readonly PhrasingContent[], slots: readonly Slot[]): (PhrasingContent | Slot)[] {
  return nodes.flatMap((node): (PhrasingContent | Slot)[] => {
    if (node.type !== 'text') return [node]
    return node.value.split(placeholderPattern).flatMap((piece, index): (PhrasingContent | Slot)[] => {
      if (index % 2 === 0) return piece === '' ? [] : [{ type: 'text', value: piece.replaceAll(/\s+/g, ' ') }]
      const slot = slots[Number(piece)]
      return slot ? [slot] : []
    })
  })
}

function createNode(slot: Slot): PhrasingContent {
  const value = cleanLine(slot.text)
  const data = { facts: slot.paths }
  if (slot.kind === 'code') return { type: 'inlineCode', value, data }
  const text: PhrasingContent = { type: 'text', value, data }
  if (slot.kind !== 'link' || slot.href === undefined || !hasSafeProtocol(slot.href)) return text
  return { type: 'link', url: slot.href, children: [text] }
}

/** Prose where only one line has room, such as a cell: its paragraphs one after the other. */
function flattenProse(slot: Slot): PhrasingContent[] {
  const cells: PhrasingContent[][] = []
  const collect = (node: Nodes): void => {
    if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') cells.push(node.children)
    else if (node.type === 'code') cells.push([{ type: 'text', value: cleanLine(node.value), data: { facts: slot.paths } }])
    else if ('children' in node) node.children.forEach(collect)
  }
  parseProse(slot.text, 6, slot.paths).forEach(collect)
  return cells.flatMap((children, index) => (index === 0 ? children : [{ type: 'text' as const, value: ' ' }, ...children]))
    .map((node): PhrasingContent => (node.type === 'break' ? { type: 'text', value: ' ' } : node))
    .map((node) => (node.type === 'text' ? { ...node, value: node.value.replaceAll(/\s+/g, ' ') } : node))
}

/** Without white space of the template at either end; text of the policy was trimmed before. */
function trimEnds(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const trimmed = nodes.map((node) => ({ ...node }))
  for (const [order, trim] of [[trimmed, 'trimStart'], [trimmed.toReversed(), 'trimEnd']] as const) {
    for (const node of order) {
      if (node.type !== 'text') break
      node.value = node.value[trim]()
      if (node.value !== '') break
    }
  }
  return trimmed.filter((node) => node.type !== 'text' || node.value !== '' || node.data?.facts !== undefined)
}

function withoutPosition<Node extends Nodes>(node: Node): Node {
  const { position: _, ...rest } = node
  return rest as Node
}
