import type {
  AttributeNode,
  DirectiveNode,
  ElementNode,
  ExpressionNode,
  SimpleExpressionNode,
  TemplateChildNode,
} from '@vue/compiler-dom'
import { findTagEnd } from './find-tag-end.ts'
import type { MappedCode } from './mapped-code.ts'
import type { Range } from './write-markup.ts'
import * as write from './write-markup.ts'
import { copyExpression, rangeOf, writeDirective } from './write-vue-directive.ts'

/** Where the parts of a template go. */
export type VueWriter = {
  code: MappedCode
  text: string
  comments: { value: string; start: number; end: number }[]
}

/** The parser's numbers for kinds of nodes. */
export const kinds = { element: 1, text: 2, comment: 3, interpolation: 5, attribute: 6 }

/** A node and all in it. */
export function writeNode(node: TemplateChildNode, writer: VueWriter): void {
  const { code } = writer
  if (node.type === kinds.element) writeLooped(node as ElementNode, writer)
  else if (node.type === kinds.text)
    write.writeWords(code, String((node as { content: string }).content), rangeOf(node))
  else if (node.type === kinds.comment)
    writer.comments.push({ value: String((node as { content: string }).content), ...rangeOf(node) })
  else if (node.type === kinds.interpolation)
    writeBraces((node as { content: ExpressionNode }).content as SimpleExpressionNode, rangeOf(node), writer)
}

function writeBraces(expression: SimpleExpressionNode, around: Range, writer: VueWriter): void {
  writer.code.write('{', around.start)
  copyExpression(expression, writer)
  writer.code.write('}', around.end)
}

function listDirectives({ props }: ElementNode, name: string): DirectiveNode[] {
  return props.filter((prop): prop is DirectiveNode => prop.type !== kinds.attribute && prop.name === name)
}

/** `v-for` stands around its element. */
function writeLooped(element: ElementNode, writer: VueWriter): void {
  const { code } = writer
  const loop = listDirectives(element, 'for')[0]?.forParseResult
  if (!loop) return writeElement(element, writer)
  const { start, end } = rangeOf(element)
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

function writeElement(element: ElementNode, writer: VueWriter): void {
  const { code, text } = writer
  const { start, end } = rangeOf(element)
  const tag = toComponentName(element.tag)
  write.writeOpening(code, tag, start)
  for (const prop of element.props) {
    if (prop.type === kinds.attribute) writeStatic(prop as AttributeNode, writer)
    else writeDirective(prop as DirectiveNode, writer)
  }
  const lastProp = element.props.at(-1)
  write.writeTagEnd(code, findTagEnd(text, lastProp ? rangeOf(lastProp).end : start))
  for (const shown of ['text', 'html'])
    for (const { exp } of listDirectives(element, shown))
      if (exp) writeBraces(exp as SimpleExpressionNode, rangeOf(exp), writer)
  const inner = (): void => element.children.forEach((child) => writeNode(child, writer))
  const given = [...listDirectives(element, 'slot'), ...listDirectives(element, 'slot-scope')][0]?.exp as
    | SimpleExpressionNode
    | undefined
  if (given) writeSlot(given, rangeOf(element), writer, inner)
  else inner()
  write.writeClosing(code, tag, end)
}

/** `v-slot="{ item }"` gives names to what is inside. */
function writeSlot(
  given: SimpleExpressionNode,
  { start, end }: Range,
  writer: VueWriter,
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

function writeStatic(attribute: AttributeNode, { code }: VueWriter): void {
  const { name, value } = attribute
  if (value)
    write.writeAttribute(code, name, rangeOf(attribute), () =>
      write.writeText(code, value.content, rangeOf(value)),
    )
  else write.writeAttribute(code, name, rangeOf(attribute))
}
