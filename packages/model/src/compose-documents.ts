import { Composer, type Document, Lexer, Parser } from 'yaml'
import { limits } from './limits.ts'

/** The documents of a text; or the offset of what nests too deeply, found before anything recurses. */
export function composeDocuments(text: string): { documents: readonly Document.Parsed[]; deep?: number } {
  const indented = findDeepIndentation(text)
  if (indented !== undefined) return { documents: [], deep: indented }
  const { lexemes, deep } = readLexemes(text)
  return deep === undefined ? { documents: compose(lexemes, text.length) } : { documents: [], deep }
}

function compose(lexemes: readonly string[], length: number): Document.Parsed[] {
  const parser = new Parser()
  // Keys that are given twice are reported by readNode, which needs no comparison of each with each.
  const composer = new Composer({
    schema: 'core',
    merge: false,
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: 'silent',
    stringKeys: false,
  })
  const documents: Document.Parsed[] = []
  for (const lexeme of lexemes) {
    for (const token of parser.next(lexeme)) documents.push(...composer.next(token))
  }
  for (const token of parser.end()) documents.push(...composer.next(token))
  documents.push(...composer.end(true, length))
  return documents
}

const openers = ['[', '{']
const closers = [']', '}']
const blockMarks = ['-', '?']

/**
 * The parts of the text; or the offset of the bracket, or the hyphen in a row of hyphens, that nests too
 * deeply.
 */
function readLexemes(text: string): { lexemes: readonly string[]; deep?: number } {
  const lexemes: string[] = []
  let [offset, brackets, marks] = [0, 0, 0]
  for (const lexeme of new Lexer().lex(text)) {
    if (openers.includes(lexeme)) brackets++
    else if (closers.includes(lexeme)) brackets = Math.max(0, brackets - 1)
    else if (blockMarks.includes(lexeme)) marks++
    else if (lexeme.includes('\n') || lexeme.trim() !== '') marks = 0
    if (brackets > limits.depth || marks > limits.depth) return { lexemes, deep: offset }
    offset += isControl(lexeme) ? 0 : lexeme.length
    lexemes.push(lexeme)
  }
  return { lexemes }
}

/**
 * Offset of the line that more levels of indentation lead to than any recursion should follow. The bound is
 * far above that of values, as texts may be indented at will.
 */
function findDeepIndentation(text: string): number | undefined {
  const levels: number[] = []
  for (const { 0: indent, index } of text.matchAll(/^ *(?=[^ \r\n])/gm)) {
    while ((levels.at(-1) ?? -1) >= indent.length) levels.pop()
    if (levels.push(indent.length) > limits.depth * 8) return index + indent.length
  }
  return undefined
}

/**
 * The lexer marks the beginnings of documents, flows and scalars by single characters that are not in the
 * text.
 */
function isControl(lexeme: string): boolean {
  return lexeme === '\u0002' || lexeme === '\u0018' || lexeme === '\u001f'
}
