import type { MappedCode } from './mapped-code.ts'

/** A part of a file: from here to before there. */
export type Range = { start: number; end: number }

/** Markup as code: elements of JSX, in which a component's framework no longer shows. */
export function writeOpening(code: MappedCode, tag: string, start: number): void {
  code.write(`<${toTag(tag)}`, start)
}

/** The end of an opening tag; `end` is behind its bracket. */
export function writeTagEnd(code: MappedCode, end: number): void {
  code.write('>', end, end)
}

export function writeClosing(code: MappedCode, tag: string, end: number): void {
  code.write(`</${toTag(tag)}>`, end)
}

/** An attribute whose value is written by `writeValue`, or none. */
export function writeAttribute(code: MappedCode, name: string, at: Range, writeValue?: () => void): void {
  code.write(` ${toAttributeName(name)}`, at.start, at.end)
  if (!writeValue) return
  code.write('={', at.start)
  writeValue()
  code.write('}', at.end)
}

/** An attribute by which the control writes to a variable: what that holds at first is not all that it may be. */
export function writeBinding(
  code: MappedCode,
  name: string,
  at: Range,
  target: string,
  writeValue: () => void,
): void {
  const variable = /^[A-Za-z_$][\w$]*(?=(?:[.[].*)?$)/s.exec(target.trim())?.[0]
  writeAttribute(code, name, at, () => {
    code.write(variable === undefined ? '(' : `(${variable} = arguments, ${variable} = arguments, `, at.start)
    writeValue()
    code.write(')', at.end)
  })
}

export function writeSpread(code: MappedCode, at: Range, expression: Range): void {
  code.write(' {...(', at.start)
  code.copy(expression.start, expression.end, 'expression')
  code.write(')}', at.end)
}

/** A text as a value. */
export function writeText(code: MappedCode, text: string, { start, end }: Range): void {
  code.write(JSON.stringify(text), start, end)
}

/** Words between tags; what would be code in JSX is left out. */
export function writeWords(code: MappedCode, words: string, { start, end }: Range): void {
  code.write(words.replace(/[{}<>]/g, ' '), start, end)
}

/** `{expression}` between tags. */
export function writeExpression(
  code: MappedCode,
  { start, end }: Range,
  around: Range = { start, end },
): void {
  code.write('{', around.start)
  code.copy(start, end, 'expression')
  code.write('}', around.end)
}

/** Markup in which names are declared that come from outside: `(item) => <>…</>`. */
export function writeScope(
  code: MappedCode,
  pattern: Range | undefined,
  at: Range,
  writeInner: () => void,
): void {
  code.write('{(', at.start)
  if (pattern) code.copy(pattern.start, pattern.end, 'pattern')
  code.write(') => <>', at.start)
  writeInner()
  code.write('</>}', at.end)
}

/** Markup that stands once for each of a list. */
export function writeLoop(
  code: MappedCode,
  list: Range,
  patterns: readonly Range[],
  at: Range,
  writeInner: () => void,
): void {
  code.write('{(', at.start)
  code.copy(list.start, list.end, 'expression')
  code.write(').map((', at.start)
  for (const pattern of patterns) {
    code.copy(pattern.start, pattern.end, 'pattern')
    code.write(', ', pattern.end)
  }
  code.write(') => <>', at.start)
  writeInner()
  code.write('</>)}', at.end)
}

function toTag(tag: string): string {
  return /^[A-Za-z_$][\w$-]*(?:(?:\.[\w$]+)+|:[\w$-]+)?$/.test(tag)
    ? tag
    : `x-${tag.replace(/[^\w$-]/g, '-')}`
}

/** JSX allows one colon and no dots; `@click` is what others write as `on:click`. */
function toAttributeName(name: string): string {
  const [first = '', ...rest] = name.replace(/^@/, 'on:').replace(/^:/, '').split(':')
  const clean = (part: string): string => part.replace(/[^\w$-]/g, '-').replace(/^(?=[\d-])/, '_')
  return rest.length === 0 ? clean(first) : `${clean(first)}:${clean(rest.join('-'))}`
}
