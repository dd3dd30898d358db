import type { FieldFact, ShapeFact } from '../generated/facts.ts'
import type { DataComment, DataSource } from './scan-data.ts'

const blockStart = /^\s*(model|type|view|enum|datasource|generator)\s+(\w+)\s*\{/
const fieldLine = /^(\s*)(\w+)(\s+)(\w+|Unsupported\([^)]*\))(\[\])?(\?)?/

/** A Prisma schema: the grammar goes line by line. Views repeat tables. */
export function readPrisma({ text, lines, facts }: DataSource): DataComment[] {
  const shapes: ShapeFact[] = []
  const comments: DataComment[] = []
  let block: { kind: string; shape: ShapeFact; relations: [key: string, model: string][] } | undefined
  let notes: string[] = []
  let offset = 0
  for (const raw of text.split('\n')) {
    const start = offset
    offset += raw.length + 1
    const { code, comment } = splitComment(raw)
    if (comment) comments.push({ value: comment.text, start: start + comment.at, end: start + raw.trimEnd().length })
    const note = comment?.text.startsWith('/') ? comment.text.slice(1).trim() : undefined
    if (code.trim() === '') {
      notes = note === undefined ? [] : [...notes, note]
      continue
    }
    const opened = block ? null : blockStart.exec(code)
    if (opened) {
      const name = opened[2] ?? ''
      const at = start + code.indexOf(name, opened[0].indexOf(opened[1] ?? '') + (opened[1]?.length ?? 0))
      block = { kind: opened[1] ?? '', shape: { name, role: 'table', fields: [], place: lines.place(at, at + name.length) }, relations: [] }
      if (block.kind === 'enum') (facts.changes ??= []).push({ change: 'create-enum', table: name, place: block.shape.place })
      if (block.kind === 'model' || block.kind === 'type') shapes.push(block.shape)
    } else if (block && code.trim().startsWith('}')) {
      for (const [key, model] of block.relations) {
        const field = block.shape.fields.find(({ name }) => name === key)
        if (field) field.references = model
      }
      block = undefined
    }
    else if (block && (block.kind === 'model' || block.kind === 'type')) {
      const field = readField(code, start, [...notes, ...(note === undefined ? [] : [note])], lines.place)
      if (field) block.shape.fields.push(field)
      const keys = /@relation\(.*?fields:\s*\[([^\]]*)\]/.exec(code)?.[1]?.split(',') ?? []
      for (const key of keys) block.relations.push([key.trim(), field?.type ?? ''])
      const mapped = /^\s*@@map\(\s*(?:name:\s*)?"([^"]+)"/.exec(code)?.[1]
      if (mapped !== undefined) block.shape.table = mapped
    }
    if (block && /\{[^}]*\}\s*$/.test(code) && opened) block = undefined
    notes = []
  }
  if (shapes.length > 0) facts.shapes = shapes
  return comments
}

function readField(code: string, start: number, notes: readonly string[], place: DataSource['lines']['place']): FieldFact | undefined {
  const match = fieldLine.exec(code)
  if (!match) return undefined
  const [, indent = '', name = '', , type = '', list] = match
  const at = start + indent.length
  const column = /@map\(\s*(?:name:\s*)?"([^"]+)"/.exec(code)?.[1]
  return {
    name,
    ...(column !== undefined && { column }),
    type,
    ...(list !== undefined && { list: true as const }),
    ...(notes.length > 0 && { note: notes.join(' ') }),
    place: place(at, at + name.length),
  }
}

/** `//` outside of quotes begins a comment. */
function splitComment(line: string): { code: string; comment?: { text: string; at: number } } {
  let quoted = false
  for (let at = 0; at < line.length; at += 1) {
    const character = line[at]
    if (character === '\\' && quoted) at += 1
    else if (character === '"') quoted = !quoted
    else if (!quoted && character === '/' && line[at + 1] === '/') return { code: line.slice(0, at), comment: { text: line.slice(at + 2).trimEnd(), at } }
  }
  return { code: line }
}
