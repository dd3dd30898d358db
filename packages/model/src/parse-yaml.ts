import type { Diagnostic } from '@candor/diagnostics'
import { Composer, type Document, Lexer, Parser } from 'yaml'
import { documentSecond, fileEmpty, nestingTooDeep, topNotFields } from './generated/messages.ts'
import { describeJson } from './describe-json.ts'
import { type JsonObject, isJsonObject } from './json.ts'
import { limits } from './limits.ts'
import type { ValuePlace } from './places.ts'
import { readNode } from './read-node.ts'
import { createTextIndex } from './text-index.ts'
import { findYamlProblems } from './yaml-problems.ts'

/** What one file declares, and what is wrong with how it is written. */
export interface ParsedFile {
  /** Undefined when nothing of it could be read. */
  readonly value: JsonObject | undefined
  readonly places: ReadonlyMap<string, ValuePlace>
  readonly diagnostics: readonly Diagnostic[]
  /** False when a part of the text could not be read. */
  readonly complete: boolean
}

/**
 * YAML 1.2 text of one file → plain data with places. Reports every problem; what stands before the first one
 * that makes the structure doubtful is kept, so that the rest of the checks can still speak about it.
 */
export function parseYaml(file: string, text: string): ParsedFile {
  const index = createTextIndex(file, text)
  const unread = (diagnostic: Diagnostic): ParsedFile => ({
    value: undefined,
    places: new Map(),
    diagnostics: [diagnostic],
    complete: false,
  })

  const indented = findDeepIndentation(text)
  if (indented !== undefined)
    return unread(nestingTooDeep({ limit: limits.depth }, { span: index.createSpan(indented, indented + 1) }))
  const { lexemes, deep } = readLexemes(text)
  if (deep !== undefined)
    return unread(nestingTooDeep({ limit: limits.depth }, { span: index.createSpan(deep, deep + 1) }))

  const [document, second] = composeDocuments(lexemes, text.length)
  const contents = document?.contents
  const { diagnostics, brokenAt } = document
    ? findYamlProblems(document, text, index)
    : { diagnostics: [], brokenAt: undefined }
  if (second) {
    const start = second.range?.[0] ?? text.length
    diagnostics.push(documentSecond({}, { span: index.createSpan(Math.max(0, start), start + 3) }))
  }
  if (!document || !contents) {
    if (diagnostics.length > 0) return { value: undefined, places: new Map(), diagnostics, complete: false }
    return unread(fileEmpty({ file }, { span: index.createSpan(0, 0) }))
  }
  const read = readNode(contents, { index, brokenAt })
  const all = [...diagnostics, ...read.diagnostics]
  if (isJsonObject(read.value)) {
    return {
      value: read.value,
      places: read.places,
      diagnostics: all,
      complete: brokenAt === undefined && read.complete,
    }
  }
  if (read.value === null && all.length === 0)
    return unread(fileEmpty({ file }, { span: index.createSpan(0, 0) }))
  if (brokenAt === undefined && read.complete) {
    all.push(topNotFields({ file, actual: describeJson(read.value) }, { span: read.places.get('')?.value }))
  }
  return { value: undefined, places: new Map(), diagnostics: all, complete: false }
}

/** Composes at most two documents: from the second on, only that there is one matters. */
function composeDocuments(lexemes: readonly string[], length: number): Document.Parsed[] {
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
