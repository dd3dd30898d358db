import { type FileFacts, type Place, createSymbolMatcher } from '@candor/scan'
import { defineDetector } from '../detector.ts'
import { requestCalls } from '../request-calls.ts'
import { libraries, surfaces } from './surfaces.ts'

const rows = Object.entries(surfaces)
const matchCall = createSymbolMatcher(rows.flatMap(([name, { calls = [] }]) => calls.map((symbol) => [symbol, name] as const)))
const matchRead = createSymbolMatcher(rows.flatMap(([name, { reads = [] }]) => reads.map((symbol) => [symbol, name] as const)))

/** Where what was gathered goes: out, into storage, or into one number. */
const sinks = [...requestCalls.map(([symbol]) => symbol), 'global:localStorage.setItem', 'global:sessionStorage.setItem', 'global:crypto.subtle.digest']
const isSink = createSymbolMatcher(sinks.map((symbol) => [symbol, true] as const))

const fewest = 5
const fewestStrong = 2

export const detector = defineDetector({
  id: 'fingerprint',
  title: 'Fingerprinting',
  doc: 'A library that tells browsers apart is used, or one file asks for five or more things that differ between browsers, two of them rarely asked for any other reason (canvas, graphics, audio, fonts, plugins, hardware), and sends, keeps or hashes something.',
  needles: [...libraries.map((name) => `=${name}`), 'openfpcdn.io', '=hardwareConcurrency', '=deviceMemory', '=toDataURL', '=getImageData', '=getExtension', '=plugins', '=mimeTypes', '=getVoices', '=getBattery', '=getHighEntropyValues', '=enumerateDevices', 'OfflineAudioContext'],
  symbols: [...rows.flatMap(([, { calls = [], reads = [] }]) => [...calls, ...reads]), ...sinks],
  observe({ facts, observe }) {
    for (const { specifier, typeOnly, used, place } of facts.imports)
      if (!typeOnly && used && (libraries.includes(specifier) || specifier.startsWith('https://openfpcdn.io/')))
        observe({ kind: 'device', api: 'fingerprint', evidence: `imports ${specifier}`, confidence: 'high', place })
    const found = findSurfaces(facts)
    const strong = [...found.keys()].filter((name) => surfaces[name]?.strong)
    const [first] = strong
    if (found.size < fewest || strong.length < fewestStrong || first === undefined || !gathers(facts)) return
    const evidence = `asks for ${[...found.keys()].sort().join(', ')}`
    observe({ kind: 'device', api: 'fingerprint', evidence, confidence: 'medium', place: found.get(first) ?? { line: 1, column: 1, endLine: 1, endColumn: 1 } })
  },
})

/** Each surface with the first place where it is asked for. */
function findSurfaces({ calls, reads }: FileFacts): Map<string, Place> {
  const found = new Map<string, Place>()
  const add = (name: string | undefined, place: Place): void => void (name !== undefined && !found.has(name) && found.set(name, place))
  for (const { symbol, args, place } of calls) {
    const name = matchCall(symbol)
    // `getExtension` asks for many things; one of them names the graphics card.
    if (name !== 'graphics' || (args[0]?.type === 'text' && args[0].text === 'WEBGL_debug_renderer_info')) add(name, place)
  }
  for (const { symbol, place } of reads) add(matchRead(symbol), place)
  return found
}

function gathers({ calls, writes, functions }: FileFacts): boolean {
  const named = functions.some(({ symbol }) => symbol !== undefined && /fingerprint|visitor_?id|device_?id/i.test(symbol.replace(/^.*#/, '')))
  return named || calls.some(({ symbol }) => isSink(symbol)) || writes.some(({ symbol }) => symbol === 'global:document.cookie')
}
