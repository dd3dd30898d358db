import type { Nodes, Paragraph, PhrasingContent, Root, RootContent, Text } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { hasSafeProtocol } from './has-safe-protocol.ts'
import { cleanText } from './clean-text.ts'

type Definitions = ReadonlyMap<string, { url: string; title?: string | null | undefined }>
type Scope = { source: string; definitions: Definitions; depth: number; facts: readonly string[]; inLine: boolean }

const parser = unified().use(remarkParse).use(remarkGfm)

/** Parses a template's Markdown or a policy's prose; positions are kept. */
export function parseMarkdown(text: string): Root {
  return parser.parse(text)
}

/**
 * Text of a policy as Markdown blocks. Nothing in it can add markup of its own: HTML, footnotes and links to anything but
 * web, mail and telephone addresses come out as the text that was written; pictures as a link or their description;
 * headings move below `depth`, that of the heading they stand under. Every leaf carries `facts`.
 */
export function parseProse(text: string, depth: number, facts: readonly string[]): RootContent[] {
  const source = cleanText(text)
  if (isBeyondParsing(source)) return splitParagraphs(source, facts)
  const tree = parseMarkdown(source)
  const definitions = new Map<string, { url: string; title?: string | null | undefined }>()
  collectDefinitions(tree, definitions)
  const scope = { source, definitions, depth, facts, inLine: false }
  const blocks = tree.children.flatMap((node) => convertNode(node, scope)) as RootContent[]
  return levelHeadings(blocks, depth)
}

/** Text that nobody means as Markdown, and that would take minutes to parse; it is shown as it was written. */
function isBeyondParsing(source: string): boolean {
  return opensTooDeep.test(source) || source.split('|').length > mostBars
}

/** So many signs of tables; a table of a hundred rows and ten columns has 1,100. */
const mostBars = 3000

/** A line that opens more than 30 blocks inside each other. */
const opensTooDeep = /^(?:[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])(?=[ \t]|$))){31}/m

function splitParagraphs(source: string, facts: readonly string[]): Paragraph[] {
  return source
    .split(/\n\s*\n/)
    .map((text) => text.replaceAll(/\s+/g, ' ').trim())
    .filter((text) => text !== '')
    .map((value) => ({ type: 'paragraph', children: [{ type: 'text', value, data: { facts } }] }))
}

function collectDefinitions(node: Nodes, definitions: Map<string, { url: string; title?: string | null | undefined }>): void {
  if (node.type === 'definition' && !definitions.has(node.identifier)) definitions.set(node.identifier, node)
  if ('children' in node) node.children.forEach((child) => collectDefinitions(child, definitions))
}

/** A node in the shape that the document allows; none, one or several nodes. */
function convertNode(node: Nodes, scope: Scope): Nodes[] {
  const convert = converters[node.type]
  if (convert) return convert(node, scope)
  const { position: _, data: __, ...rest } = node
  if ('children' in node) return [{ ...rest, children: convertChildren(node, scope) } as Nodes]
  return 'value' in rest ? [{ ...rest, data: { facts: scope.facts } } as Nodes] : [rest as Nodes]
}

/** Nodes whose children are words and not blocks. */
const linesOf: ReadonlySet<Nodes['type']> = new Set(['paragraph', 'heading', 'tableCell'])

function convertChildren(node: Nodes, scope: Scope): Nodes[] {
  if (!('children' in node)) return []
  const inLine = scope.inLine || linesOf.has(node.type)
  return node.children.flatMap((child) => convertNode(child, { ...scope, inLine }))
}

const converters: { readonly [Type in Nodes['type']]?: (node: Nodes, scope: Scope) => Nodes[] } = {
  definition: () => [],
  html: (node, scope) => [scope.inLine ? createSourceText(node, scope) : createParagraph(node, scope)],
  footnoteReference: (node, scope) => [createSourceText(node, scope)],
  footnoteDefinition: (node, scope) => [createParagraph(node, scope)],
  link: (node, scope) => (node.type === 'link' ? convertLink(node, node.url, scope) : []),
  linkReference: (node, scope) =>
    node.type === 'linkReference' ? convertLink(node, scope.definitions.get(node.identifier)?.url ?? '', scope) : [],
  image: (node, scope) => (node.type === 'image' ? convertImage(node, node.url, node.alt, scope) : []),
  imageReference: (node, scope) =>
    node.type === 'imageReference'
      ? convertImage(node, scope.definitions.get(node.identifier)?.url ?? '', node.alt, scope)
      : [],
  listItem: (node, scope) => (node.type === 'listItem' ? [convertListItem(node, scope)] : []),
}

function convertLink(node: Nodes, url: string, scope: Scope): Nodes[] {
  if (!hasSafeProtocol(url)) return [createSourceText(node, scope)]
  return [{ type: 'link', url, children: convertChildren(node, scope) as PhrasingContent[] }]
}

function convertImage(node: Nodes, url: string, alt: string | null | undefined, scope: Scope): Nodes[] {
  if (!alt) return hasSafeProtocol(url) ? [createLinkTo(url, url, scope)] : [createSourceText(node, scope)]
  return hasSafeProtocol(url) ? [createLinkTo(url, alt, scope)] : [createText(alt, scope)]
}

/** `- [x]` would become a form control; it stays what was written. */
function convertListItem(node: Extract<Nodes, { type: 'listItem' }>, scope: Scope): Nodes {
  const children = convertChildren(node, scope) as typeof node.children
  const first = children[0]
  if (typeof node.checked === 'boolean' && first?.type === 'paragraph') {
    first.children.unshift(createText(node.checked ? '[x] ' : '[ ] ', scope))
  }
  return { type: 'listItem', spread: node.spread ?? false, children }
}

function createParagraph(node: Nodes, scope: Scope): Paragraph {
  return { type: 'paragraph', children: [createSourceText(node, scope)] }
}

function createSourceText(node: Nodes, scope: Scope): Text {
  const { start, end } = node.position ?? { start: { offset: 0 }, end: { offset: 0 } }
  return createText(scope.source.slice(start.offset, end.offset).replaceAll(/\s+/g, ' ').trim(), scope)
}

function createText(value: string, { facts }: Scope): Text {
  return { type: 'text', value, data: { facts } }
}

function createLinkTo(url: string, text: string, scope: Scope): Nodes {
  return { type: 'link', url, children: [createText(text, scope)] }
}

/** Headings one below `depth` at the least and never skipping a level, so that the document's outline stays whole. */
function levelHeadings(blocks: RootContent[], depth: number): RootContent[] {
  const depths = blocks.flatMap((block) => (block.type === 'heading' ? [block.depth] : []))
  const highest = Math.min(...depths)
  let previous = depth
  return blocks.map((block) => {
    if (block.type !== 'heading') return block
    previous = Math.min(depth + 1 + block.depth - highest, previous + 1, 6)
    return { ...block, depth: previous as 1 | 2 | 3 | 4 | 5 | 6 }
  })
}
