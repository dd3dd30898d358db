import type { FileFacts, Value } from '@candor/scan'
import type { Mention } from '../list-mentions.ts'

/** Fields that a pino logger of this file takes out: the last words of its `redact` paths. */
export function listRedacted({ calls }: FileFacts): ReadonlySet<string> {
  return new Set(calls.filter(({ symbol }) => /^npm:(pino|pino-http|fastify)#(default|pino|fastify)?$/.test(symbol)).flatMap(({ args }) => args.flatMap(listPaths)))
}

function listPaths(options: Value): string[] {
  if (options.type !== 'object') return []
  return options.entries.flatMap(({ key, value }) => {
    if (key === 'logger') return listPaths(value)
    if (key !== 'redact') return []
    const list = value.type === 'object' ? value.entries.find((entry) => entry.key === 'paths')?.value : value
    return list?.type === 'list' ? list.items.flatMap((item) => (item.type === 'text' ? [getLast(item.text)] : [])) : []
  })
}

/** Redaction goes by the key under which a value is logged; a value that stands alone has none. */
export function isRedacted({ key }: Mention, redacted: ReadonlySet<string>): boolean {
  return key !== undefined && redacted.has(getLast(key))
}

/** `*.email`, `user["email"]` → `email`. */
function getLast(path: string): string {
  return path.replace(/[\]["']/g, '').split(/[.[]/).at(-1) ?? path
}
