import { type Value, createSymbolMatcher, listPatterns } from '@candor/scan'
import { defineDetector } from '../detector.ts'
import { createProcessorDraft, findRecipient } from '../describe-host.ts'
import { listNeedles } from '../list-needles.ts'
import { requestCalls } from './request-calls.ts'

const symbols = requestCalls.map(([symbol]) => symbol)
const matchCall = createSymbolMatcher(requestCalls.map(([symbol, ...from]) => [symbol, from] as const))

function findUrl(args: readonly Value[], [index, key]: readonly [number, string?]): Value | undefined {
  const argument = args[index]
  const options = args.find((value) => value.type === 'object')
  if (key === undefined && argument && argument.type !== 'object') return argument.type === 'call' ? argument.args[0] : argument
  const object = key === undefined ? argument : (argument ?? options)
  if (object?.type !== 'object') return undefined
  const keys = key === undefined ? ['url', 'uri', 'baseURL', 'href'] : [key]
  return object.entries.findLast((entry) => keys.includes(entry.key))?.value
}

export const detector = defineDetector({
  id: 'third-party-requests',
  title: 'Requests to other hosts',
  doc: 'A request, beacon or socket goes to a host that is not the app\'s own. Known hosts give the third party, others their domain.',
  needles: listNeedles(symbols),
  symbols,
  observe({ facts, context, observe }) {
    for (const { symbol, args, written, place } of facts.calls) {
      const from = matchCall(symbol)
      const url = from && findUrl(args, from)
      for (const pattern of url ? listPatterns(url) : []) {
        const recipient = findRecipient(pattern, context)
        if (recipient) observe(createProcessorDraft(recipient, { evidence: `${written} sends to ${recipient.host}`, confidence: 'high', place }))
      }
    }
  },
})
