import { type Policy, declares } from '@candor/model'
import { checks } from './checks/checks.ts'
import { collect } from './checks/collect.ts'
import type { Need, NeedResult } from './obligation.ts'

/** Looks a need up in a policy: the facts that meet it, and what is missing. */
export function findNeed(policy: Policy, need: Need): NeedResult {
  if (need.kind === 'check') return checks[need.check](policy)
  if (need.kind === 'right') return findRight(policy, need)
  if (need.kind === 'each') return findEach(policy, need)
  const at = need.any.filter((pointer) => declares(policy, pointer))
  return at.length > 0 ? { at, gaps: [] } : { at: [], gaps: [`${need.what} (${need.any.map(nameField).join(', ')})`] }
}

function findRight({ rights }: Policy, { any, what }: Extract<Need, { kind: 'right' }>): NeedResult {
  const at = rights.flatMap(({ kind }, index) => (any.includes(kind) ? [`/rights/${index}/kind`] : []))
  const fields = any.map((kind) => `\`kind: ${kind}\``).join(' or ')
  return at.length > 0 ? { at, gaps: [] } : { at: [], gaps: [`${what} (\`rights\`, ${fields})`] }
}

function findEach(policy: Policy, { list, any, what }: Extract<Need, { kind: 'each' }>): NeedResult {
  const entries: readonly { readonly id: string }[] = policy[list]
  if (entries.length === 0) return { at: [], gaps: [`${what} (\`${list}\`)`] }
  return collect(
    entries.map((entry, index) => {
      const at = any.map((key) => `/${list}/${index}/${key}`).filter((pointer) => declares(policy, pointer))
      if (at.length > 0) return { at }
      return { gap: `${what} for \`${entry.id}\` (\`${list}[].${any[0] ?? ''}\`)` }
    }),
  )
}

/** `/contact/email` as an author writes it: `contact.email`. */
function nameField(pointer: string): string {
  return `\`${pointer.slice(1).replaceAll('/', '.')}\``
}
