import type { AST } from 'svelte/compiler'
import type { ScriptPart } from '../emission.ts'
import { loadParser } from './load-parser.ts'
import { type MappedCode, createMappedCode, scanMappedCode } from './mapped-code.ts'
import { findTagEnd } from './find-tag-end.ts'
import { scanMarkupOnly } from './scan-template.ts'
import { scanScript } from '../scan-script.ts'
import { addWaivers } from '../waivers.ts'
import * as write from './write-markup.ts'

type Part = Omit<ScriptPart, 'start' | 'code' | 'language'>
type Writer = {
  code: MappedCode
  text: string
  comments: { value: string; start: number; end: number }[]
  scripts: write.Range[]
}
type Node = AST.Fragment['nodes'][number]
type ElementNode = AST.ElementLike
type AttributeNode = ElementNode['attributes'][number]

const script =
  /<!--[\s\S]*?-->|<script((?:\s+[^=>'"/\s]+=(?:"[^"]*"|'[^']*'|[^>\s]+)|\s+[^=>'"/\s]+)*)\s*>([\s\S]*?)<\/script\s*>/g

/** A Svelte component: its scripts, and its markup in which their names are known. */
export function scanSvelte(part: Part): void {
  const { text, facts, lines } = part
  const scripts = listScripts(text)
  const language = scripts.some(({ typed }) => typed) ? 'tsx' : 'jsx'
  const root = parseMarkup(hideScripts(text, scripts), part)
  if (!root) {
    for (const { start, end } of scripts)
      scanScript({ ...part, start, code: text.slice(start, end), language: language === 'tsx' ? 'ts' : 'js' })
    return scanMarkupOnly(part, /\{[^{}]*\}/g)
  }
  const writer: Writer = { code: createMappedCode(text), text, comments: [], scripts: [] }
  const own = [root.module, root.instance].filter((one) => one !== null && one !== undefined)
  for (const { start, end } of scripts) {
    const isOwn = own.some((one) => one.start < start && end < one.end)
    if (!isOwn) continue
    writer.code.copy(start, end, 'module')
    writer.code.write('\n;', end)
  }
  writer.code.write('<>', 0)
  writeFragment(root.fragment, writer)
  writer.code.write('</>', text.length)
  scanMappedCode(writer.code, { ...part, language, names: 'stores' })
  addWaivers(writer.comments, { text, start: 0, lines, facts })
  for (const { start, end } of writer.scripts)
    scanScript({ ...part, start, code: text.slice(start, end), language: 'js' })
}

function listScripts(text: string): (write.Range & { typed: boolean })[] {
  return [...text.matchAll(script)].flatMap(({ 0: whole, 1: attributes = '', 2: content, index }) => {
    if (content === undefined) return []
    const end = index + whole.lastIndexOf('</')
    return [
      { start: end - content.length, end, typed: /\blang\s*=\s*["']?(ts|typescript)\b/.test(attributes) },
    ]
  })
}

/** The parser need not read scripts, nor stumble over them. */
function hideScripts(text: string, scripts: readonly write.Range[]): string {
  let hidden = text
  for (const { start, end } of scripts)
    hidden = hidden.slice(0, start) + ' '.repeat(end - start) + hidden.slice(end)
  return hidden.replace(
    /(<style[^>]*>)([\s\S]*?)(<\/style\s*>)/g,
    (_all, open: string, style: string, close: string) => open + style.replace(/\S/g, ' ') + close,
  )
}

function parseMarkup(text: string, { facts, lines }: Part): AST.Root | undefined {
  try {
    return loadParser.svelte().parse(text, { modern: true, loose: true })
  } catch (error) {
    const { message, position } = error as { message: string; position?: [number, number] }
    const [start, end] = position ?? [0, 0]
    facts.problems.push({ why: `syntax error: ${message.split('\n')[0]}`, place: lines.place(start, end) })
    return undefined
  }
}

/** `{@const …}` declares names for all of the markup around it. */
function writeFragment({ nodes }: AST.Fragment, writer: Writer): void {
  const { code } = writer
  const first = nodes.find((node) => node.type === 'ConstTag')
  const last = nodes.at(-1)
  if (!first || !last) return nodes.forEach((node) => writeNode(node, writer))
  code.write('{() => { ', first.start)
  for (const node of nodes) {
    if (node.type !== 'ConstTag') continue
    const { start, end } = node.declaration as unknown as write.Range
    code.copy(start, end, 'statements')
    code.write('; ', node.end)
  }
  code.write('return <>', first.start)
  nodes.forEach((node) => writeNode(node, writer))
  code.write('</> }}', last.end)
}

const at = (node: unknown): write.Range => node as write.Range

function writeNode(node: Node, writer: Writer): void {
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
      return write.writeExpression(code, at(node.expression), node)
    case 'IfBlock':
      write.writeExpression(code, at(node.test), node)
      writeFragment(node.consequent, writer)
      return node.alternate ? writeFragment(node.alternate, writer) : undefined
    case 'KeyBlock':
      write.writeExpression(code, at(node.expression), node)
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

function writeEach(node: AST.EachBlock, writer: Writer): void {
  const list = at(node.expression)
  const inner = (): void => writeFragment(node.body, writer)
  if (!node.context) write.writeScope(writer.code, undefined, node, inner)
  else
    write.writeLoop(writer.code, list, [withType(node.context), ...listIndex(node, writer.text)], node, inner)
  if (node.fallback) writeFragment(node.fallback, writer)
}

/** The name of `{#each list as item, index}` has no place of its own in the tree. */
function listIndex({ index, context }: AST.EachBlock, text: string): write.Range[] {
  if (index === undefined || !context) return []
  const start = text.indexOf(index, at(context).end)
  return start === -1 ? [] : [{ start, end: start + index.length }]
}

function withType(pattern: unknown): write.Range {
  const { start, end, typeAnnotation } = pattern as write.Range & { typeAnnotation?: write.Range }
  return { start, end: Math.max(end, typeAnnotation?.end ?? 0) }
}

function writeAwait(node: AST.AwaitBlock, writer: Writer): void {
  const { code } = writer
  write.writeExpression(code, at(node.expression), node)
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

function writeSnippet(node: AST.SnippetBlock, writer: Writer): void {
  const first = node.parameters[0]
  const last = node.parameters.at(-1)
  const pattern = first && last ? { start: at(first).start, end: withType(last).end } : undefined
  write.writeScope(writer.code, pattern, node, () => writeFragment(node.body, writer))
}

function writeElement(node: ElementNode, writer: Writer): void {
  const { code, text } = writer
  write.writeOpening(code, node.name, node.start)
  for (const attribute of node.attributes) writeAttribute(attribute, writer)
  const dynamic =
    node.type === 'SvelteComponent' ? node.expression : node.type === 'SvelteElement' ? node.tag : undefined
  if (dynamic) writeValueOf('this', at(dynamic), at(dynamic), writer)
  const tagEnd = findTagEnd(text, node.attributes.at(-1)?.end ?? node.start)
  write.writeTagEnd(code, tagEnd)
  if (node.name === 'script') noteScript(node, tagEnd, writer)
  else if (node.name !== 'style') writeChildren(node, writer)
  write.writeClosing(code, node.name, node.end)
}

/** A script of the page, such as a vendor's snippet in the head. */
function noteScript(node: ElementNode, start: number, { text, scripts }: Writer): void {
  const end = text.lastIndexOf('</', node.end - 1)
  if (end > start && !/type\s*=\s*["']?[\w/+-]*json/.test(text.slice(node.start, start)))
    scripts.push({ start, end })
}

/** `let:item` gives names to what is inside. */
function writeChildren(node: ElementNode, writer: Writer): void {
  const given = node.attributes.filter((attribute) => attribute.type === 'LetDirective')
  if (given.length === 0) return writeFragment(node.fragment, writer)
  const { code } = writer
  code.write('{(', node.start)
  for (const { name, expression, start, end } of given) {
    if (expression) code.copy(at(expression).start, at(expression).end, 'pattern')
    else code.put(name, start, end, 'pattern')
    code.write(', ', end)
  }
  code.write(') => <>', node.start)
  writeFragment(node.fragment, writer)
  code.write('</>}', node.end)
}

function writeAttribute(attribute: AttributeNode, writer: Writer): void {
  const { code } = writer
  switch (attribute.type) {
    case 'Attribute':
      return writePlain(attribute, attribute.name, attribute.value, writer)
    case 'SpreadAttribute':
      return write.writeSpread(code, attribute, at(attribute.expression))
    case 'AttachTag':
      return writeValueOf('attach', at(attribute.expression), attribute, writer)
    case 'StyleDirective':
      return writePlain(attribute, `style:${attribute.name}`, attribute.value, writer)
    case 'LetDirective':
      return undefined
    default:
      return writeDirective(attribute, writer)
  }
}

const prefixes: Record<string, string> = {
  BindDirective: 'bind',
  OnDirective: 'on',
  UseDirective: 'use',
  ClassDirective: 'class',
  AnimateDirective: 'animate',
}

type DirectiveNode = Exclude<
  AttributeNode,
  { type: 'Attribute' | 'SpreadAttribute' | 'AttachTag' | 'StyleDirective' | 'LetDirective' }
>

function writeDirective(attribute: DirectiveNode, writer: Writer): void {
  const { type, name, expression } = attribute
  const prefix =
    type === 'TransitionDirective'
      ? attribute.intro
        ? attribute.outro
          ? 'transition'
          : 'in'
        : 'out'
      : (prefixes[type] ?? 'use')
  const isName = type === 'UseDirective' || type === 'TransitionDirective' || type === 'AnimateDirective'
  const full = `${prefix}:${name}`
  if (isName) return writeAction(full, attribute, writer)
  if (prefix === 'bind' && expression)
    write.writeBinding(
      writer.code,
      full,
      attribute,
      writer.text.slice(at(expression).start, at(expression).end),
      () => writer.code.copy(at(expression).start, at(expression).end, 'expression'),
    )
  else if (expression) writeValueOf(full, at(expression), attribute, writer)
  else write.writeAttribute(writer.code, full, attribute)
}

/** `use:enhance={options}` uses `enhance`. */
function writeAction(
  full: string,
  { name, expression, start, end }: DirectiveNode,
  { code, text }: Writer,
): void {
  const named = text.indexOf(name, start)
  write.writeAttribute(code, full, { start, end }, () => {
    code.write('(', start)
    code.copy(named, named + name.length, 'expression')
    if (expression) {
      code.write(', ', named)
      code.copy(at(expression).start, at(expression).end, 'expression')
    }
    code.write(')', end)
  })
}

function writeValueOf(name: string, expression: write.Range, range: write.Range, { code }: Writer): void {
  write.writeAttribute(code, name, range, () => code.copy(expression.start, expression.end, 'expression'))
}

/** A text, an expression, or both: `name="a{b}c"`. */
function writePlain(
  { start, end }: write.Range,
  name: string,
  value: AST.Attribute['value'],
  writer: Writer,
): void {
  const { code, text } = writer
  if (value === true) return write.writeAttribute(code, name, { start, end })
  const parts = Array.isArray(value) ? value : [value]
  const [only] = parts
  write.writeAttribute(code, name, { start, end }, () => {
    if (!only) return code.write('""', start, end)
    if (parts.length === 1 && only.type === 'Text')
      return write.writeText(code, only.data, unquote(only, text))
    if (parts.length === 1 && only.type === 'ExpressionTag') return code.copy(...inside(only), 'expression')
    code.write('`', only.start)
    for (const part of parts) {
      if (part.type === 'Text') code.write(part.data.replace(/[`\\$]/g, '\\$&'), part.start, part.end)
      else {
        code.write('${', part.start)
        code.copy(...inside(part), 'expression')
        code.write('}', part.end)
      }
    }
    code.write('`', end)
  })
}

/** With the quotes around it, as in code. */
function unquote({ start, end }: write.Range, text: string): write.Range {
  return /["']/.test(text[start - 1] ?? '') ? { start: start - 1, end: end + 1 } : { start, end }
}

/** What stands in the braces; a shorthand `{name}` has no place but its name's. */
function inside({ start, end, expression }: AST.ExpressionTag): [start: number, end: number] {
  const own = at(expression)
  return own.start < start + 1 || own.end > end - 1 ? [own.start, own.end] : [start + 1, end - 1]
}
