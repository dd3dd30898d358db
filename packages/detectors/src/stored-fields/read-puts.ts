import { type CallFact, type Entry, type FieldFact, type FileFacts, type Place, type Value, createSymbolMatcher } from '@candor/scan'
import { findSetting } from '../list-settings.ts'
import { isWithin } from '../is-within.ts'
import type { StoredTable } from '../table-classifier/index.ts'

/** What a call puts into a database without a schema: the collection's name, and objects that are kept in it. */
type Put = (call: CallFact, calls: readonly CallFact[]) => { name: string | undefined; rows: readonly (Value | undefined)[] }

/** `setDoc(doc(db, 'users', id), { … })` */
const byPath: Put = ({ args: [target, row], within }, calls) => ({ name: findCollection(target) ?? findHeld(target, within, calls), rows: [row] })
/** `batch.set(doc(db, 'users', id), { … })`, `db.collection('users').doc(id).set({ … })` */
const byChain: Put = ({ on, args: [row] }) => ({ name: findCollection(on), rows: [row] })
const manyByChain: Put = ({ on, args: [rows] }) => ({ name: findCollection(on), rows: rows?.type === 'list' ? rows.items : [] })
const changeByChain: Put = ({ on, args: [, change] }) => ({ name: findCollection(on), rows: [findSetting(change, '$set'), findSetting(change, '$setOnInsert')] })
/** `new PutCommand({ TableName: 'users', Item: { … } })` */
const bySettings: Put = ({ args: [settings] }) => ({ name: nameTable(findSetting(settings, 'TableName')), rows: [unmarshal(findSetting(settings, 'Item'))] })

const owners = ['npm:firebase**', 'npm:firebase-admin**', 'npm:@google-cloud/firestore**', 'npm:@react-native-firebase/firestore**', 'npm:@angular/fire/compat/firestore**', 'global:firebase**', 'import:**', 'file:**', 'param:**', 'local:**']
const documents = ['set', 'add', 'update', 'create'].flatMap((method) => owners.flatMap((owner) => [`${owner}.collection().${method}`, `${owner}.doc().${method}`]))
const collections = ['npm:mongodb**', 'npm:@fastify/mongodb**', 'import:**', 'file:**', 'param:**', 'local:**']

const puts: readonly (readonly [symbol: string, put: Put])[] = [
  ...['firebase/firestore', 'firebase/firestore/lite', '@react-native-firebase/firestore', '@angular/fire/firestore'].flatMap((module) => [
    ...['setDoc', 'addDoc', 'updateDoc'].map((name) => [`npm:${module}#${name}`, byPath] as const),
    ...['set', 'update'].map((name) => [`npm:${module}#writeBatch().${name}`, byPath] as const),
  ]),
  ...documents.map((symbol) => [symbol, byChain] as const),
  ...collections.flatMap((owner) => [
    [`${owner}.collection().insertOne`, byChain] as const,
    [`${owner}.collection().insertMany`, manyByChain] as const,
    [`${owner}.collection().updateOne`, changeByChain] as const,
    [`${owner}.collection().findOneAndUpdate`, changeByChain] as const,
  ]),
  ['npm:@aws-sdk/lib-dynamodb#PutCommand', bySettings],
  ['npm:@aws-sdk/client-dynamodb#PutItemCommand', bySettings],
  ['npm:@aws-sdk/lib-dynamodb#DynamoDBDocument.from().put', bySettings],
  ['npm:aws-sdk#DynamoDB.DocumentClient.new().put', bySettings],
  ['npm:aws-sdk#DynamoDB.new().putItem', bySettings],
]

const findPut = createSymbolMatcher(puts)

export const putSymbols: readonly string[] = puts.map(([symbol]) => symbol)
export const putNeedles: readonly string[] = ['=setDoc', '=addDoc', '=updateDoc', '=writeBatch', '.collection(', '.doc(', 'dynamodb', 'DynamoDB']

