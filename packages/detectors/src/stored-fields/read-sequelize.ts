import type { CallFact, Entry, FieldFact, FileFacts, Value } from '@candor/scan'
import type { StoredTable } from '../table-classifier/index.ts'

const typeSymbol = /(?:^|[.#:])(?:DataTypes?|Sequelize|sequelize)\.(\w+)/

/** `sequelize.define('User', { … })` and `User.init({ … }, { sequelize })`. */
export function listSequelizeModels({ calls }: FileFacts): StoredTable[] {
  return calls.flatMap((call) => {
    const found = call.via ? undefined : readModel(call)
    if (!found) return []
    const fields = found.entries.flatMap(readField)
    return fields.some(({ type }) => type !== undefined) ? [{ name: found.name, fields, place: call.place }] : []
  })
}

function readModel({ symbol, args }: CallFact): { name: string; entries: readonly Entry[] } | undefined {
  const [first, second] = args
  if (symbol.endsWith('.define') && first?.type === 'text' && second?.type === 'object') return { name: first.text, entries: second.entries }
  if (!symbol.endsWith('.init') || first?.type !== 'object' || second?.type !== 'object') return undefined
  if (!second.entries.some(({ key }) => key === 'sequelize')) return undefined
  const named = second.entries.find(({ key }) => key === 'modelName' || key === 'tableName')?.value
  return { name: named?.type === 'text' ? named.text : (symbol.split(/[.#]/).at(-2) ?? ''), entries: first.entries }
}

function readField({ key, value, place }: Entry): FieldFact[] {
  const type = findType(value)
  const settings = value.type === 'object' ? value.entries : []
  const target = settings.find((entry) => entry.key === 'references')?.value
  const model = target?.type === 'object' ? target.entries.find((entry) => entry.key === 'model')?.value : undefined
  const references = model?.type === 'text' ? model.text : model?.type === 'symbol' ? model.written : undefined
  return [{ name: key, ...(type !== undefined && { type }), ...(type === 'enum' && { enumerated: true as const }), ...(references !== undefined && { references }), place }]
}

function findType(value: Value): string | undefined {
  if (value.type === 'object') {
    const inner = value.entries.find(({ key }) => key === 'type')?.value
    return inner && findType(inner)
  }
  if (value.type !== 'symbol' && value.type !== 'call') return undefined
  return (typeSymbol.exec(value.symbol) ?? typeSymbol.exec(value.written))?.[1]?.toLowerCase()
}
