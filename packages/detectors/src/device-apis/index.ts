import { createSymbolMatcher } from '@candor/scan'
import { defineDetector } from '../detector.ts'
import { listElementCalls } from '../element-calls.ts'
import { listNeedles } from '../list-needles.ts'
import { deviceCalls } from './device-calls.ts'
import { captureNeedles, listCaptures } from './read-captures.ts'
import { libraryCalls } from './library-calls.ts'

const rows = [...deviceCalls, ...libraryCalls].map((row) => [row.symbol, row] as const)
const handlers = ['global:ondevicemotion', 'global:ondeviceorientation']
const symbols = [...rows.map(([symbol]) => symbol), ...handlers]
const matchCall = createSymbolMatcher(rows)
const isHandler = createSymbolMatcher(handlers.map((symbol) => [symbol, true] as const))

export const detector = defineDetector({
  id: 'device-apis',
  title: 'Device capabilities',
  doc: 'Calls that tell something about a person or their device: location, camera, microphone, sensors, contacts, push and the like; through the browser\'s interfaces, React Native, Expo and Capacitor modules, libraries that wrap them, and file inputs with `capture`.',
  needles: [...listNeedles(symbols), ...captureNeedles],
  symbols,
  observe({ facts, observe }) {
    for (const { symbol, args, written, place } of [...facts.calls, ...listElementCalls(facts)]) {
      const row = matchCall(symbol)
      for (const api of row?.apis(args) ?? [])
        observe({ kind: 'device', api, evidence: `uses ${written}`, confidence: 'high', place })
    }
    for (const { symbol, written, place } of facts.writes)
      if (isHandler(symbol)) observe({ kind: 'device', api: 'sensors', evidence: `sets ${written}`, confidence: 'high', place })
    for (const { api, place } of listCaptures(facts)) observe({ kind: 'device', api, evidence: 'a control takes a file from it', confidence: 'medium', place })
  },
})
