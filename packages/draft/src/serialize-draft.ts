import { Document, type Node, isScalar, visit } from 'yaml'
import type { Drafted, DraftedEntry } from './drafted.ts'
import type { Sentence } from './read-page.ts'

/** A field of the draft: one value, or a list of entries. */
export type Part = readonly [name: string, drafted: Drafted | readonly DraftedEntry[]]

const width = 110

/** The draft as YAML: each field and entry below the sentences that it came from. */
export function serializeDraft(
  parts: readonly Part[],
  unplaced: readonly Sentence[],
  source: string,
): string {
  const document = new Document({})
  for (const [name, drafted] of parts) {
    const isList = Array.isArray(drafted)
    const node = document.createNode(
      isList ? drafted.map(({ value }: DraftedEntry) => value) : (drafted as Drafted).value,
    ) as Node
    const pair = document.createPair(name, node)
    if (isList)
      (node as unknown as { items: Node[] }).items.forEach(
        (item, at) => (item.commentBefore = comment(drafted[at] as DraftedEntry)),
      )
    else (pair.key as Node).commentBefore = comment(drafted as Drafted)
    ;(pair.key as Node).spaceBefore = true
    document.add(pair)
  }
  visit(document, { Seq: (key, node) => void (isShortList(node.items) && (node.flow = true)) })
  const head = `Drafted by \`candor import\` from ${source}. Nothing here is confirmed: each entry stands below the sentence of\nthat page which it came from, with its line. Read them against each other; \`candor check\` lists what is undeclared.`
  return `${toComment(head)}\n${document.toString({ lineWidth: width, flowCollectionPadding: false })}${listUnplaced(unplaced)}`
}

function comment({ from, note }: Drafted): string {
  const told = from.map(({ text, line, part, section }) =>
    wrap(`Line ${line}${(part ?? section) ? ` (${part ?? section})` : ''}: “${text}”`),
  )
  return [...told, ...(note === undefined ? [] : [wrap(`To do: ${note}`)])].join('\n')
}

function listUnplaced(unplaced: readonly Sentence[]): string {
  if (unplaced.length === 0) return `\n${toComment(' Every sentence of the page found a place.')}\n`
  const lines = unplaced.map(({ text, line, section }) =>
    wrap(`Line ${line}${section === '' ? '' : ` (${section})`}: “${text}”`),
  )
  return `\n${toComment(` Sentences that found no place (${unplaced.length}). Declare what they say, or keep them as clauses:`)}\n${toComment(lines.join('\n'))}\n`
}

function toComment(text: string): string {
  return text
    .split('\n')
    .map((line) => `#${line.startsWith(' ') ? '' : ' '}${line}`)
    .join('\n')
}

/** Lines of a comment, each with the space after its #. */
function wrap(text: string): string {
  const lines: string[] = ['']
  for (const word of text.replaceAll(/\s+/g, ' ').split(' ')) {
    const line = lines.at(-1) ?? ''
    if (line.length + word.length > width && line !== '') lines.push(`   ${word}`)
    else lines[lines.length - 1] = `${line} ${word}`
  }
  return lines.join('\n')
}

function isShortList(items: readonly unknown[]): boolean {
  return (
    items.length > 0 &&
    items.every((item) => isScalar(item) && typeof item.value === 'string' && item.value.length < 40)
  )
}
