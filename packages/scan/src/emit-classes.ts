import type { FieldFact, ShapeFact } from './generated/facts.ts'
import type { Emission } from './emission.ts'
import { getPlace, resolveValue } from './resolve-value.ts'
import { findBinding } from './scope.ts'
import { serializeSymbol } from './symbol-text.ts'
import { type SyntaxNode, findPropertyName } from './syntax-node.ts'

/** Classes whose fields or whose whole carry decorators: entities and payloads are declared so. */
export function emitClasses(emission: Emission): void {
  const { records, resolver, facts, file } = emission
  for (const [node, { name }] of records.classOf) {
    const fields = readFields(node['body'].body, emission)
    const decorators = readDecorators(node, emission)
    if (!fields.some((field) => field.decorators) && decorators.length === 0) continue
    const shape: ShapeFact = {
      name: node['id']?.name ?? name?.join('.') ?? '',
      role: 'class',
      fields,
      ...(name && { symbol: serializeSymbol({ prefix: `file:${file}#`, steps: name }) }),
      ...(decorators.length > 0 && { decorators }),
      place: getPlace(node['id'] ?? node, resolver),
    }
    ;(facts.shapes ??= []).push(shape)
  }
}

/** Fields of a class or of a type. */
export function readFields(members: readonly SyntaxNode[], emission: Emission): FieldFact[] {
  return members.flatMap((member) => readField(member, emission))
}

const fieldTypes = new Set(['PropertyDefinition', 'AccessorProperty', 'TSAbstractPropertyDefinition', 'TSPropertySignature'])

function readField(member: SyntaxNode, emission: Emission): FieldFact[] {
  const isField = fieldTypes.has(member.type) || (member.type === 'MethodDefinition' && (member['kind'] === 'get' || member['kind'] === 'set') && member['decorators']?.length > 0)
  if (!isField || member['static'] || !member['key']) return []
  const name = findPropertyName(member)
  if (name === undefined) return []
  const decorators = readDecorators(member, emission)
  return [{ name, ...readType((member['typeAnnotation'] ?? (member['kind'] === 'get' ? member['value']?.returnType : undefined))?.typeAnnotation, emission), ...(decorators.length > 0 && { decorators }), place: getPlace(member['key'], emission.resolver) }]
}

function readDecorators(node: SyntaxNode, { records, resolver }: Emission): NonNullable<FieldFact['decorators']> {
  return ((node['decorators'] ?? []) as SyntaxNode[]).map((decorator) => resolveValue(decorator['expression'], records.scope, resolver))
}

const keywords: Record<string, string> = { TSStringKeyword: 'string', TSNumberKeyword: 'number', TSBooleanKeyword: 'boolean', TSBigIntKeyword: 'bigint', TSObjectKeyword: 'object' }

/** A type by one word; `string | null` is a `string`. */
function readType(type: SyntaxNode | undefined, emission: Emission): Pick<FieldFact, 'type' | 'list' | 'enumerated'> {
  if (!type) return {}
  const keyword = keywords[type.type]
  if (keyword) return { type: keyword }
  if (type.type === 'TSArrayType') return { ...readType(type['elementType'], emission), list: true }
  if (type.type === 'TSUnionType') {
    const parts = (type['types'] as SyntaxNode[]).filter((part) => !/^TS(Null|Undefined)Keyword$/.test(part.type))
    if (parts.length > 0 && parts.every((part) => part.type === 'TSLiteralType')) return { enumerated: true }
    return parts[0] ? readType(parts[0], emission) : {}
  }
  const name: unknown = type.type === 'TSTypeReference' ? type['typeName']?.name : undefined
  if (typeof name !== 'string') return {}
  const inner: SyntaxNode | undefined = (type['typeArguments'] ?? type['typeParameters'])?.params?.[0]
  // `Relation<User>`, `Ref<User>`, `Promise<User>`, `Opt<string>` wrap another type.
  if (inner && name !== 'Record') return { ...readType(inner, emission), ...(/^(Array|Set|Collection|ReadonlyArray)$/.test(name) && { list: true as const }) }
  const isEnum = findBinding(emission.records.scope, name)?.binding.kind === 'enum'
  return { type: name, ...(isEnum && { enumerated: true as const }) }
}
