import { readFileSync } from 'node:fs'
import { isMap, isSeq, LineCounter, parseDocument } from 'yaml'
import type { Policy } from '../src/policy.ts'

/** The policy of an example. */
export function loadPolicy(path: string): Policy {
  const lines = new LineCounter()
  const document = parseDocument(readFileSync(path, 'utf8'), { lineCounter: lines })
  if (document.errors.length) throw document.errors[0]
  const positions: Record<string, { file: string; line: number; column: number }> = {}
  const walk = (node: unknown, pointer: string): void => {
    const range = (node as { range?: number[] }).range
    if (range) { const { line, col } = lines.linePos(range[0]!); positions[pointer] = { file: path, line, column: col } }
    if (isMap(node)) for (const { key, value } of node.items) walk(value, `${pointer}/${String(key)}`)
    if (isSeq(node)) node.items.forEach((item, index) => walk(item, `${pointer}/${index}`))
  }
  walk(document.contents, '')
  return { data: [], purposes: [], channels: [], processors: [], storage: [], retention: [], ...document.toJS(), hash: 'sha256-0Zz1', positions }
}
