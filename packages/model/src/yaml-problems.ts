import type { Diagnostic } from '@candor/diagnostics'
import { type Document, type Scalar, type YAMLParseError, isMap, visit } from 'yaml'
import { shorten } from './describe-json.ts'
import {
  bracketUnclosed,
  characterUnquoted,
  colonMissing,
  colonUnquoted,
  escapeInvalid,
  indentationWrong,
  listMisplaced,
  nestingTooDeep,
  quoteEarly,
  quoteUnclosed,
  tabIndentation,
  yamlInvalid,
} from './generated/messages.ts'
import { limits } from './limits.ts'
import type { TextIndex } from './text-index.ts'

interface YamlProblems {
  readonly problems: readonly YamlProblem[]
  /** Offset from which on the structure is doubtful, if it is. */
  readonly brokenAt?: number | undefined
}

interface YamlProblem {
  readonly diagnostic: Diagnostic
  /** Offset of the line to mend. */
  readonly start: number
  /** Whether it leaves the structure around it in doubt. */
  readonly isDoubtful: boolean
}

interface Context {
  readonly text: string
  readonly index: TextIndex
  /** Texts in quotes. */
  readonly quoted: readonly Scalar.Parsed[]
  /** Lists and groups in brackets. */
  readonly flows: readonly { readonly start: number; readonly end: number; readonly close: string }[]
}

/** What leaves no doubt about the structure around it. */
const harmless: readonly YAMLParseError['code'][] = ['BAD_DQ_ESCAPE', 'BAD_SCALAR_START']

type Explain = (error: YAMLParseError, context: Context) => Diagnostic | undefined

/**
 * What the YAML parser found, in plain words: one problem a line, and general ones only where nothing better
 * is known.
 */
export function findYamlProblems(document: Document.Parsed, text: string, index: TextIndex): YamlProblems {
  if (document.errors.length === 0) return { problems: [] }
  const context = { text, index, ...findDelimited(document) }
  const problems: YamlProblem[] = []
  const lines = new Set<number>()
  let brokenAt: number | undefined
  for (const error of document.errors.toSorted((a, b) => a.pos[0] - b.pos[0])) {
    const diagnostic = explain(error, context)
    const raw = index.getLineStart(error.pos[0])
    const start = diagnostic.span ? index.getSpanLine(diagnostic.span) : raw
    const isDoubtful = !harmless.includes(error.code)
    if (isDoubtful) brokenAt = Math.min(brokenAt ?? Infinity, raw, start)
    const isSeen = lines.has(start) || lines.has(raw)
    lines.add(raw)
    if (isSeen || (diagnostic.code === 'policy/yaml-invalid' && problems.length > 0)) continue
    lines.add(start)
    problems.push({ diagnostic, start, isDoubtful })
  }
  return { problems, brokenAt }
}

function explain(error: YAMLParseError, context: Context): Diagnostic {
  const { index, text } = context
  const line = index.getLineStart(error.pos[0])
  const indent = /^[ \t]*/.exec(text.slice(line, line + 200))![0]
  if (indent.includes('\t')) {
    return tabIndentation({}, { span: index.createSpan(line + indent.indexOf('\t'), line + indent.length) })
  }
  const explained =
    explainBracket(error, context) ??
    explainLongQuote(error, context) ??
    explainers[error.code]?.(error, context)
  return (
    explained ??
    yamlInvalid({}, { span: index.createSpan(error.pos[0], Math.max(error.pos[1], error.pos[0] + 1)) })
  )
}

const explainers: Partial<Record<YAMLParseError['code'], Explain>> = {
  TAB_AS_INDENT: (error, { index }) => tabIndentation({}, { span: index.createSpan(...error.pos) }),
  RESOURCE_EXHAUSTION: (error, { index }) =>
    nestingTooDeep({ limit: limits.depth }, { span: index.createSpan(...error.pos) }),
  BAD_DQ_ESCAPE: (error, { index, text }) =>
    escapeInvalid(
      { escape: shorten(text.slice(error.pos[0], error.pos[0] + 2)) },
      { span: index.createSpan(error.pos[0], error.pos[0] + 2) },
    ),
  BAD_ALIAS: (error, { index }) =>
    characterUnquoted({ character: '*' }, { span: index.createSpan(...error.pos) }),
  BAD_SCALAR_START: (error, { index, text }) => {
    const character = text[error.pos[0]] ?? ''
    return characterUnquoted(
      { character: character === '`' ? 'backtick' : character },
      { span: index.createSpan(...error.pos) },
    )
  },
  BAD_INDENT: explainIndent,
  BLOCK_AS_IMPLICIT_KEY: explainImplicitKey,
  MULTILINE_IMPLICIT_KEY: explainMissingColon,
  MISSING_CHAR: explainMissingColon,
  UNEXPECTED_TOKEN: (error, context) =>
    explainSameLineList(error, context) ?? explainEarlyQuote(error, context),
}

