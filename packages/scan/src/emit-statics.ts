import type { Emission } from './emission.ts'
import { getPlace, resolveValue } from './resolve-value.ts'
import { createStep, serializeSymbol } from './symbol-text.ts'
import { type SyntaxNode, findPropertyName } from './syntax-node.ts'

/** Static fields of classes, where they were asked for by name (`static:tableName`): `Member.tableName = 'members'` written otherwise. */
export function emitStatics({ records, resolver, facts, filter, text }: Emission): void {
  for (const [node, { name, classScope }] of records.classOf) {
    for (const member of node['body'].body as SyntaxNode[]) {
      const key = member.type === 'PropertyDefinition' && member['static'] ? findPropertyName(member) : undefined
      if (key === undefined || !name || !filter.wants(`static:${key}`)) continue
      const value = classScope.fields.get(createStep(key))?.find((one) => 'node' in one)
      if (!value || !('node' in value)) continue
      facts.writes.push({
        // The field is the class's own: no name that linking would look for in what the class extends.
        symbol: serializeSymbol({ prefix: 'local:', steps: [...name, createStep(key)] }),
        written: text.slice(member['key'].start, member['key'].end),
        value: resolveValue(value.node, value.scope, resolver),
        place: getPlace(member['key'], resolver),
      })
    }
  }
}
