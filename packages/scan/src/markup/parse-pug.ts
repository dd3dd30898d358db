import { parseSync } from 'oxc-parser'
import { type PugNode, type PugToken, loadParser } from './load-parser.ts'
import type { Range } from './write-markup.ts'

/** Attributes, texts and code of Pug with where they stand. */
export type Pug = {
  root: PugNode
  /** Where something begins that a node names by line and column. */
  offset(node: { line: number; column: number }): number
  /** From the token that a node began with to its end; of a tag, all up to its content. */
  range(node: { line: number; column: number }): Range
}

/**
 * The lexer asks what is an expression to find where an attribute ends; its own answer knows only old syntax. Whether
 * the code that it cut out is sound is seen later, with the rest.
 */
function tokenize(text: string): PugToken[] {
  const lexer = new (loadParser.pugLexer().Lexer)(text, { filename: 'pug' })
  lexer.assertExpression = (code, isQuestion) => isQuestion !== true || isExpression(code)
  return lexer.getTokens()
}

function isExpression(code: string): boolean {
  return !parseSync('pug', `(${code}\n)`, { lang: 'js' }).errors.some(({ severity }) => severity === 'Error')
}

const head = new Set([
  'tag',
  'interpolation',
  'class',
  'id',
  'start-attributes',
  'attribute',
  'end-attributes',
  '&attributes',
  'slash',
])

type Failure = { code?: string; msg?: string; message: string; line?: number; column?: number }

/** Parses a part of a file. A line that cannot be read is reported and left out. */
export function parsePug(
  text: string,
  { start, end }: Range,
  report: (at: number, why: string) => void,
): Pug | undefined {
  const { lines, indent } = dedent(text.slice(start, end).split('\n'))
  const starts: number[] = []
  let at = start
  for (const line of text.slice(start, end).split('\n')) {
    starts.push(at)
    at += line.length + 1
  }
  const offset = ({ line, column }: { line: number; column: number }): number =>
    (starts[line - 1] ?? start) + (lines[line - 1] === '' ? 0 : indent) + column - 1
  for (let tries = 0; tries < 30; tries += 1) {
    try {
      const tokens = tokenize(lines.join('\n'))
      const ends = listEnds(tokens)
      const root = loadParser.pugParser()([...tokens], { filename: 'pug', src: lines.join('\n') })
      return {
        root,
        offset,
        range: (node) => ({
          start: offset(node),
          end: offset(ends.get(`${node.line}:${node.column}`) ?? node),
        }),
      }
    } catch (error) {
      const failure = error as Failure
      const bad = findBadLine(failure, lines)
      if (bad === undefined) throw error
      report(offset({ line: bad + 1, column: 1 }), failure.msg ?? failure.message)
      lines[bad] = ''
    }
  }
  report(start, 'too many lines that could not be read')
  return undefined
}

/** Components write their template further in. */
function dedent(lines: readonly string[]): { lines: string[]; indent: number } {
  const indents = lines
    .filter((line) => line.trim() !== '')
    .map((line) => line.length - line.trimStart().length)
  const indent = Math.min(...indents, 80)
  return { lines: lines.map((line) => line.slice(indent).replace(/\r$/, '')), indent }
}

/** For an attribute list that never ends the lexer names the file's end; the line at fault is one that nothing below closes. */
function findBadLine({ code, line }: Failure, lines: readonly string[]): number | undefined {
  if (line === undefined) return undefined
  const open = code === 'PUG:NO_END_BRACKET' ? lines.findIndex((_, index) => isUnclosed(lines, index)) : -1
  if (open !== -1) return open
  for (let at = Math.min(line, lines.length) - 1; at >= 0; at -= 1) if (lines[at]?.trim()) return at
  return undefined
}

/** Attributes go on in lines further in, and end there or in a line that begins with the bracket. */
function isUnclosed(lines: readonly string[], index: number): boolean {
  const indentOf = (line: string): number => line.length - line.trimStart().length
  const first = lines[index] ?? ''
  if (!/^\s*[\w.#+:-]+\(/.test(first)) return false
  let open = 0
  for (const [further, line] of lines.slice(index).entries()) {
    if (further > 0 && line.trim() !== '' && indentOf(line) <= indentOf(first) && !/^\s*\)/.test(line)) break
    const bare = line.replace(/'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"/g, '')
    for (const character of bare) open += character === '(' ? 1 : character === ')' ? -1 : 0
    if (open <= 0) return false
  }
  return true
}

function listEnds(tokens: readonly PugToken[]): Map<string, { line: number; column: number }> {
  const ends = new Map<string, { line: number; column: number }>()
  for (const [index, { type, loc }] of tokens.entries()) {
    if (type === 'newline' || type === 'indent' || type === 'outdent') continue
    const key = `${loc.start.line}:${loc.start.column}`
    let last = index
    if (type === 'tag' || type === 'class' || type === 'id' || type === 'interpolation')
      while (head.has(tokens[last + 1]?.type ?? '')) last += 1
    // A class or an id is an attribute too: `#email` alone ends where it ends.
    const isAttribute = (type === 'class' || type === 'id') && head.has(tokens[index - 1]?.type ?? '')
    if (!ends.has(key)) ends.set(key, (isAttribute ? loc : (tokens[last]?.loc ?? loc)).end)
  }
  return ends
}
