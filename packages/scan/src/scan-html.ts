import { type DefaultTreeAdapterTypes, parse } from 'parse5'
import { addElements } from './add-markup.ts'
import type { FileFacts } from './generated/facts.ts'
import type { Filter } from './interests.ts'
import type { LineIndex } from './line-index.ts'
import { scanScript } from './scan-script.ts'
import { addWaivers } from './waivers.ts'

type Node = DefaultTreeAdapterTypes.ChildNode
type Element = DefaultTreeAdapterTypes.Element

/** Elements of a page, and what its inline scripts do. `read` is what is parsed where that is not the text itself, and as long. */
export function scanHtml(source: { file: string; text: string }, lines: LineIndex, filter: Filter, facts: FileFacts, read = source.text): void {
  const { file, text } = source
  const document = parse(read, { sourceCodeLocationInfo: true, scriptingEnabled: false })
  const comments: { value: string; start: number; end: number }[] = []
  const scripts: Element[] = []
  listComments(document.childNodes, comments)
  addElements(document.childNodes, undefined, facts, lines.place, (element) => {
    if (element.tagName === 'script' && isCode(element)) scripts.push(element)
  })
  addWaivers(comments, { text, start: 0, lines, facts })
  for (const script of scripts) {
    const content = script.childNodes[0]
    const location = content?.sourceCodeLocation
    if (!location) continue
    const code = read.slice(location.startOffset, location.endOffset)
    scanScript({ file, text, start: location.startOffset, code, language: 'js', lines, filter, facts })
  }
}

/** Data blocks (JSON, templates) are not code. */
function isCode(script: Element): boolean {
  const type = script.attrs.find(({ name }) => name === 'type')?.value.trim().toLowerCase() ?? ''
  return type === '' || type === 'module' || /^(text|application)\/(x-)?(java|ecma)script$/.test(type) || type === 'text/plain'
}

function listComments(nodes: readonly Node[], comments: { value: string; start: number; end: number }[]): void {
  for (const node of nodes) {
    if (node.nodeName === '#comment' && 'data' in node) {
      const at = node.sourceCodeLocation
      comments.push({ value: node.data, start: at?.startOffset ?? 0, end: at?.endOffset ?? 0 })
    }
    if ('childNodes' in node) listComments(node.childNodes, comments)
    if ('content' in node) listComments(node.content.childNodes, comments)
  }
}
