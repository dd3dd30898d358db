import { parseSync } from 'oxc-parser'
import type { ScriptPart } from '../emission.ts'
import { isProblem, scanScript } from '../scan-script.ts'
import { scanMarkupOnly } from './scan-template.ts'
import { type SyntaxNode, listChildren } from '../syntax-node.ts'

/** What a copied piece of code is, so that it can be tried by itself when the whole does not parse. */
export type PieceKind = 'module' | 'statements' | 'expression' | 'pattern'

type Piece = { code: string; from: number; to: number; kind?: PieceKind; copied?: true }

/** Pieces that are one thing together: an expression with markup in it. */
type Group = { kind: PieceKind; from: number; to: number; inner: (Piece | Group)[] }

/**
 * Code put together from a file's pieces of script and from what its markup means, written as elements of JSX: so a
 * component is one program, in which the names of the script are known in the markup. Each piece knows what part of the
 * file it stands for.
 */
export type MappedCode = {
  /** Adds code that stands for what the file holds between two offsets. */
  write(code: string, from: number, to?: number): void
  /** Adds a part of the file as it is. */
  copy(from: number, to: number, kind: PieceKind): void
  /** Adds code that says the same as a part of the file, decoded. */
  put(code: string, from: number, to: number, kind: PieceKind): void
  /** Adds what is written meanwhile as one thing, of which the parts cannot be tried. */
  group(kind: PieceKind, from: number, writeInner: () => void): void
  /** Adds a part of a group as it is. */
  part(from: number, to: number): void
  pieces: (Piece | Group)[]
}

export function createMappedCode(text: string): MappedCode {
  const pieces: (Piece | Group)[] = []
  let at = pieces
  return {
    pieces,
    write: (code, from, to = from) => void at.push({ code, from, to }),
    copy: (from, to, kind) => void at.push({ code: text.slice(from, to), from, to, kind, copied: true }),
    part: (from, to) => void at.push({ code: text.slice(from, to), from, to, copied: true }),
    put: (code, from, to, kind) => void at.push({ code, from, to, kind }),
    group: (kind, from, writeInner) => {
      const group: Group = { kind, from, to: from, inner: [] }
      const outer = at
      outer.push(group)
      at = group.inner
      writeInner()
      at = outer
    },
  }
}

/** Reads the code; pieces that do not parse are reported and left out, so that they hide nothing else. */
export function scanMappedCode({ pieces: all }: MappedCode, part: Omit<ScriptPart, 'start' | 'code'>): void {
  const { language, facts, text, lines } = part
  const pieces = flatten(all)
  if (parses(join(pieces), language)) return scanPieces(pieces, part)
  const sound = mendAll(
    all,
    language,
    (at, why) => void facts.problems.push({ why: `syntax error: ${why}`, place: lines.place(at, at) }),
  )
  if (parses(join(sound), language)) return scanPieces(sound, part)
  // What the markup means could not be put together: the scripts and plain elements are read.
  facts.problems.push({ why: 'the markup could not be read', place: lines.place(0, 0) })
  for (const { code, from, kind } of sound)
    if (kind === 'module') scanScript({ ...part, text, start: from, code })
  if (facts.kind !== 'pug') scanMarkupOnly(part, /\{[^{}]*\}/g)
}

function scanPieces(pieces: readonly Piece[], part: Omit<ScriptPart, 'start' | 'code'>): void {
  const code = join(pieces)
  const locate = createLocate(pieces)
  const { text, lines } = part
  const place = (start: number, end: number): ReturnType<typeof lines.place> => {
    const at = locate(start, end)
    return lines.place(at.start, at.end)
  }
  const mapped = { place, line: (offset: number) => lines.line(locate(offset, offset + 1).start) }
  scanScript({ ...part, text: code, start: 0, code, lines: mapped, origin: { text, lines, locate } })
}

function flatten(pieces: readonly (Piece | Group)[]): Piece[] {
  return pieces.flatMap((piece) => ('inner' in piece ? flatten(piece.inner) : [piece]))
}

function mendAll(
  pieces: readonly (Piece | Group)[],
  language: ScriptPart['language'],
  report: Report,
): Piece[] {
  return pieces.flatMap((piece) => {
    if (!('inner' in piece)) return [mend(piece, language, report)]
    const inner = mendAll(piece.inner, language, report)
    const [before, after] = trials[piece.kind]
    if (parses(before + join(inner) + after, language)) return inner
    report(piece.from, 'this expression could not be read')
    // The markup in it says something by itself.
    const { from } = piece
    const to = inner.at(-1)?.to ?? from
    return [
      { code: '<>', from, to: from },
      ...inner.filter(({ copied, kind }) => !copied || kind),
      { code: '</>', from: to, to },
    ]
  })
}

type Report = (at: number, why: string) => void

function join(pieces: readonly Piece[]): string {
  return pieces.map(({ code }) => code).join('')
}

function parses(code: string, language: ScriptPart['language']): boolean {
  return !parseSync('piece', code, { lang: language }).errors.some(isProblem)
}

const trials: Record<PieceKind, [before: string, after: string, instead: string]> = {
  module: ['', '', ''],
  statements: ['async () => {', '\n}', ''],
  expression: ['(<a>{', '\n}</a>)', 'undefined'],
  pattern: ['((', '\n) => 0)', '_'],
}

function mend(piece: Piece, language: ScriptPart['language'], report: Report): Piece {
  const { code, from, to, kind } = piece
  if (!kind) return piece
  const [before, after, instead] = trials[kind]
  const { errors } = parseSync('piece', before + code + after, { lang: language })
  const error = errors.find(isProblem)
  if (!error) return piece
  const plain = kind === 'module' && language === 'tsx' ? dropBrackets(code) : undefined
  if (plain !== undefined && parses(plain, language)) return { ...piece, code: plain }
  const at = from + Math.max(0, (error.labels[0]?.start ?? 0) - before.length)
  report(Math.min(at, to), error.message)
  return { code: instead, from, to }
}

/** Type arguments in front of a value or of an arrow's parameters, which only files without elements may hold. */
function dropBrackets(code: string): string {
  let plain = code
  const drop = (start: number, end: number): void => {
    plain = plain.slice(0, start) + plain.slice(start, end).replace(/\S/g, ' ') + plain.slice(end)
  }
  const visit = (node: SyntaxNode): void => {
    if (node.type === 'TSTypeAssertion') drop(node.start, node['expression'].start)
    if (node.type === 'ArrowFunctionExpression' && node['typeParameters'])
      drop(node['typeParameters'].start, node['typeParameters'].end)
    listChildren(node).forEach(visit)
  }
  visit(parseSync('piece', code, { lang: 'ts' }).program as never)
  return plain
}

type Locate = (start: number, end: number) => { start: number; end: number }

/** From offsets in the code to offsets in the file. */
function createLocate(pieces: readonly Piece[]): Locate {
  const starts: number[] = []
  let length = 0
  for (const { code } of pieces) {
    starts.push(length)
    length += code.length
  }
  const find = (offset: number): [piece: Piece, inside: number] => {
    let low = 0
    let high = starts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((starts[middle] ?? 0) <= offset) low = middle
      else high = middle - 1
    }
    return [pieces[low] ?? { code: '', from: 0, to: 0 }, offset - (starts[low] ?? 0)]
  }
  return (start, end) => {
    const [first, inFirst] = find(start)
    const [last, inLast] = find(Math.max(start, end - 1))
    const from = first.copied ? first.from + inFirst : first.from
    const to = last.copied ? last.from + inLast + (end > start ? 1 : 0) : last.to
    return { start: from, end: Math.max(from, to) }
  }
}
