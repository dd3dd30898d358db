import type { Attribute, ElementFact } from '../generated/facts.ts'
import type { DataComment, DataSource } from './scan-data.ts'

const piece = /<!--([\s\S]*?)-->|<!\[CDATA\[[\s\S]*?\]\]>|<[?!][^>]*>|<\/([\w:.-]+)\s*>|<([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>/g
const attribute = /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g

/** XML as elements: manifests of mobile apps. */
export function readXml({ text, lines, facts }: DataSource): DataComment[] {
  const comments: DataComment[] = []
  const open: { index: number; content: number }[] = []
  for (const match of text.matchAll(piece)) {
    const [whole, comment, closing, tag, attributes = '', empty] = match
    const end = match.index + whole.length
    if (comment !== undefined) comments.push({ value: comment, start: match.index, end })
    else if (closing !== undefined) {
      const top = open.pop()
      const element = top && facts.elements[top.index]
      const content = top && text.slice(top.content, match.index)
      if (element && content && !content.includes('<')) element.text = content.trim().slice(0, 200)
    } else if (tag !== undefined) {
      const start = match.index + 1 + tag.length
      const element: ElementFact = { tag, attributes: listAttributes(attributes, start, lines.place), place: lines.place(match.index, end) }
      const parent = open.at(-1)?.index
      if (parent !== undefined) element.parent = parent
      facts.elements.push(element)
      if (empty !== '/') open.push({ index: facts.elements.length - 1, content: end })
    }
  }
  return comments
}

function listAttributes(text: string, start: number, place: DataSource['lines']['place']): Attribute[] {
  return [...text.matchAll(attribute)].map((match) => {
    const at = start + match.index
    const value = { type: 'text' as const, text: match[2] ?? match[3] ?? '' }
    return { name: match[1] ?? '', value, place: place(at, at + match[0].length) }
  })
}
