import type { Nodes } from 'mdast'

/** A piece of a line with one look. */
export interface Run {
  readonly text: string
  readonly bold?: true
  readonly italic?: true
  readonly code?: true
  readonly struck?: true
  /** Where it leads: an address, or `#` and an anchor of the document. */
  readonly link?: string
  /** JSON pointers of the facts behind it. */
  readonly facts?: readonly string[]
}

/** The text below a node as runs, in reading order; line breaks are runs of `\n`. */
export function listRuns(node: Nodes, look: Omit<Run, 'text'> = {}): Run[] {
  if (node.type === 'break') return [{ ...look, text: '\n' }]
  const facts = node.data?.facts
  const own = { ...look, ...(facts && facts.length > 0 && !('children' in node) && { facts }) }
  if (node.type === 'text') return [{ ...own, text: node.value.replaceAll(/\s+/g, ' ') }]
  if (node.type === 'inlineCode' || node.type === 'code') return [{ ...own, code: true, text: node.value }]
  if (!('children' in node))
    return 'value' in node && node.type !== 'html' ? [{ ...own, text: node.value }] : []
  const below = { ...look, ...looks[node.type]?.(), ...(node.type === 'link' && { link: node.url }) }
  return node.children.flatMap((child) => listRuns(child, below))
}

const looks: Partial<Record<Nodes['type'], () => Omit<Run, 'text'>>> = {
  strong: () => ({ bold: true }),
  emphasis: () => ({ italic: true }),
  delete: () => ({ struck: true }),
}
