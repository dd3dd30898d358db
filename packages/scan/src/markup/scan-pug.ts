import type { ScriptPart } from '../emission.ts'
import { scanScript } from '../scan-script.ts'
import { addWaivers } from '../waivers.ts'
import { fillHoles, hole } from './holes.ts'
import { createMappedCode, scanMappedCode } from './mapped-code.ts'
import { type PugWriter, writePug } from './write-pug.ts'

type Part = Omit<ScriptPart, 'start' | 'code' | 'language'>

/** A Pug template; the names in it that it does not declare are given to it. */
export function scanPug(part: Part): void {
  const { text, facts } = part
  const writer: PugWriter = { code: createMappedCode(text), text, vue: false, comments: [], scripts: [] }
  writePug(part, { start: 0, end: text.length }, writer)
  scanMappedCode(writer.code, { ...part, language: 'jsx', names: 'own' })
  addWaivers(writer.comments, { ...part, start: 0 })
  for (const script of writer.scripts) scanScript({ ...part, ...script, language: 'js' })
  if (writer.scripts.some(({ code }) => code.includes(hole))) fillHoles(facts)
}
