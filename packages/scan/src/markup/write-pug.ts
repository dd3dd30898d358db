import type { ScriptPart } from '../emission.ts'
import { hole } from './holes.ts'
import type { PugNode } from './load-parser.ts'
import type { MappedCode } from './mapped-code.ts'
import { type Pug, parsePug } from './parse-pug.ts'
import * as write from './write-markup.ts'

type Part = Pick<ScriptPart, 'text' | 'facts' | 'lines'>

/** Where Pug's nodes go. */
export type PugWriter = {
  code: MappedCode
  text: string
  /** Attributes in the words of Vue, whose values are code. */
  vue: boolean
  comments: { value: string; start: number; end: number }[]
  scripts: { start: number; code: string }[]
}

/** Writes what a part of a file says in Pug. */
export function writePug({ text, facts, lines }: Part, range: write.Range, writer: PugWriter): void {
  const pug = parsePug(
    text,
    range,
    (at, why) => void facts.problems.push({ why: `syntax error: ${why}`, place: lines.place(at, at) }),
  )
  if (!pug) return
  listStatements(pug.root).forEach((node) => writeStatement(node, pug, writer))
  writer.code.write('<>', range.start)
  writeNodes(pug.root, pug, writer)
  writer.code.write('</>', range.end)
}

const blocks = ['nodes', 'block', 'consequent', 'alternate'] as const

function listInner(node: PugNode): PugNode[] {
  return blocks.flatMap((key) => (node[key] as PugNode | PugNode[] | null | undefined) ?? [])
}

/** `- const name = …`, wherever it stands, holds for what follows. */
function listStatements(node: PugNode): PugNode[] {
  const own = node.type === 'Code' && node['buffer'] === false ? [node] : []
  return [...own, ...listInner(node).flatMap(listStatements)]
}

function writeStatement(node: PugNode, pug: Pug, { code, text }: PugWriter): void {
  const value = String(node['val']).replace(/^\s*else\b\s*/, '')
  // Half of a block, the other half of which is another line.
  if (/^\s*\}|\{\s*$/.test(value) || value === '') return
  const range = findValue(value, pug.range(node), text)
  const isOpen = node['block'] && /^\s*(if|for|while|switch|with)\b/.test(value)
  if (isOpen || !range)
    code.put(isOpen ? `${value} {}` : value, pug.offset(node), pug.range(node).end, 'statements')
  else code.copy(range.start, range.end, 'statements')
  code.write('\n;', pug.range(node).end)
}

/** Where code stands in the node that holds it. */
function findValue(value: string, { start, end }: write.Range, text: string): write.Range | undefined {
  const at = text.slice(start, end).lastIndexOf(value)
  return at === -1 ? undefined : { start: start + at, end: start + at + value.length }
}

function copyValue(
  value: string,
  range: write.Range,
  { code, text }: PugWriter,
  kind: 'expression' | 'pattern' = 'expression',
): void {
  const found = findValue(value, range, text)
  if (found) code.copy(found.start, found.end, kind)
  else code.put(value, range.start, range.end, kind)
}

function writeNodes(node: PugNode, pug: Pug, writer: PugWriter): void {
  for (const inner of listInner(node)) writeNode(inner, pug, writer)
}

type Write = (node: PugNode, pug: Pug, writer: PugWriter) => void

const writers: Record<string, Write> = {
  Tag: writeTag,
  InterpolatedTag: (node, pug, writer) => {
    writeBraces(String(node['expr']), node, pug, writer)
    writeNodes(node, pug, writer)
  },
  Text: (node, pug, { code }) => {
    const words = String(node['val'])
    const at = pug.range(node)
    if (/<\w/.test(words)) code.write(`{[${JSON.stringify(words)}]}`, at.start, at.end)
    else write.writeWords(code, words, at)
  },
  Code: (node, pug, writer) => {
    if (node['buffer']) writeBraces(String(node['val']), node, pug, writer)
    writeNodes(node, pug, writer)
  },
  Comment: noteComment,
  BlockComment: noteComment,
  Each: (node, pug, writer) => {
    const { code } = writer
    const at = pug.range(node)
    code.write('{(', at.start)
    copyValue(String(node['obj']), at, writer)
    code.write(').map((', at.start)
    for (const name of [node['val'], node['key']]) {
      if (name === null || name === undefined) continue
      const start = writer.text.indexOf(String(name), at.start)
      code.put(String(name), start, start + String(name).length, 'pattern')
      code.write(', ', at.start)
    }
    code.write(') => <>', at.start)
    writeNodes({ ...node, alternate: null }, pug, writer)
    code.write('</>)}', at.end)
    if (node['alternate']) writeNodes(node['alternate'] as PugNode, pug, writer)
  },
  Mixin: (node, pug, writer) => {
    const at = pug.range(node)
    const args = String(node['args'] ?? '')
    if (node['call']) {
      if (args !== '') writeBraces(args, node, pug, writer, ['{[', ']}'])
      return writeNodes(node, pug, writer)
    }
    writer.code.write('{(', at.start)
    if (args !== '') copyValue(args, at, writer, 'pattern')
    writer.code.write(') => <>', at.start)
    writeNodes(node, pug, writer)
    writer.code.write('</>}', at.end)
  },
}

