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
  const children = tree.children.flatMap((node): RootContent[] => {
    const anchor = node.type === 'heading' && node.depth === 2 ? node.data?.section : undefined
    const printed = joinTexts(node)
    return anchor === undefined ? [printed] : [{ type: 'html', value: `<a id="${anchor}"></a>` }, printed]
  })
  return { type: 'root', children }
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
