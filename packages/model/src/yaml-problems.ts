import type { Diagnostic } from '@candor/diagnostics'
import { type Document, type Scalar, type YAMLParseError, visit } from 'yaml'
import { shorten } from './describe-json.ts'
import {
  bracketUnclosed,
  characterUnquoted,
  colonMissing,
  colonUnquoted,
  escapeInvalid,
  indentationWrong,
  nestingTooDeep,
  quoteUnclosed,
  tabIndentation,
  yamlInvalid,
} from './generated/messages.ts'
import { limits } from './limits.ts'
import type { TextIndex } from './text-index.ts'

interface YamlProblems {
  readonly diagnostics: Diagnostic[]
  /** Offset from which on the structure is doubtful, if it is. */
  readonly brokenAt: number | undefined
}

interface Context {
  readonly text: string
  readonly index: TextIndex
  /** Texts in quotes that go on over several lines. */
  readonly longQuotes: readonly Scalar.Parsed[]
}

type Explain = (error: YAMLParseError, context: Context) => Diagnostic | undefined

/** What the YAML parser found, in plain words: one problem a line, and general ones only where nothing better is known. */
export function findYamlProblems(document: Document.Parsed, text: string, index: TextIndex): YamlProblems {
  const context = { text, index, longQuotes: document.errors.length > 0 ? findLongQuotes(document, text) : [] }
  const diagnostics: Diagnostic[] = []
  const lines = new Set<number>()
  let brokenAt: number | undefined
  for (const error of document.errors.toSorted((a, b) => a.pos[0] - b.pos[0])) {
    const found = explain(error, context)
    const line = found.span?.line ?? 0
    if (error.code !== 'BAD_DQ_ESCAPE') brokenAt = Math.min(brokenAt ?? Infinity, index.getLineStart(error.pos[0]))
    if (lines.has(line) || (found.code === 'policy/yaml-invalid' && diagnostics.length > 0)) continue
    lines.add(line)
    diagnostics.push(found)
  }
  return { diagnostics, brokenAt }
}

function explain(error: YAMLParseError, context: Context): Diagnostic {
  const { index, text } = context
  const line = index.getLineStart(error.pos[0])
  const indent = /^[ \t]*/.exec(text.slice(line, line + 200))![0]
  if (indent.includes('\t')) {
    return tabIndentation({}, { span: index.createSpan(line + indent.indexOf('\t'), line + indent.length) })
  }
  const explained = explainers[error.code]?.(error, context)
  return explained ?? yamlInvalid({}, { span: index.createSpan(error.pos[0], Math.max(error.pos[1], error.pos[0] + 1)) })
}

const explainers: Partial<Record<YAMLParseError['code'], Explain>> = {
  TAB_AS_INDENT: (error, { index }) => tabIndentation({}, { span: index.createSpan(...error.pos) }),
  RESOURCE_EXHAUSTION: (error, { index }) => nestingTooDeep({ limit: limits.depth }, { span: index.createSpan(...error.pos) }),
  BAD_DQ_ESCAPE: (error, { index, text }) =>
    escapeInvalid({ escape: shorten(text.slice(error.pos[0], error.pos[0] + 2)) }, { span: index.createSpan(error.pos[0], error.pos[0] + 2) }),
  BAD_SCALAR_START: (error, { index, text }) => {
    const character = text[error.pos[0]] === '`' ? "'" : (text[error.pos[0]] ?? '')
    return characterUnquoted({ character }, { span: index.createSpan(...error.pos) })
  },
  BAD_INDENT: explainIndent,
  BLOCK_AS_IMPLICIT_KEY: explainImplicitKey,
  MULTILINE_IMPLICIT_KEY: explainMissingColon,
  MISSING_CHAR: (error, context) => {
    const quote = /^Missing closing ["']quote/.test(error.message)
    return quote ? explainQuote(error, context) : (explainQuote(error, context) ?? explainMissingColon(error, context))
  },
  UNEXPECTED_TOKEN: (error, context) => explainQuote(error, context) ?? explainSameLineList(error, context),
}

function explainIndent(error: YAMLParseError, { index, text }: Context): Diagnostic {
  const bracket = /end with a ([\]}])/.exec(error.message)?.[1]
  if (bracket) return bracketUnclosed({ bracket }, { span: spanLine(index, error.pos[0]) })
  // A block text that is not indented is reported at its mark; the line that must move is the next one.
  const at = /[|>]/.test(text[error.pos[0]] ?? '') ? text.indexOf('\n', error.pos[0]) + 1 : error.pos[0]
  return indentationWrong({}, { span: spanLine(index, at) })
}

/** `title: Privacy: what we do`, or a field that is indented below a text. */
function explainImplicitKey(error: YAMLParseError, { index, text }: Context): Diagnostic {
  const start = error.pos[0]
  const rest = index.getLine(start).slice(start - index.getLineStart(start))
  if (/:(\s|$)/.test(rest) && !rest.startsWith('- ')) {
    const fixed = rest.includes('"') ? undefined : `: \`"${shorten(rest)}"\``
    return colonUnquoted({ fixed: fixed ?? '' }, { span: index.createSpan(start, start + rest.length) })
  }
  const next = text.indexOf('\n', start) + 1
  return indentationWrong({}, { span: spanLine(index, rest.startsWith('- ') || next === 0 ? start : next) })
}

function explainMissingColon(error: YAMLParseError, { index }: Context): Diagnostic {
  const line = index.getLine(error.pos[0]).trim()
  return colonMissing({ text: shorten(line) }, { span: spanLine(index, error.pos[0]) })
}

/** A list on the line of its key: `data: - email`. */
function explainSameLineList(error: YAMLParseError, { index }: Context): Diagnostic | undefined {
  return /same line/.test(error.message) ? indentationWrong({}, { span: spanLine(index, error.pos[0]) }) : undefined
}

/** A text in quotes that ran on until here: the place to mend is where it begins. */
function explainQuote(error: YAMLParseError, { index, text, longQuotes }: Context): Diagnostic | undefined {
  const found = longQuotes.findLast((node) => node.range[0] <= error.pos[0] && error.pos[0] <= node.range[2] + 1)
  if (!found) return undefined
  const [start] = found.range
  const quote = text[start] === '"' ? '"' : "'"
  const span = index.createSpan(start, found.range[1])
  return quoteUnclosed({ quote, escaped: quote === '"' ? '\\"' : "''" }, { span })
}

function findLongQuotes(document: Document.Parsed, text: string): Scalar.Parsed[] {
  const found: Scalar.Parsed[] = []
  const collect = (node: Scalar) => {
    const { range, type } = node as Scalar.Parsed
    if ((type === 'QUOTE_DOUBLE' || type === 'QUOTE_SINGLE') && range && text.slice(range[0], range[1]).includes('\n')) found.push(node as Scalar.Parsed)
  }
  visit(document, { Scalar: (_, node) => collect(node) })
  return found
}

function spanLine(index: TextIndex, offset: number) {
  const start = index.getLineStart(offset)
  const line = index.getLine(offset)
  const indent = line.length - line.trimStart().length
  return index.createSpan(start + indent, start + line.length)
}
