import type { ScriptPart } from '../emission.ts'
import { scanScript } from '../scan-script.ts'
import { addWaivers } from '../waivers.ts'
import { createMappedCode, scanMappedCode } from './mapped-code.ts'
import { type AstroWriter, writeAstro } from './write-astro.ts'

type Part = Omit<ScriptPart, 'start' | 'code' | 'language'>

const fence = /^(\s*---)([\s\S]*?)^---/m

/**
 * An Astro page: the code between its fences, the markup that knows its names, and the scripts for the browser. The
 * project's own parser is WebAssembly that starts asynchronously, so the markup, which is JSX with the liberties of
 * HTML, is rewritten as JSX here.
 */
export function scanAstro(part: Part): void {
  const { text, facts, lines } = part
  const writer: AstroWriter = {
    code: createMappedCode(text),
    text,
    at: 0,
    comments: [],
    scripts: [],
    ends: { elements: new Map(), braces: new Map() },
  }
  const front = fence.exec(text)
  if (front && front.index === 0) {
    const start = front[1]?.length ?? 0
    writer.code.copy(start, start + (front[2]?.length ?? 0), 'module')
    writer.at = front[0].length
  }
  writer.code.write('\n;<>', writer.at)
  writeAstro(writer)
  writer.code.write('</>', text.length)
  scanMappedCode(writer.code, { ...part, language: 'tsx' })
  addWaivers(writer.comments, { text, start: 0, lines, facts })
  for (const { start, end, language } of writer.scripts)
    scanScript({ ...part, start, code: text.slice(start, end), language })
}
