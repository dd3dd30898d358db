import type { Nodes, PhrasingContent, Root, RootContent } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkStringify from 'remark-stringify'
import { unified } from 'unified'
import { createGeneratedLine } from './content-hash.ts'
import type { PolicyDocument } from './create-document.ts'

const printer = unified()
  .use(remarkGfm, { tablePipeAlign: false })
  .use(remarkStringify, { bullet: '-', emphasis: '_', rule: '-', fences: true, listItemIndent: 'one' })

/** The document as GitHub-flavoured Markdown; the first line says that it is generated and carries the hash of the rest. */
export function serializeMarkdown({ tree, trace }: PolicyDocument): string {
  const text = `\n${printer.stringify(prepare(tree))}`
  return `${createGeneratedLine(trace.policyHash, text)}\n${text}`
}

/** Sections get their anchors; texts that touch become one, so that escaping sees them as a reader's parser will. */
function prepare(tree: Root): Root {
  return { type: 'root', children: tree.children.map((node) => addAnchor(breakAutolinks(joinTexts(spellCode(node))))) }
}

function addAnchor(node: RootContent): RootContent {
  if (node.type !== 'heading' || node.depth !== 2 || node.data?.section === undefined) return node
  return { ...node, children: [{ type: 'html', value: `<a id="${node.data.section}"></a>` }, ...node.children] }
}

/** A cell can't hold `\\|` as code: readers of Markdown take its backslash away. There it is text. */
function spellCode<Node extends Nodes>(node: Node, inCell = false): Node {
  if (!('children' in node)) return node
  const children = node.children.map((child): Nodes =>
    inCell && child.type === 'inlineCode' && child.value.includes('\\|')
      ? { type: 'text', value: child.value }
      : spellCode(child, inCell || node.type === 'tableRow'),
  )
  return { ...node, children: children as PhrasingContent[] }
}

/** Addresses that GitHub-flavoured Markdown makes a link of, escaped or not: where they can be broken in two. */
const autolinkPattern = /(?<=https?:)(?=\/\/)|(?<=www)(?=\.)|(?<=[\w+\-.])(?=@[\w-])/i

/** A text that looks like an address stays text: an empty comment keeps readers of Markdown from linking it. */
function breakAutolinks<Node extends Nodes>(node: Node): Node {
  if (!('children' in node) || node.type === 'link') return node
  const children = node.children.flatMap((child): Nodes[] => {
    if (child.type !== 'text') return [breakAutolinks(child)]
    return child.value
      .split(autolinkPattern)
      .flatMap((value, index) => [...(index > 0 ? [{ type: 'html', value: '<!-- -->' } as const] : []), { type: 'text', value }])
  })
  return { ...node, children: children as PhrasingContent[] }
}

function joinTexts<Node extends Nodes>(node: Node): Node {
  if (!('children' in node)) return node
  const children: Nodes[] = []
  for (const child of node.children.map(joinTexts)) {
    const last = children.at(-1)
    if (child.type === 'text' && last?.type === 'text') children[children.length - 1] = { type: 'text', value: last.value + child.value }
    else if (child.type !== 'text' || child.value !== '') children.push(child)
  }
  return { ...node, children: children as PhrasingContent[] }
}
