import { createSymbolMatcher } from '@candor/scan'
import { defineDetector } from '../detector.ts'
import { listNeedles } from '../list-needles.ts'
import { deviceCalls } from './device-calls.ts'

const rows = deviceCalls.map((row) => [row.symbol, row] as const)
const symbols = rows.map(([symbol]) => symbol)
const matchCall = createSymbolMatcher(rows)

export const detector = defineDetector({
  id: 'device-apis',
  title: 'Device capabilities',
  doc: 'Calls of browser interfaces that tell something about a person or their device: location, camera, sensors, push and the like.',
  needles: listNeedles(symbols),
  symbols,
  observe({ facts, observe }) {
    for (const { symbol, args, written, place } of facts.calls) {
      const row = matchCall(symbol)
      for (const api of row?.apis(args) ?? [])
        observe({ kind: 'device', api, evidence: `calls ${written}`, confidence: 'high', place })
    }
  },
})
