import type { AST } from 'svelte/compiler'
import type { MappedCode } from './mapped-code.ts'
import type { Range } from './write-markup.ts'
import * as write from './write-markup.ts'

type Writer = { code: MappedCode; text: string }
type AttributeNode = AST.ElementLike['attributes'][number]

/** Where a node of the parser stands. */
export function rangeOf(node: unknown): Range {
  return node as Range
}

/** An attribute or directive of an element; `let:` is written with what is inside. */
export function writeAttribute(attribute: AttributeNode, writer: Writer): void {
  const { code } = writer
  switch (attribute.type) {
    case 'Attribute':
      return writePlain(attribute, attribute.name, attribute.value, writer)
    case 'SpreadAttribute':
      return write.writeSpread(code, attribute, rangeOf(attribute.expression))
    case 'AttachTag':
      return writeValueOf('attach', rangeOf(attribute.expression), attribute, writer)
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
      writer.text.slice(rangeOf(expression).start, rangeOf(expression).end),
      () => writer.code.copy(rangeOf(expression).start, rangeOf(expression).end, 'expression'),
    )
  else if (expression) writeValueOf(full, rangeOf(expression), attribute, writer)
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
      code.copy(rangeOf(expression).start, rangeOf(expression).end, 'expression')
    }
    code.write(')', end)
  })
}

export function writeValueOf(name: string, expression: Range, range: Range, { code }: Writer): void {
  write.writeAttribute(code, name, range, () => code.copy(expression.start, expression.end, 'expression'))
}

/** A text, an expression, or both: `name="a{b}c"`. */
function writePlain(
  { start, end }: Range,
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
function unquote({ start, end }: Range, text: string): Range {
  return /["']/.test(text[start - 1] ?? '') ? { start: start - 1, end: end + 1 } : { start, end }
}

/** What stands in the braces; a shorthand `{name}` has no place but its name's. */
function inside({ start, end, expression }: AST.ExpressionTag): [start: number, end: number] {
  const own = rangeOf(expression)
  return own.start < start + 1 || own.end > end - 1 ? [own.start, own.end] : [start + 1, end - 1]
}
