import type { ChangeFact, FieldFact, ShapeFact } from '../generated/facts.ts'
import type { DataComment, DataSource } from './scan-data.ts'

type Token = { text: string; start: number; end: number }

const token = /#[^\n]*|"""[\s\S]*?"""|"(?:\\.|[^"\\\n])*"|[A-Za-z_]\w*|\.\.\.|[^\s,]/g
const roots = new Set(['Mutation', 'Query', 'Subscription'])

/** The schema language of GraphQL: what clients send, which is input types and the arguments of root fields. */
export function readGraphql({ text, lines, facts }: DataSource): DataComment[] {
  const { comments, enums, shapes } = readGraphqlShapes(text, lines.place)
  if (enums.length > 0) facts.changes = enums
  if (shapes.length > 0) facts.shapes = shapes
  return comments
}

type Read = { comments: DataComment[]; enums: ChangeFact[]; shapes: ShapeFact[] }

/** The same for a text in code. */
export function readGraphqlShapes(text: string, toPlace: DataSource['lines']['place']): Read {
  const comments: DataComment[] = []
  const enums: ChangeFact[] = []
  const tokens: Token[] = []
  for (const { 0: match, index } of text.matchAll(token)) {
    if (match.startsWith('#')) comments.push({ value: match.slice(1), start: index, end: index + match.length })
    else if (!match.startsWith('"')) tokens.push({ text: match, start: index, end: index + match.length })
  }
  const place = ({ start, end }: Token): FieldFact['place'] => toPlace(start, end)
  const shapes: ShapeFact[] = []
  for (let at = 0; at < tokens.length; at += 1) {
    const [word, name] = [tokens[at], tokens[at + 1]]
    if (!word || !name) break
    if (word.text === 'enum') enums.push({ change: 'create-enum', table: name.text, place: place(name) })
    const isInput = word.text === 'input'
    const isRoot = word.text === 'type' && roots.has(name.text)
    if (!isInput && !isRoot && !['enum', 'type', 'interface', 'query', 'mutation', 'subscription', 'fragment', '{'].includes(word.text)) continue
    const open = word.text === '{' ? at : tokens.findIndex((one, index) => index > at && one.text === '{')
    if (open === -1) break
    const close = findClose(tokens, open)
    if (isInput) shapes.push({ name: name.text, role: 'input', fields: readFields(tokens, open + 1, close, place), place: place(name) })
    if (isRoot) shapes.push(...readArguments(tokens, open + 1, close, place))
    at = close
  }
  return { comments, enums, shapes: shapes.filter(({ fields }) => fields.length > 0) }
}

const closes: Record<string, string> = { '{': '}', '(': ')', '[': ']' }

function findClose(tokens: readonly Token[], open: number): number {
  const opening = tokens[open]?.text ?? ''
  let depth = 0
  for (let at = open; at < tokens.length; at += 1) {
    if (tokens[at]?.text === opening) depth += 1
    if (tokens[at]?.text === closes[opening]) depth -= 1
    if (depth === 0) return at
  }
  return tokens.length
}

/** `email: String! = "" @length(max: 10)`. */
function readFields(tokens: readonly Token[], from: number, to: number, place: (token: Token) => FieldFact['place']): FieldFact[] {
  const fields: FieldFact[] = []
  for (let at = from; at < to; at += 1) {
    const [name, colon] = [tokens[at], tokens[at + 1]]
    if (name?.text === '(' || name?.text === '{' || (name?.text === '[' && colon !== undefined)) at = findClose(tokens, at)
    else if (name && colon?.text === ':') {
      const list = tokens[at + 2]?.text === '['
      const type = tokens.slice(at + 2, to).find(({ text }) => /^\w/.test(text))?.text
      fields.push({ name: name.text, ...(type !== undefined && { type }), ...(list && { list: true as const }), place: place(name) })
      at += list ? 3 : 2
    }
  }
  return fields
}

/** `signUp(email: String!): User`. */
function readArguments(tokens: readonly Token[], from: number, to: number, place: (token: Token) => FieldFact['place']): ShapeFact[] {
  const shapes: ShapeFact[] = []
  for (let at = from; at < to; at += 1) {
    const [name, open] = [tokens[at], tokens[at + 1]]
    if (open?.text !== '(' || !name) continue
    const close = findClose(tokens, at + 1)
    shapes.push({ name: name.text, role: 'input', fields: readFields(tokens, at + 2, close, place), place: place(name) })
    at = close
  }
  return shapes
}
