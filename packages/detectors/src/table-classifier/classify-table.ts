import type { FieldFact, Place } from '@candor/scan'
import { type Verdict, classifyField } from '../classifier/index.ts'
import { splitWords } from '../classifier/split-words.ts'
import { canHold, findColumnKind } from './column-type.ts'
import { type ColumnRule, columnRules, mayBelong, tellsPerson } from './column-rules.ts'
import { type TableKind, findTableKind, getTableWords, isPersonWord } from './table-words.ts'

/** A table as some file declares it; `beside` are the names of its columns in other files. */
export type StoredTable = { name: string; fields: readonly FieldFact[]; beside?: readonly string[]; place: Place }

/** A table's rows, as far as its columns need to know. */
export type TableContext = {
  kind: TableKind
  /** Its rows are persons, by name or by what else is kept in them. */
  ofPerson: boolean
  /** Its rows belong to a person. */
  owned: boolean
  /** Its name, in words. */
  about: string
  /** Its rows are signatures. */
  signed: boolean
  /** Names of all columns, as words. */
  names: ReadonlySet<string>
}

export type StoredField = { verdict: Verdict; path: string; place: Place }

const ownBySending = new Set<TableKind>(['content', 'search', 'address', 'settings', 'message'])

/** What a table keeps about persons: first what its rows are, then what each column is. */
export function classifyTable(table: StoredTable, { sent = false }: { sent?: boolean } = {}): StoredField[] {
  const described = describeTable(table)
  // What somebody sends to be kept as content, settings or an address is their own.
  const context = sent && ownBySending.has(described.kind) ? { ...described, owned: true } : described
  const fields = table.fields.flatMap((field) => {
    const verdict = classifyColumn(field, context)
    return verdict ? [{ verdict, path: `${table.name}.${field.name}`, place: field.place }] : []
  })
  return [...fields, ...listPurchases(table, context)]
}

function describeTable({ name, fields, beside = [] }: StoredTable): TableContext {
  const all = [...fields.map((field) => field.name), ...beside]
  const names = new Set(all.flatMap((path) => [splitWords(path).join(' '), splitWords(path.split('.').at(-1) ?? '').join(' ')]))
  const named = findTableKind(name)
  const tells = [...names].some((one) => tellsPerson.has(one))
  const words = getTableWords(name)
  const kind = findKind(words, named, tells)
  return {
    kind,
    ofPerson: kind === 'person' || (tells && ['other', 'order', 'message', 'address', 'settings', 'token', 'content'].includes(kind)),
    owned: isPersonWord(words[0] ?? '') || fields.some(isOwner) || beside.some((one) => isOwnerName(splitWords(one))),
    about: words.join(' '),
    signed: words.at(-1) === 'signature',
    names,
  }
}

/** An account is a person's when it says so; a team's profile is the team's. */
function findKind(words: readonly string[], named: TableKind, tells: boolean): TableKind {
  const [last, before] = [words.at(-1), words.at(-2)]
  if ((last === 'account' || last === 'client') && tells && named === 'other') return 'person'
  return last === 'profile' && before !== undefined && ['organization', 'place', 'thing'].includes(findTableKind(before)) ? 'organization' : named
}

/** A column that points to a person: `user_id`, `author`. */
function isOwner({ name, references, type }: FieldFact): boolean {
  if (references !== undefined) {
    const words = getTableWords(references)
    if (findTableKind(references) === 'person' || words.at(-1) === 'account') return true
  }
  return type !== undefined && references === type ? false : isOwnerName(splitWords(name))
}

function isOwnerName(words: readonly string[]): boolean {
  const [last, before] = [words.at(-1), words.at(-2)]
  return (last === 'id' || last === 'uuid' || last === 'email') && before !== undefined && isPersonWord(before)
}

const portrait = /^(avatar|photo|picture|profile (picture|photo|image)|avatar image)( file)?( id)?$/

function classifyColumn(field: FieldFact, context: TableContext): Verdict | undefined {
  // A relation is no value of its own.
  if (field.references !== undefined && context.kind === 'person' && portrait.test(splitWords(field.name).join(' '))) return { category: 'identity.photo', evidence: 'points to a picture of the person', confidence: 'medium' }
  if (field.references !== undefined && field.references === field.type) return undefined
  const kind = findColumnKind(field)
  const parts = field.name.split('.')
  const words = splitWords(parts.at(-1) ?? '')
  const isKey = field.references !== undefined
  for (const rule of columnRules) {
    const category = applyRule(rule, { words, parts, context })
    if (category !== undefined && category !== '' && !isKey && canHold(kind, category)) return { category, evidence: rule.why, confidence: rule.confidence ?? 'high' }
    if (category === '') return undefined
  }
  const verdict = classifyField({ path: parts.at(-1) ?? '', ofPerson: context.ofPerson && isOfRow(parts), keepMasked: true })
  if (!verdict || isKey || !canHold(kind, verdict.category) || !mayBelong(verdict.category, words, context)) return undefined
  return verdict
}

/** Objects in a document that only group what the row itself has. */
const groups = /^(profile|personal|info|information|detail|details|basics|local|account|contact|user|person|personal info|identity|data|bio|google|facebook|github|twitter|auth)$/

/** Whether a field is the row's own: in `users`, `profile.name` is, and `car.name` is the car's. */
function isOfRow(parts: readonly string[]): boolean {
  const parent = parts.at(-2)
  return parent === undefined || groups.test(splitWords(parent).join(' ')) || findTableKind(parent) === 'person'
}

function applyRule(rule: ColumnRule, { words, parts, context }: { words: readonly string[]; parts: readonly string[]; context: TableContext }): string | undefined {
  if (!rule.names.test(words.join(' '))) return undefined
  if (rule.parents && !rule.parents.test(splitWords(parts.at(-2) ?? '').join(' '))) return undefined
  return rule.when(context) ? rule.category : undefined
}

const purchaseColumns = /^(status|total|total (amount|price|cents)|amount|amount (paid|total|cents)|price|price id|plan|plan id|product id|product|paid at|items|grand total|subtotal|variant id|stripe price id|stripe subscription id)$/

/** Rows that say what a person bought. */
function listPurchases({ name, fields }: StoredTable, { kind, owned, ofPerson, names }: TableContext): StoredField[] {
  if (kind !== 'order' || !(owned || ofPerson)) return []
  const tells = [...names].some((one) => /(total|amount|price|plan|product|items|stripe|variant|paid|cost|quantity)/.test(one))
  const told = tells ? fields.find((field) => purchaseColumns.test(splitWords(field.name).join(' '))) : undefined
  if (!told) return []
  const verdict: Verdict = { category: 'financial.purchase-history', evidence: 'a row says what a person bought', confidence: 'medium' }
  return [{ verdict, path: `${name}.${told.name}`, place: told.place }]
}
