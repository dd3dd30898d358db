import type { ChangeFact, FieldFact } from '../generated/facts.ts'
import type { DataComment, DataSource } from './scan-data.ts'
import { type SqlToken, tokenizeSql } from './tokenize-sql.ts'

type Place = DataSource['lines']['place']

/** From here on a migration says how to undo it. */
const downMark = /^[ \t]*--[ \t]*(?:\+goose down|migrate:down|\+migrate down|\+micrate down|down migration|down\b[ \t]*$|rollback\b)/im

/** Files that say how to undo a migration: `2.down.sql`, `002.undo.users.sql` of Postgrator, `U2__users.sql` of Flyway. */
const undoing = /(^|[._/-])(down|undo|rollback)\.sql$|(^|\/)[\d_-]+\.(down|undo|rollback)\.[^/]*\.sql$|(^|\/)U\d[\d._]*__[^/]*\.sql$/

/** A migration or schema in SQL: what it does to tables, statement by statement. All other statements are passed over. */
export function readSql({ file, text, lines, facts }: DataSource): DataComment[] {
  if (undoing.test(file)) return []
  const changes = readSqlChanges(text, lines.place)
  if (changes.length > 0) facts.changes = changes
  return tokenizeSql(text).comments
}

/** What SQL does to tables, up to where it says how to undo it. */
export function readSqlChanges(text: string, place: Place): ChangeFact[] {
  const { tokens } = tokenizeSql(text, 0, downMark.exec(text)?.index)
  return splitStatements(tokens).flatMap((statement) => readStatement(new Cursor(statement), text, place))
}

function splitStatements(tokens: readonly SqlToken[]): SqlToken[][] {
  const statements: SqlToken[][] = [[]]
  for (const token of tokens) {
    const isGo = token.text === 'go' && token.kind === 'word' && statements.at(-1)?.length === 0
    if (isSign(token, ';')) statements.push([])
    else if (!isGo) statements.at(-1)?.push(token)
  }
  return statements.filter((statement) => statement.length > 0)
}

function isSign(token: SqlToken | undefined, sign: string): boolean {
  return token?.kind === 'symbol' && token.text === sign
}

/** Reads tokens one after the other. */
class Cursor {
  readonly tokens: readonly SqlToken[]
  at = 0
  constructor(tokens: readonly SqlToken[]) {
    this.tokens = tokens
  }
  get token(): SqlToken | undefined {
    return this.tokens[this.at]
  }
  get rest(): readonly SqlToken[] {
    return this.tokens.slice(this.at)
  }
  /** Moves on if these words come next. */
  take(...words: readonly string[]): boolean {
    const here = words.every((word, index) => this.tokens[this.at + index]?.kind === 'word' && this.tokens[this.at + index]?.text === word)
    if (here) this.at += words.length
    return here
  }
  takeAny(...words: readonly string[]): void {
    while (words.some((word) => this.take(word)));
  }
  /** A name, without the schema before it. */
  name(): SqlToken | undefined {
    let found: SqlToken | undefined
    while (this.token && (this.token.kind === 'word' || this.token.kind === 'quoted')) {
      found = this.token
      this.at += 1
      if (!isSign(this.token, '.')) break
      this.at += 1
    }
    return found
  }
  /** What stands in the brackets that come next, part by part. */
  parts(): SqlToken[][] {
    if (!isSign(this.token, '(')) return []
    this.at += 1
    const { parts, end } = splitParts(this.tokens, this.at)
    this.at = end
    return parts
  }
}

/** Parts between commas, up to the bracket that closes. */
function splitParts(tokens: readonly SqlToken[], from: number): { parts: SqlToken[][]; end: number } {
  const parts: SqlToken[][] = [[]]
  let depth = 0
  let at = from
  for (; at < tokens.length; at += 1) {
    const token = tokens[at] as SqlToken
    if (isSign(token, '(')) depth += 1
    if (isSign(token, ')')) depth -= 1
    if (depth < 0) break
    if (depth === 0 && isSign(token, ',')) parts.push([])
    else parts.at(-1)?.push(token)
  }
  return { parts: parts.filter((part) => part.length > 0), end: at + 1 }
}

