import type { AST } from 'svelte/compiler'
import { findTagEnd } from './find-tag-end.ts'
import type { MappedCode } from './mapped-code.ts'
import type { Range } from './write-markup.ts'
import * as write from './write-markup.ts'
import { rangeOf, writeAttribute, writeValueOf } from './write-svelte-attribute.ts'

/** Where the parts of a component go. */
export type SvelteWriter = {
  code: MappedCode
  text: string
  comments: { value: string; start: number; end: number }[]
  /** Scripts for the page, inside the markup. */
  scripts: Range[]
}

type Node = AST.Fragment['nodes'][number]

/** `{@const …}` declares names for all of the markup around it. */
export function writeFragment({ nodes }: AST.Fragment, writer: SvelteWriter): void {
  const { code } = writer
  const first = nodes.find((node) => node.type === 'ConstTag')
  const last = nodes.at(-1)
  if (!first || !last) return nodes.forEach((node) => writeNode(node, writer))
  code.write('{() => { ', first.start)
  for (const node of nodes) {
    if (node.type !== 'ConstTag') continue
    const { start, end } = node.declaration as unknown as Range
    code.copy(start, end, 'statements')
    code.write('; ', node.end)
  }
  code.write('return <>', first.start)
  nodes.forEach((node) => writeNode(node, writer))
  code.write('</> }}', last.end)
}

function writeNode(node: Node, writer: SvelteWriter): void {
  const { code } = writer
  switch (node.type) {
    case 'Text':
      return write.writeWords(code, node.data, node)
    case 'Comment':
      return void writer.comments.push({ value: node.data, start: node.start, end: node.end })
    case 'ExpressionTag':
      return write.writeExpression(code, { start: node.start + 1, end: node.end - 1 }, node)
    case 'HtmlTag':
    case 'RenderTag':
      return write.writeExpression(code, rangeOf(node.expression), node)
    case 'IfBlock':
      write.writeExpression(code, rangeOf(node.test), node)
      writeFragment(node.consequent, writer)
      return node.alternate ? writeFragment(node.alternate, writer) : undefined
    case 'KeyBlock':
      write.writeExpression(code, rangeOf(node.expression), node)
      return writeFragment(node.fragment, writer)
    case 'EachBlock':
      return writeEach(node, writer)
    case 'AwaitBlock':
      return writeAwait(node, writer)
    case 'SnippetBlock':
      return writeSnippet(node, writer)
    default:
      if ('attributes' in node) writeElement(node, writer)
  }
}

function writeEach(node: AST.EachBlock, writer: SvelteWriter): void {
  const list = rangeOf(node.expression)
  const inner = (): void => writeFragment(node.body, writer)
  if (!node.context) write.writeScope(writer.code, undefined, node, inner)
  else
    write.writeLoop(writer.code, list, [withType(node.context), ...listIndex(node, writer.text)], node, inner)
  if (node.fallback) writeFragment(node.fallback, writer)
}

/** The name of `{#each list as item, index}` has no place of its own in the tree. */
function listIndex({ index, context }: AST.EachBlock, text: string): Range[] {
  if (index === undefined || !context) return []
  const start = text.indexOf(index, rangeOf(context).end)
  return start === -1 ? [] : [{ start, end: start + index.length }]
}

function withType(pattern: unknown): Range {
  const { start, end, typeAnnotation } = pattern as Range & { typeAnnotation?: Range }
  return { start, end: Math.max(end, typeAnnotation?.end ?? 0) }
}

function writeAwait(node: AST.AwaitBlock, writer: SvelteWriter): void {
  const { code } = writer
  write.writeExpression(code, rangeOf(node.expression), node)
  if (node.pending) writeFragment(node.pending, writer)
  for (const [fragment, name] of [
    [node.then, node.value],
    [node.catch, node.error],
  ] as const) {
    if (!fragment) continue
    if (name) write.writeScope(code, withType(name), node, () => writeFragment(fragment, writer))
    else writeFragment(fragment, writer)
  }
}

function writeSnippet(node: AST.SnippetBlock, writer: SvelteWriter): void {
  const first = node.parameters[0]
  const last = node.parameters.at(-1)
  const pattern = first && last ? { start: rangeOf(first).start, end: withType(last).end } : undefined
  write.writeScope(writer.code, pattern, node, () => writeFragment(node.body, writer))
}

function writeElement(node: AST.ElementLike, writer: SvelteWriter): void {
  const { code, text } = writer
  write.writeOpening(code, node.name, node.start)
  for (const attribute of node.attributes) writeAttribute(attribute, writer)
  const dynamic =
    node.type === 'SvelteComponent' ? node.expression : node.type === 'SvelteElement' ? node.tag : undefined
  if (dynamic) writeValueOf('this', rangeOf(dynamic), rangeOf(dynamic), writer)
  const tagEnd = findTagEnd(text, node.attributes.at(-1)?.end ?? node.start)
  write.writeTagEnd(code, tagEnd)
  if (node.name === 'script') noteScript(node, tagEnd, writer)
  else if (node.name !== 'style') writeChildren(node, writer)
  write.writeClosing(code, node.name, node.end)
}

/** A script of the page, such as a vendor's snippet in the head. */
function noteScript(node: AST.ElementLike, start: number, { text, scripts }: SvelteWriter): void {
  const end = text.lastIndexOf('</', node.end - 1)
  if (end > start && !/type\s*=\s*["']?[\w/+-]*json/.test(text.slice(node.start, start)))
    scripts.push({ start, end })
}

/** `let:item` gives names to what is inside. */
function writeChildren(node: AST.ElementLike, writer: SvelteWriter): void {
  const given = node.attributes.filter((attribute) => attribute.type === 'LetDirective')
  if (given.length === 0) return writeFragment(node.fragment, writer)
  const { code } = writer
  code.write('{(', node.start)
  for (const { name, expression, start, end } of given) {
    if (expression) code.copy(rangeOf(expression).start, rangeOf(expression).end, 'pattern')
    else code.put(name, start, end, 'pattern')
    code.write(', ', end)
  }
  code.write(') => <>', node.start)
  writeFragment(node.fragment, writer)
  code.write('</>}', node.end)
}