function explainIndent(error: YAMLParseError, { index, text }: Context): Diagnostic {
  // A block text that is not indented is reported at its mark; the line that must move is the next one.
  const at = /[|>]/.test(text[error.pos[0]] ?? '') ? text.indexOf('\n', error.pos[0]) + 1 : error.pos[0]
  return indentationWrong({}, { span: spanLine(index, at) })
}

/** A bracket that is not closed: the place to mend is where it opens. */
function explainBracket(error: YAMLParseError, { index, flows }: Context): Diagnostic | undefined {
  const bracket = /end with a ([\]}])/.exec(error.message)?.[1]
  if (bracket === undefined) return undefined
  const start = flows.findLast(
    ({ start: from, end, close }) => close === bracket && from < error.pos[0] && error.pos[0] <= end,
  )?.start
  const span = start === undefined ? spanLine(index, error.pos[0]) : index.createSpan(start, error.pos[0])
  return bracketUnclosed({ bracket }, { span })
}

/** `title: Privacy: what we do`, or a field that is indented below a text. */
function explainImplicitKey(error: YAMLParseError, { index, text }: Context): Diagnostic {
  const start = error.pos[0]
  const rest = index.getLine(start).slice(start - index.getLineStart(start))
  const isEntry = rest.trimStart().startsWith('- ')
  if (/:(\s|$)/.test(rest) && !isEntry) {
    const fixed = rest.includes('"') ? '' : `: \`"${shorten(rest)}"\``
    return colonUnquoted({ fixed }, { span: index.createSpan(start, start + rest.length) })
  }
  const next = text.indexOf('\n', start) + 1
  return indentationWrong({}, { span: spanLine(index, isEntry || next === 0 ? start : next) })
}

/**
 * A line that is taken for the name of a field: its colon is missing, or it is a field that stands in a wrong
 * column.
 */
function explainMissingColon(error: YAMLParseError, { index, text }: Context): Diagnostic {
  const start = index.getLineStart(error.pos[0])
  const line = index.getLine(error.pos[0])
  const colon = /^\s*(?:- +)?[^\s:#'"][^:#'"]*:(?=\s|$)/.exec(line)?.[0].length
  if (colon === undefined && !line.trimStart().startsWith('- '))
    return colonMissing({ text: shorten(line) }, { span: spanLine(index, error.pos[0]) })
  // Where the doubt begins in the value of a field, it is the next line that was taken for a part of that
  // value.
  const next = text.indexOf('\n', error.pos[0]) + 1
  const isNext = colon !== undefined && error.pos[0] >= start + colon && next > 0
  return indentationWrong({}, { span: spanLine(index, isNext ? next : error.pos[0]) })
}

/** A list on the line of its key: `data: - email`. */
function explainSameLineList(error: YAMLParseError, { index }: Context): Diagnostic | undefined {
  return /same line/.test(error.message)
    ? listMisplaced({}, { span: index.createSpan(...error.pos) })
    : undefined
}

const quotes: Readonly<Record<string, { escaped: string; other: string }>> = {
  '"': { escaped: '\\"', other: 'single quotes' },
  "'": { escaped: "''", other: 'double quotes' },
}

/** A text in quotes that ran on over several lines until here: the place to mend is where it begins. */
function explainLongQuote(error: YAMLParseError, { index, text, quoted }: Context): Diagnostic | undefined {
  const isOpen = /^Missing closing ["']quote/.test(error.message)
  const isLong = ({ range }: Scalar.Parsed) => isOpen || text.slice(range[0], range[1]).includes('\n')
  const found = quoted.findLast(
    (node) => node.range[0] <= error.pos[0] && error.pos[0] <= node.range[2] + 1 && isLong(node),
  )
  const quote = found && text[found.range[0]]
  if (!quote) return undefined
  return quoteUnclosed(
    { quote, escaped: quotes[quote]?.escaped ?? '' },
    { span: index.createSpan(found.range[0], found.range[1]) },
  )
}

/** More text right behind a text in quotes. */
function explainEarlyQuote(error: YAMLParseError, { index, text }: Context): Diagnostic | undefined {
  const quote = text.slice(index.getLineStart(error.pos[0]), error.pos[0]).trimEnd().at(-1) ?? ''
  const found = quotes[quote]
  return found && quoteEarly({ quote, ...found }, { span: index.createSpan(...error.pos) })
}

function findDelimited(document: Document.Parsed): Pick<Context, 'quoted' | 'flows'> {
  const quoted: Scalar.Parsed[] = []
  const flows: { start: number; end: number; close: string }[] = []
  visit(document, {
    Scalar: (_, node) => {
      const isQuoted = node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE'
      if (isQuoted && node.range) quoted.push(node as Scalar.Parsed)
    },
    Collection: (_, node) => {
      if (node.flow && node.range)
        flows.push({ start: node.range[0], end: node.range[2], close: isMap(node) ? '}' : ']' })
    },
  })
  return { quoted, flows }
}

function spanLine(index: TextIndex, offset: number) {
  const start = index.getLineStart(offset)
  const line = index.getLine(offset)
  const indent = line.length - line.trimStart().length
  return index.createSpan(start + indent, start + line.length)
}
