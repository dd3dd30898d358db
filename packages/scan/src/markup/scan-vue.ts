import type {
  AttributeNode,
  DirectiveNode,
  ElementNode,
  ExpressionNode,
  SimpleExpressionNode,
  TemplateChildNode,
} from '@vue/compiler-dom'
import type { ScriptPart } from '../emission.ts'
import { addWaivers } from '../waivers.ts'
import { findTagEnd } from './find-tag-end.ts'
import { loadParser } from './load-parser.ts'
import { type MappedCode, createMappedCode, scanMappedCode } from './mapped-code.ts'
import { type PugWriter, writePug } from './scan-pug.ts'
import * as write from './write-markup.ts'

type Part = Omit<ScriptPart, 'start' | 'code' | 'language'>
type Writer = { code: MappedCode; text: string; comments: { value: string; start: number; end: number }[] }

/** The parser's numbers for kinds of nodes. */
const kinds = { element: 1, text: 2, comment: 3, interpolation: 5, attribute: 6 }

/** A Vue component: its scripts, and its template, in which the names of `<script setup>` are known. */
export function scanVue(part: Part): void {
  const { text, facts, lines } = part
  const root = loadParser.vue().parse(text, {
    parseMode: 'sfc',
    comments: true,
    onError: ({ message, loc }) => {
      facts.problems.push({
        why: `syntax error: ${message.replace(/\s+/g, ' ')}`,
        place: lines.place(loc?.start.offset ?? 0, loc?.end.offset ?? 0),
      })
    },
  })
  const blocks = root.children.filter((node) => node.type === kinds.element) as ElementNode[]
  const scripts = blocks.filter(({ tag, innerLoc }) => tag === 'script' && innerLoc)
  const language = scripts.some((script) => /^tsx?$/.test(readStatic(script, 'lang') ?? '')) ? 'tsx' : 'jsx'
  const isSetup = scripts.some((script) => findAttribute(script, 'setup'))
  const writer: Writer = { code: createMappedCode(text), text, comments: [] }
  for (const { innerLoc } of scripts) {
    if (!innerLoc) continue
    writer.code.copy(innerLoc.start.offset, innerLoc.end.offset, 'module')
    writer.code.write('\n;', innerLoc.end.offset)
  }
  const template = isSetup ? writer : { ...writer, code: createMappedCode(text) }
  const templates = blocks.filter(({ tag }) => tag === 'template')
  const pug = templates.filter((block) => readStatic(block, 'lang') === 'pug')
  const pugWriter: PugWriter = { ...template, vue: true, scripts: [] }
  for (const { innerLoc } of pug)
    if (innerLoc) writePug(part, { start: innerLoc.start.offset, end: innerLoc.end.offset }, pugWriter)
  template.code.write('\n;<>', 0)
  for (const block of templates)
    if (!pug.includes(block)) for (const child of block.children) writeNode(child, template)
  template.code.write('</>', text.length)
  scanMappedCode(writer.code, { ...part, language })
  if (!isSetup) scanMappedCode(template.code, { ...part, language, names: 'own' })
  addWaivers([...listComments(root.children), ...writer.comments], { text, start: 0, lines, facts })
}

function listComments(nodes: readonly TemplateChildNode[]): Writer['comments'] {
  return nodes.flatMap((node) =>
    node.type === kinds.comment && 'content' in node ? [{ value: String(node.content), ...range(node) }] : [],
  )
}

function range({ loc }: { loc: { start: { offset: number }; end: { offset: number } } }): write.Range {
  return { start: loc.start.offset, end: loc.end.offset }
}

function findAttribute({ props }: ElementNode, name: string): AttributeNode | undefined {
  return props.find((prop): prop is AttributeNode => prop.type === kinds.attribute && prop.name === name)
}

function readStatic(element: ElementNode, name: string): string | undefined {
  return findAttribute(element, name)?.value?.content
}

function writeNode(node: TemplateChildNode, writer: Writer): void {
  const { code } = writer
  if (node.type === kinds.element) writeLooped(node as ElementNode, writer)
  else if (node.type === kinds.text)
    write.writeWords(code, String((node as { content: string }).content), range(node))
  else if (node.type === kinds.comment)
    writer.comments.push({ value: String((node as { content: string }).content), ...range(node) })
  else if (node.type === kinds.interpolation)
    writeBraces((node as { content: ExpressionNode }).content as SimpleExpressionNode, range(node), writer)
}

function writeBraces(expression: SimpleExpressionNode, around: write.Range, writer: Writer): void {
  writer.code.write('{', around.start)
  copyExpression(expression, writer)
  writer.code.write('}', around.end)
}

/** The text of an attribute is decoded: `a &amp;&amp; b`. The filters of Vue 2 (`name | upper`) read as bitwise or, which says as much. */
function copyExpression(
  expression: SimpleExpressionNode,
  { code, text }: Writer,
  kind: 'expression' | 'pattern' | 'statements' = 'expression',
): void {
  const { start, end } = range(expression)
  const { content } = expression
  if (content.trim() === '') code.write(kind === 'expression' ? 'undefined' : '', start, end)
  else if (text.slice(start, end) === content) code.copy(start, end, kind)
  else code.put(content, start, end, kind)
}

function listDirectives({ props }: ElementNode, name: string): DirectiveNode[] {
  return props.filter((prop): prop is DirectiveNode => prop.type !== kinds.attribute && prop.name === name)
}

