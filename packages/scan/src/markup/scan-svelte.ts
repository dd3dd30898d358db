import type { AST } from 'svelte/compiler'
import type { ScriptPart } from '../emission.ts'
import { scanScript } from '../scan-script.ts'
import { addWaivers } from '../waivers.ts'
import { loadParser } from './load-parser.ts'
import { createMappedCode, scanMappedCode } from './mapped-code.ts'
import { scanMarkupOnly } from './scan-template.ts'
import type { Range } from './write-markup.ts'
import { type SvelteWriter, writeFragment } from './write-svelte.ts'

type Part = Omit<ScriptPart, 'start' | 'code' | 'language'>

const script =
  /<!--[\s\S]*?-->|<script((?:\s+[^=>'"/\s]+=(?:"[^"]*"|'[^']*'|[^>\s]+)|\s+[^=>'"/\s]+)*)\s*>([\s\S]*?)<\/script\s*>/g

/** A Svelte component: its scripts, and its markup in which their names are known. */
export function scanSvelte(part: Part): void {
  const { text, facts, lines } = part
  const scripts = listScripts(text)
  const language = scripts.some(({ typed }) => typed) ? 'tsx' : 'jsx'
  const root = parseMarkup(hideScripts(text, scripts), part)
  if (!root) {
    for (const { start, end } of scripts)
      scanScript({ ...part, start, code: text.slice(start, end), language: language === 'tsx' ? 'ts' : 'js' })
    return scanMarkupOnly(part, /\{[^{}]*\}/g)
  }
  const writer: SvelteWriter = { code: createMappedCode(text), text, comments: [], scripts: [] }
  const own = [root.module, root.instance].filter((one) => one !== null && one !== undefined)
  for (const { start, end } of scripts) {
    const isOwn = own.some((one) => one.start < start && end < one.end)
    if (!isOwn) continue
    writer.code.copy(start, end, 'module')
    writer.code.write('\n;', end)
  }
  writer.code.write('<>', 0)
  writeFragment(root.fragment, writer)
  writer.code.write('</>', text.length)
  scanMappedCode(writer.code, { ...part, language, names: 'stores' })
  addWaivers(writer.comments, { text, start: 0, lines, facts })
  for (const { start, end } of writer.scripts)
    scanScript({ ...part, start, code: text.slice(start, end), language: 'js' })
}

function listScripts(text: string): (Range & { typed: boolean })[] {
  return [...text.matchAll(script)].flatMap(({ 0: whole, 1: attributes = '', 2: content, index }) => {
    if (content === undefined) return []
    const end = index + whole.lastIndexOf('</')
    return [
      { start: end - content.length, end, typed: /\blang\s*=\s*["']?(ts|typescript)\b/.test(attributes) },
    ]
  })
}

/** The parser need not read scripts, nor stumble over them. */
function hideScripts(text: string, scripts: readonly Range[]): string {
  let hidden = text
  for (const { start, end } of scripts)
    hidden = hidden.slice(0, start) + ' '.repeat(end - start) + hidden.slice(end)
  return hidden.replace(
    /(<style[^>]*>)([\s\S]*?)(<\/style\s*>)/g,
    (_all, open: string, style: string, close: string) => open + style.replace(/\S/g, ' ') + close,
  )
}

function parseMarkup(text: string, { facts, lines }: Part): AST.Root | undefined {
  try {
    return loadParser.svelte().parse(text, { modern: true, loose: true })
  } catch (error) {
    const { message, position } = error as { message: string; position?: [number, number] }
    const [start, end] = position ?? [0, 0]
    facts.problems.push({ why: `syntax error: ${message.split('\n')[0]}`, place: lines.place(start, end) })
    return undefined
  }
}
