import type { MappedCode } from './mapped-code.ts'
import { findAfter, isTagStart, walkCode } from './walk-code.ts'
import * as write from './write-markup.ts'

/** Goes through a text from `at` on and writes what it says. */
export type AstroWriter = {
  code: MappedCode
  text: string
  at: number
  comments: { value: string; start: number; end: number }[]
  scripts: (write.Range & { language: 'js' | 'ts' })[]
  /** Where elements and brackets end that were gone through before, by where they begin. */
  ends: { elements: Map<number, number>; braces: Map<number, number> }
}

const voids = new Set([
  'area',
  'base',
  'br',
  'col',
  'embed',
  'hr',
  'img',
  'input',
  'link',
  'meta',
  'param',
  'source',
  'track',
  'wbr',
])

/** Markup to the end of the text. */
export function writeAstro(writer: AstroWriter): void {
  while (writer.at < writer.text.length) writeNodes(writer, [])
}

/** Nodes up to a closing tag of one of the elements around; end tags of nothing are passed over. */
function writeNodes(writer: AstroWriter, around: readonly string[]): void {
  const { text, code } = writer
  while (writer.at < text.length) {
    const start = writer.at
    if (text.startsWith('<!--', start)) skipComment(writer)
    else if (text.startsWith('<!', start)) writer.at = findAfter(text, '>', start)
    else if (text.startsWith('</', start)) {
      const name = /^<\/\s*([^\s>]*)/.exec(text.slice(start, start + 80))?.[1] ?? ''
      if (around.includes(name)) return
      writer.at = findAfter(text, '>', start)
    } else if (isTagStart(text, start)) writeElement(writer, around)
    else if (text[start] === '{') writeBraces(writer)
    else {
      const end = /[<{]/.exec(text.slice(start + 1))
      writer.at = end ? start + 1 + end.index : text.length
      write.writeWords(code, text.slice(start, writer.at), { start, end: writer.at })
    }
  }
}

function skipComment(writer: AstroWriter): void {
  const start = writer.at
  writer.at = findAfter(writer.text, '-->', start)
  writer.comments.push({
    value: writer.text.slice(start + 4, Math.max(start + 4, writer.at - 3)),
    start,
    end: writer.at,
  })
}

function writeElement(writer: AstroWriter, around: readonly string[]): void {
  const { text, code } = writer
  const start = writer.at
  const name = /^<([^\s/>{]*)/.exec(text.slice(start, start + 120))?.[1] ?? ''
  writer.at += 1 + name.length
  if (name === '') code.write('<', start)
  else write.writeOpening(code, name, start)
  const closed = writeAttributes(writer)
  write.writeTagEnd(code, writer.at)
  const inner = writer.at
  if (name === 'script' || name === 'style') skipRaw(name, text.slice(start, inner), writer, closed)
  else if (!closed && !voids.has(name)) writeInner(name, writer, around)
  if (name === '') code.write('</>', writer.at)
  else write.writeClosing(code, name, writer.at)
}

function writeInner(name: string, writer: AstroWriter, around: readonly string[]): void {
  writeNodes(writer, [...around, name])
  const closing = /^<\/\s*([^\s>]*)\s*>/.exec(writer.text.slice(writer.at, writer.at + 120))
  if (closing?.[1] === name) writer.at += closing[0].length
}

/** Scripts for the browser are TypeScript, but for those that stay as they are; data is no script. */
function skipRaw(name: string, opening: string, writer: AstroWriter, closed: boolean): void {
  if (closed) return
  const { text } = writer
  const start = writer.at
  const length = new RegExp(`</${name}\\s*>`, 'i').exec(text.slice(start))
  const end = length ? start + length.index : text.length
  writer.at = length ? end + length[0].length : end
  if (name === 'script' && !/\btype\s*=\s*["'{`]*[\w/+-]*(json|template|html)/.test(opening))
    writer.scripts.push({ start, end, language: /\bis:inline\b/.test(opening) ? 'js' : 'ts' })
}

/** Whether the tag ends in `/>`. */
function writeAttributes(writer: AstroWriter): boolean {
  const { text } = writer
  for (;;) {
    const character = text[writer.at]
    if (character === undefined) return true
    if (character === '>') {
      writer.at += 1
      return false
    }
    if (text.startsWith('/>', writer.at)) {
      writer.at += 2
      return true
    }
    if (/[\s/]/.test(character)) writer.at += 1
    else writeAttribute(writer)
  }
}

function writeAttribute(writer: AstroWriter): void {
  const { text, code } = writer
  const start = writer.at
  if (text[start] === '{') return writeBraced(writer)
  const name = /^[^\s=/>{]+/.exec(text.slice(start, start + 200))?.[0] ?? text[start] ?? ''
  const equals = /^\s*=\s*/.exec(text.slice(start + name.length, start + name.length + 80))?.[0]
  const from = start + name.length + (equals?.length ?? 0)
  writer.at = from
  if (equals === undefined) return write.writeAttribute(code, name, { start, end: from })
  const quote = text[from] ?? ''
  if (quote === '{') {
    const end = findBrace(writer, from + 1)
    return write.writeAttribute(code, name, { start, end: end + 1 }, () => writeCode(writer, from + 1, end))
  }
  const end = /["'`]/.test(quote)
    ? findAfter(text, quote, from + 1)
    : from + (/^[^\s>]+/.exec(text.slice(from))?.[0].length ?? 0)
  writer.at = end
  write.writeAttribute(code, name, { start, end }, () => {
    if (quote === '`') code.copy(from, end, 'expression')
    else
      write.writeText(code, /["']/.test(quote) ? text.slice(from + 1, end - 1) : text.slice(from, end), {
        start: from,
        end,
      })
  })
}

/** `{name}`, `{...all}`, or a comment. */
function writeBraced(writer: AstroWriter): void {
  const { text, code } = writer
  const start = writer.at
  const end = findBrace(writer, start + 1)
  writer.at = Math.min(end + 1, text.length)
  const content = text.slice(start + 1, end)
  const spread = /^\s*\.\.\./.exec(content)?.[0].length
  if (spread !== undefined)
    write.writeSpread(code, { start, end: end + 1 }, { start: start + 1 + spread, end })
  else if (/^\s*[\w$]+\s*$/.test(content))
    write.writeAttribute(code, content.trim(), { start, end: end + 1 }, () =>
      code.copy(start + 1, end, 'expression'),
    )
  else code.write(text.slice(start + 1, end).replace(/\S/g, ' '), start, end)
}

function writeBraces(writer: AstroWriter): void {
  const { text, code } = writer
  const start = writer.at
  const end = findBrace(writer, start + 1)
  code.write('{', start)
  writeCode(writer, start + 1, end)
  code.write('}', end)
  writer.at = Math.min(end + 1, text.length)
}

/** Code with markup in it. */
function writeCode(writer: AstroWriter, start: number, end: number): void {
  const { code, text } = writer
  const tags: number[] = []
  walkCode(text, start, end, (at) => {
    tags.push(at)
    return skipElement(writer, at)
  })
  if (tags.length === 0) code.copy(start, end, 'expression')
  else {
    code.group('expression', start, () => {
      let from = start
      for (const [index, tag] of tags.entries()) {
        // Elements side by side are one value.
        const isFurther = index > 0 && text.slice(from, tag).trim() === ''
        if (!isFurther) {
          if (index > 0) code.write('</>', from)
          code.part(from, tag)
          code.write('<>', tag)
        }
        writer.at = tag
        if (text.startsWith('<!--', tag)) skipComment(writer)
        else writeElement(writer, [])
        from = writer.at
      }
      code.write('</>', from)
      code.part(from, end)
    })
  }
  writer.at = Math.min(end + 1, text.length)
}

/** Where an element ends, from a run over it that writes nothing. */
function skipElement({ text, ends }: AstroWriter, at: number): number {
  const known = ends.elements.get(at)
  if (known !== undefined) return known
  const nothing = (): void => {}
  const code: MappedCode = {
    write: nothing,
    copy: nothing,
    put: nothing,
    part: nothing,
    group: (_kind, _from, inner) => inner(),
    pieces: [],
  }
  const writer: AstroWriter = { code, text, at, comments: [], scripts: [], ends }
  if (text.startsWith('<!--', at)) skipComment(writer)
  else writeElement(writer, [])
  ends.elements.set(at, writer.at)
  return writer.at
}

/** The bracket that closes the one before `from`. */
function findBrace(writer: AstroWriter, from: number): number {
  const known = writer.ends.braces.get(from)
  if (known !== undefined) return known
  const end = walkCode(writer.text, from, writer.text.length, (at) => skipElement(writer, at))
  writer.ends.braces.set(from, end)
  return end
}
