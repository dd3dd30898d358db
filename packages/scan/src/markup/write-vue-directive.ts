import type { DirectiveNode, SimpleExpressionNode } from '@vue/compiler-dom'
import type { MappedCode } from './mapped-code.ts'
import type { Range } from './write-markup.ts'
import * as write from './write-markup.ts'

type Writer = { code: MappedCode; text: string }

/** Where a node of the parser stands. */
export function rangeOf({ loc }: { loc: { start: { offset: number }; end: { offset: number } } }): Range {
  return { start: loc.start.offset, end: loc.end.offset }
}

/** The text of an attribute is decoded: `a &amp;&amp; b`. The filters of Vue 2 (`name | upper`) read as bitwise or, which says as much. */
export function copyExpression(
  expression: SimpleExpressionNode,
  { code, text }: Writer,
  kind: 'expression' | 'pattern' | 'statements' = 'expression',
): void {
  const { start, end } = rangeOf(expression)
  const { content } = expression
  if (content.trim() === '') code.write(kind === 'expression' ? 'undefined' : '', start, end)
  else if (text.slice(start, end) === content) code.copy(start, end, kind)
  else code.put(content, start, end, kind)
}

/** Written around the element, or in its content. */
const elsewhere = new Set(['for', 'slot', 'slot-scope', 'text', 'html', 'pre', 'cloak', 'once', 'else'])

/** A directive of an element. */
export function writeDirective(directive: DirectiveNode, writer: Writer): void {
  const { name, arg, rawName } = directive
  const { code } = writer
  const exp = directive.exp as SimpleExpressionNode | undefined
  const at = rangeOf(directive)
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
  at: Range,
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
  at: Range,
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