/** `v-for` stands around its element. */
function writeLooped(element: ElementNode, writer: Writer): void {
  const { code } = writer
  const loop = listDirectives(element, 'for')[0]?.forParseResult
  if (!loop) return writeElement(element, writer)
  const { start, end } = range(element)
  code.write('{(', start)
  copyExpression(loop.source as SimpleExpressionNode, writer)
  code.write(').map((', start)
  for (const pattern of [loop.value, loop.key, loop.index]) {
    if (!pattern) continue
    copyExpression(pattern as SimpleExpressionNode, writer, 'pattern')
    code.write(', ', start)
  }
  code.write(') => ', start)
  writeElement(element, writer)
  code.write(')}', end)
}

function writeElement(element: ElementNode, writer: Writer): void {
  const { code, text } = writer
  const { start, end } = range(element)
  const tag = toComponentName(element.tag)
  write.writeOpening(code, tag, start)
  for (const prop of element.props) {
    if (prop.type === kinds.attribute) writeStatic(prop as AttributeNode, writer)
    else writeDirective(prop as DirectiveNode, writer)
  }
  const lastProp = element.props.at(-1)
  write.writeTagEnd(code, findTagEnd(text, lastProp ? range(lastProp).end : start))
  for (const shown of ['text', 'html'])
    for (const { exp } of listDirectives(element, shown))
      if (exp) writeBraces(exp as SimpleExpressionNode, range(exp), writer)
  const inner = (): void => element.children.forEach((child) => writeNode(child, writer))
  const given = [...listDirectives(element, 'slot'), ...listDirectives(element, 'slot-scope')][0]?.exp as
    | SimpleExpressionNode
    | undefined
  if (given) writeSlot(given, range(element), writer, inner)
  else inner()
  write.writeClosing(code, tag, end)
}

/** `v-slot="{ item }"` gives names to what is inside. */
function writeSlot(
  given: SimpleExpressionNode,
  { start, end }: write.Range,
  writer: Writer,
  writeInner: () => void,
): void {
  writer.code.write('{(', start)
  copyExpression(given, writer, 'pattern')
  writer.code.write(') => <>', start)
  writeInner()
  writer.code.write('</>}', end)
}

/** `<el-input>` is the component `ElInput`; Vue knows it by both names. */
function toComponentName(tag: string): string {
  if (!/^[a-z][\w]*(-\w+)+$/.test(tag)) return tag
  return tag.replace(/(?:^|-)(\w)/g, (_all, letter: string) => letter.toUpperCase())
}

function writeStatic(attribute: AttributeNode, { code }: Writer): void {
  const { name, value } = attribute
  if (value)
    write.writeAttribute(code, name, range(attribute), () =>
      write.writeText(code, value.content, range(value)),
    )
  else write.writeAttribute(code, name, range(attribute))
}

/** Written around the element, or in its content. */
const elsewhere = new Set(['for', 'slot', 'slot-scope', 'text', 'html', 'pre', 'cloak', 'once', 'else'])

function writeDirective(directive: DirectiveNode, writer: Writer): void {
  const { name, arg, rawName } = directive
  const { code } = writer
  const exp = directive.exp as SimpleExpressionNode | undefined
  const at = range(directive)
  const argument = arg && 'content' in arg && arg.isStatic ? String(arg.content) : undefined
  if (elsewhere.has(name) && !(name === 'for' && !directive.forParseResult)) return
  if (name === 'bind') return writeBound(argument, exp, at, writer)
  if (name === 'on') return writeHandler(argument, exp, at, writer)
  const full = `v-${name}${argument === undefined ? '' : `:${argument}`}`
  if (name === 'model' && exp)
    return write.writeBinding(code, full, at, exp.content, () => copyExpression(exp, writer))
  const custom =
    rawName?.startsWith('v-') && !['if', 'else-if', 'show', 'memo'].includes(name)
      ? toDirectiveName(name)
      : undefined
  if (!exp && !custom) return write.writeAttribute(code, full, at)
  write.writeAttribute(code, full, at, () => {
    code.write(custom ? `(${custom}, ` : '(', at.start)
    if (exp) copyExpression(exp, writer)
    else code.write('true', at.end)
    code.write(')', at.end)
  })
}

/** `v-focus` is the variable `vFocus`. */
function toDirectiveName(name: string): string {
  return `v${name.replace(/(?:^|-)(\w)/g, (_all, letter: string) => letter.toUpperCase())}`
}

/** `:name="value"`, `:name` for the variable of that name, `v-bind="all"`. */
function writeBound(
  name: string | undefined,
  exp: SimpleExpressionNode | undefined,
  at: write.Range,
  writer: Writer,
): void {
  const { code } = writer
  if (name === undefined) {
    if (!exp) return
    code.write(' {...(', at.start)
    copyExpression(exp, writer)
    code.write(')}', at.end)
    return
  }
  write.writeAttribute(code, name, at, () => {
    if (exp) return copyExpression(exp, writer)
    const variable = name.replace(/-(\w)/g, (_all, letter: string) => letter.toUpperCase())
    code.put(variable, at.start, at.end, 'expression')
  })
}

/** A handler is a function, or statements that may use `$event`. */
function writeHandler(
  name: string | undefined,
  exp: SimpleExpressionNode | undefined,
  at: write.Range,
  writer: Writer,
): void {
  const { code } = writer
  const full = `on:${name ?? '_'}`
  if (!exp || exp.content.trim() === '') return write.writeAttribute(code, full, at)
  const isFunction = /^\s*(async\s*)?(\(?[^)]*\)?\s*=>|function\b|[A-Za-z_$][\w$.[\]'"]*\s*$)/.test(
    exp.content,
  )
  write.writeAttribute(code, full, at, () => {
    if (isFunction) return copyExpression(exp, writer)
    code.write('($event) => {', at.start)
    copyExpression(exp, writer, 'statements')
    code.write('}', at.end)
  })
}