function readStatement(cursor: Cursor, text: string, place: Place): ChangeFact[] {
  if (cursor.take('do')) return readBody(cursor, text, place)
  if (cursor.take('create')) return readCreate(cursor, place)
  if (cursor.take('alter', 'table')) return readAlter(cursor, place)
  if (cursor.take('drop', 'table')) {
    cursor.take('if', 'exists')
    return splitParts(cursor.rest, 0).parts.flatMap((part) => create('drop-table', new Cursor(part).name(), place))
  }
  if (cursor.take('drop', 'type') || cursor.take('drop', 'domain')) {
    cursor.take('if', 'exists')
    return create('drop-enum', cursor.name(), place)
  }
  if (cursor.take('rename', 'table'))
    return splitParts(cursor.rest, 0).parts.flatMap((part) => {
      const inner = new Cursor(part)
      const table = inner.name()
      inner.take('to')
      return create('rename-table', table, place, { to: inner.name()?.text })
    })
  return []
}

/** `DO $$ BEGIN CREATE TYPE … EXCEPTION … END $$`: what generators wrap so that it can run twice. */
function readBody(cursor: Cursor, text: string, place: Place): ChangeFact[] {
  const body = cursor.rest.find((token) => token.kind === 'string')
  if (!body) return []
  const tag = /^\$\w*\$/.exec(text.slice(body.start))?.[0].length ?? 1
  const { tokens } = tokenizeSql(text, body.start + tag, body.end - tag)
  return splitStatements(tokens).flatMap((statement) => {
    const start = statement.findIndex(({ kind, text: word }) => kind === 'word' && ['create', 'alter', 'drop'].includes(word))
    return start === -1 ? [] : readStatement(new Cursor(statement.slice(start)), text, place)
  })
}

type Details = { column?: string | undefined; to?: string | undefined; fields?: FieldFact[] | undefined }

function create(change: ChangeFact['change'], table: SqlToken | undefined, place: Place, more: Details = {}, at = table): ChangeFact[] {
  if (!table || !at) return []
  const known = Object.fromEntries(Object.entries(more).filter(([, value]) => value !== undefined))
  return [{ change, table: table.text, ...known, place: place(at.start, at.end) }]
}

function readCreate(cursor: Cursor, place: Place): ChangeFact[] {
  cursor.take('or', 'replace')
  if (cursor.take('type')) {
    const name = cursor.name()
    return cursor.take('as', 'enum') ? create('create-enum', name, place) : []
  }
  cursor.takeAny('unlogged', 'foreign', 'external')
  if (!cursor.take('table')) return []
  cursor.take('if', 'not', 'exists')
  const table = cursor.name()
  const parts = cursor.parts()
  const fields = parts.flatMap((part) => readColumn(part, place))
  const references = parts.flatMap((part) => readReference(part, table, place))
  return fields.length > 0 ? [...create('create-table', table, place, { fields }), ...references] : []
}

const noColumns = new Set(['constraint', 'primary', 'foreign', 'unique', 'key', 'index', 'check', 'fulltext', 'spatial', 'exclude', 'like', 'period', 'partition'])

/** After one of these words a type says that it is a column's name after all. */
const plainTypes = /^(text|n?varchar|char|character|uuid|int|integer|bigint|jsonb?|citext|bytea|blob|boolean|timestamp)$/