function writeNode(node: PugNode, pug: Pug, writer: PugWriter): void {
  const own = writers[node.type]
  if (own) return own(node, pug, writer)
  // What a condition or a case looks at.
  const test = node['test'] ?? node['expr']
  if (typeof test === 'string' && test !== 'default') writeBraces(test, node, pug, writer, ['{[', ']}'])
  writeNodes(node, pug, writer)
}

function writeBraces(
  value: string,
  node: PugNode,
  pug: Pug,
  writer: PugWriter,
  [open, close]: [string, string] = ['{', '}'],
): void {
  const at = pug.range(node)
  if (value.trim() === '') return
  writer.code.write(open, at.start)
  copyValue(value, at, writer)
  writer.code.write(close, at.end)
}

function noteComment(node: PugNode, pug: Pug, { comments }: PugWriter): void {
  const inner = node['block'] ? listInner(node).flatMap(listInner) : []
  const last = inner.findLast(({ val }) => val !== '' && val !== '\n')
  const { start, end } = pug.range(node)
  const value = [node, ...inner].map(({ val }) => String(val)).join('\n')
  comments.push({ value, start, end: last ? pug.range(last).end : end })
}

type PugAttribute = { name: string; val: string | true; line: number; column: number }

function writeTag(node: PugNode, pug: Pug, writer: PugWriter): void {
  const { code } = writer
  const tag = String(node['name'])
  const at = pug.range(node)
  write.writeOpening(code, tag, at.start)
  for (const attribute of node['attrs'] as PugAttribute[]) writeAttribute(attribute, pug, writer)
  for (const { val, ...place } of node['attributeBlocks'] as PugAttribute[]) {
    code.write(' {...(', pug.offset(place))
    copyValue(String(val), pug.range(place), writer)
    code.write(')}', pug.range(place).end)
  }
  write.writeTagEnd(code, at.end)
  if (tag === 'script') noteScript(node, pug, writer)
  else if (tag !== 'style') writeNodes(node, pug, writer)
  write.writeClosing(code, tag, at.end)
}

function writeAttribute({ name, val, ...place }: PugAttribute, pug: Pug, writer: PugWriter): void {
  const { code } = writer
  const at = pug.range(place)
  if (val === true) return write.writeAttribute(code, name, at)
  const given = writer.vue && /^(v-|:|@)/.test(name) ? /^(['"`])([\s\S]*)\1$/.exec(val)?.[2] : undefined
  if (given === undefined) return write.writeAttribute(code, name, at, () => copyValue(val, at, writer))
  const plain = name
    .replace(/^v-(bind:|on:(?=.))/, (_all, kind: string) => (kind === 'on:' ? '@' : ''))
    .replace(/\..*$/, '')
  if (plain.startsWith('v-model'))
    return write.writeBinding(code, plain, at, given, () => copyValue(given, at, writer))
  if (/^(v-for|v-slot)/.test(plain)) return
  write.writeAttribute(code, plain, at, () => {
    code.write(plain.startsWith('@') ? '($event) => (' : '(', at.start)
    copyValue(given, at, writer)
    code.write(')', at.end)
  })
}

/** The script's lines where they stand, with holes where the template fills something in. */
function noteScript(node: PugNode, pug: Pug, { scripts, text }: PugWriter): void {
  const type = (node['attrs'] as PugAttribute[]).find(({ name }) => name === 'type')?.val
  if (typeof type === 'string' && /json|template|html/.test(type)) return
  const parts = listInner(node)
    .flatMap((inner) => (inner.type === 'Block' ? listInner(inner) : [inner]))
    .filter(({ val }) => val !== '' && val !== '\n')
  const [first] = parts
  const last = parts.at(-1)
  if (!first || !last) return
  const start = pug.offset(first)
  const code = text.slice(start, pug.range(last).end).replace(/\S/g, ' ').split('')
  for (const part of parts) {
    const at = pug.range(part)
    const isText = part.type === 'Text'
    const end = isText ? at.start + String(part['val']).length : at.end
    for (let offset = at.start; offset < end; offset += 1)
      code[offset - start] = isText ? (text[offset] ?? ' ') : hole
  }
  scripts.push({ start, code: code.join('') })
}