/** Objects with their fields spelled out that are put into a database of documents: there is no other schema. */
export function listPutTables({ calls }: FileFacts): StoredTable[] {
  return calls.flatMap((call) => {
    const { name, rows } = (call.via ? undefined : findPut(call.symbol)?.(call, calls)) ?? { name: undefined, rows: [] }
    const fields = rows.flatMap((row) => (row?.type === 'object' ? row.entries.flatMap((entry) => readField(entry, call.place)) : []))
    return name === undefined || fields.length === 0 ? [] : [{ name, fields, place: call.place }]
  })
}

/** The last collection on a path: `users` of `doc(db, 'users', id)` and of `users/42`. */
function findCollection(value: Value | undefined): string | undefined {
  const segments = listSegments(value)
  const name = segments[segments.length - (segments.length % 2 === 0 ? 2 : 1)]
  return name === '*' ? undefined : name
}

const made = /[.#](collection|doc)\(\)$/

/** The collection that a variable points to: by the one call of its function that made such a thing, or by its own name. */
function findHeld(target: Value | undefined, within: number | undefined, calls: readonly CallFact[]): string | undefined {
  if (target?.type !== 'symbol' || !made.test(target.symbol)) return undefined
  const makers = calls.filter((call) => target.symbol === `${call.symbol}()` && (call.name === undefined ? call.within === within : call.name === target.written))
  const named = makers.find(({ name }) => name === target.written) ?? (makers.length === 1 ? makers[0] : undefined)
  return (named && findCollection({ ...named, type: 'call' })) ?? target.written.replace(/_?(doc|document|collection|coll?|ref|reference)+$/i, '')
}

function listSegments(value: Value | undefined): string[] {
  if (value?.type !== 'call') return []
  const isPath = /[.#](collection|doc)$/.exec(value.symbol)?.[1]
  if (isPath === undefined) return listSegments(value.on)
  const [first, ...rest] = value.args
  const isChained = value.on !== undefined || first?.type === 'text' || first?.type === 'join'
  const before = listSegments(isChained ? value.on : first)
  const own = (isChained ? value.args : rest).flatMap((part) => readSegments(part))
  const segments = [...before, ...own]
  // `doc(collection(db, 'users'))` makes an id, `.doc(id)` where the chain begins elsewhere is given one.
  return isPath === 'doc' && segments.length % 2 === 1 ? [...segments, '*'] : segments
}

function readSegments(part: Value): string[] {
  const text = part.type === 'text' ? part.text : part.type === 'join' ? part.parts.map((one) => (one.type === 'text' ? one.text : '*')).join('') : '*'
  return text.split('/').filter((segment) => segment !== '')
}

/** `'users'`, or what a variable or setting calls it: `process.env.USERS_TABLE`. */
function nameTable(value: Value | undefined): string | undefined {
  if (value?.type === 'text') return value.text
  if (value?.type === 'choice') return value.options.map(nameTable).find((name) => name !== undefined)
  return value?.type === 'symbol' ? value.symbol.split(/[.#:]/).at(-1)?.replace(/_?(table_?)?(name|arn)$/i, '') : undefined
}

function unmarshal(value: Value | undefined): Value | undefined {
  return value?.type === 'call' && value.symbol.endsWith('#marshall') ? value.args[0] : value
}

const attributeTypes: Record<string, string> = { S: 'text', N: 'number', BOOL: 'boolean', B: 'blob' }

function readField({ key, value, place }: Entry, call: Place): FieldFact[] {
  if (value.type === 'null' || value.type === 'function') return []
  const [only, ...others] = value.type === 'object' ? value.entries : []
  const attribute = only && others.length === 0 ? attributeTypes[only.key] : undefined
  const type = attribute ?? (value.type === 'boolean' || value.type === 'number' ? value.type : isTime(value) ? 'date' : undefined)
  return [{ name: key, ...(type !== undefined && { type }), ...(value.type === 'object' && attribute === undefined && { enumerated: true as const }), place: isWithin(place, call) ? place : call }]
}

function isTime(value: Value): boolean {
  return value.type === 'call' && /(^global:Date\b|[sS]erverTimestamp$|Timestamp\.(now|fromDate)$)/.test(value.symbol)
}
