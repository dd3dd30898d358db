import type { Policy } from '@candor/model'
import type { Nodes, Root } from 'mdast'

/** Blocks that carry an id and the facts behind them. */
const identified: ReadonlySet<Nodes['type']> = new Set(['heading', 'paragraph', 'listItem', 'tableRow', 'tableCell', 'code'])

/**
 * Gives each block of a section its id, its facts and the section's anchor. Ids are made from the first fact behind the
 * block, by the ids of the policy and not by positions in its lists, so that they stay when something is added elsewhere.
 */
export function identifyBlocks(tree: Root, policy: Policy): Root {
  const anchors = tree.children.flatMap(({ data }) => data?.section ?? [])
  const taken = new Set<string>(anchors)
  let section = 'title'
  for (const block of tree.children) {
    if (block.data?.section !== undefined) section = block.data.section
    identify(block, section, policy, taken)
  }
  return tree
}

function identify(node: Nodes, section: string, policy: Policy, taken: Set<string>): void {
  if (identified.has(node.type)) {
    const facts = collectFacts(node)
    const isAnchor = node.type === 'heading' && node.depth <= 2 && node.data?.section !== undefined
    const block = isAnchor ? section : takeId(getBlockName(node, facts, section, policy), taken)
    node.data = { ...node.data, section, block, facts }
  }
  if (node.type === 'listItem' && isTight(node)) {
    const only = node.children[0]
    if (only && node.data) only.data = { ...only.data, section, block: node.data.block ?? '', facts: collectFacts(only) }
    node.children.slice(1).forEach((child) => identify(child, section, policy, taken))
    return
  }
  if ('children' in node) node.children.forEach((child) => identify(child, section, policy, taken))
}

/** In a tight list HTML has no paragraph of its own: the item is the block. */
function isTight(item: Extract<Nodes, { type: 'listItem' }>): boolean {
  return item.children[0]?.type === 'paragraph' && item.children.slice(1).every(({ type }) => type === 'list')
}

/** JSON pointers of all facts below a node, in reading order, each once. */
export function collectFacts(node: Nodes): string[] {
  const own = 'children' in node ? [] : (node.data?.facts ?? [])
  const below = 'children' in node ? node.children.flatMap(collectFacts) : []
  return [...new Set([...own, ...below])]
}

function getBlockName(node: Nodes, facts: readonly string[], section: string, policy: Policy): string {
  const words = facts[0] === undefined ? [] : namePointer(facts[0], policy)
  if (node.type === 'heading' && words.length > 2) words.pop()
  if (words[0] === section) words.shift()
  return [section, ...(words.length > 0 ? words : [node.type === 'paragraph' ? 'text' : node.type.toLowerCase()])].join('-')
}

/** `/channels/2/title` as words: channels, support, title. */
function namePointer(pointer: string, policy: Policy): string[] {
  let value: unknown = policy
  return pointer
    .split('/')
    .slice(1)
    .map((key) => {
      const isIndex = Array.isArray(value)
      value = typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined
      return isIndex ? nameItem(value, key) : toKebabCase(key)
    })
}

function nameItem(item: unknown, index: string): string {
  if (typeof item === 'object' && item !== null) {
    const { id, kind } = item as { id?: unknown; kind?: unknown }
    return [id, kind].find((name) => typeof name === 'string') ?? String(Number(index) + 1)
  }
  return typeof item === 'string' && /^[a-z][a-z0-9-]*$/.test(item) ? item : String(Number(index) + 1)
}

function toKebabCase(key: string): string {
  return key.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`).replaceAll(/[^a-z0-9-]/g, '-')
}

function takeId(wanted: string, taken: Set<string>): string {
  let id = wanted
  for (let count = 2; taken.has(id); count += 1) id = `${wanted}-${count}`
  taken.add(id)
  return id
}