function readColumn(part: readonly SqlToken[], place: Place): FieldFact[] {
  const [name, ...rest] = part
  if (!name || (name.kind === 'word' && noColumns.has(name.text) && !plainTypes.test(rest[0]?.text ?? '')) || (name.kind !== 'word' && name.kind !== 'quoted')) return []
  const cursor = new Cursor(rest)
  const type = cursor.name()
  const target = findReferenced(rest)
  const enumerated = type?.kind === 'word' && (type.text === 'enum' || type.text === 'set') && isSign(cursor.token, '(')
  return [
    {
      name: name.text,
      ...(type && { type: type.text }),
      ...(rest.some((token, index) => isSign(token, '[') && isSign(rest[index + 1], ']')) && { list: true as const }),
      ...(enumerated && { enumerated: true as const }),
      ...(target !== undefined && { references: target }),
      place: place(name.start, name.end),
    },
  ]
}

function findReferenced(tokens: readonly SqlToken[]): string | undefined {
  const at = tokens.findIndex(({ kind, text }) => kind === 'word' && text === 'references')
  return at === -1 ? undefined : new Cursor(tokens.slice(at + 1)).name()?.text
}

/** `FOREIGN KEY (user_id) REFERENCES users (id)`. */
function readReference(part: readonly SqlToken[], table: SqlToken | undefined, place: Place): ChangeFact[] {
  const at = part.findIndex(({ kind, text }, index) => kind === 'word' && text === 'foreign' && part[index + 1]?.text === 'key')
  const to = findReferenced(part)
  if (at === -1 || to === undefined || at > 2) return []
  const open = part.findIndex((token, index) => index > at && isSign(token, '('))
  return create('add-reference', table, place, { column: part[open + 1]?.text, to })
}

function readAlter(cursor: Cursor, place: Place): ChangeFact[] {
  cursor.take('if', 'exists')
  cursor.take('only')
  const table = cursor.name()
  return splitParts(cursor.rest, 0).parts.flatMap((action) => readAction(new Cursor(action), table, place))
}

function readAction(cursor: Cursor, table: SqlToken | undefined, place: Place): ChangeFact[] {
  const one = (change: ChangeFact['change'], more: Details): ChangeFact[] => create(change, table, place, more)
  if (cursor.take('add')) {
    const reference = readReference(cursor.rest, table, place)
    if (reference.length > 0) return reference
    cursor.take('column')
    cursor.take('if', 'not', 'exists')
    const parts = isSign(cursor.token, '(') ? cursor.parts() : [[...cursor.rest]]
    return parts.flatMap((part) => readColumn(part, place)).flatMap((field) => one('add-column', { fields: [field] }))
  }
  if (cursor.take('drop')) {
    const isColumn = cursor.take('column')
    cursor.take('if', 'exists')
    if (!isColumn && ['constraint', 'index', 'primary', 'foreign', 'key', 'check', 'default', 'partition'].includes(cursor.token?.text ?? '')) return []
    return one('drop-column', { column: cursor.name()?.text })
  }
  if (cursor.take('rename', 'constraint') || cursor.take('rename', 'index') || cursor.take('rename', 'key')) return []
  if (cursor.take('rename')) {
    if (cursor.take('to') || cursor.take('as')) return one('rename-table', { to: cursor.name()?.text })
    cursor.take('column')
    const column = cursor.name()?.text
    if (cursor.take('to')) {
      const to = cursor.name()
      return create('rename-column', table, place, { column, to: to?.text }, to)
    }
    return column === undefined ? [] : one('rename-table', { to: column })
  }
  if (cursor.take('change')) {
    cursor.take('column')
    const column = cursor.name()?.text
    return readColumn(cursor.rest, place).flatMap((field) => one('rename-column', { column, to: field.name, fields: [field] }))
  }
  if (cursor.take('modify')) {
    cursor.take('column')
    const column = cursor.name()?.text
    return one('change-type', { column, to: cursor.name()?.text })
  }
  if (cursor.take('alter')) {
    cursor.take('column')
    const column = cursor.name()?.text
    cursor.take('set', 'data')
    return cursor.take('type') ? one('change-type', { column, to: cursor.name()?.text }) : []
  }
  return []
}
