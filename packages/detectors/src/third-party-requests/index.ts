import { listPatterns } from '@candor/scan'
import { defineDetector } from '../detector.ts'
import { createProcessorDraft, findRecipient } from '../describe-host.ts'
import { listNeedles } from '../list-needles.ts'
import { findRequestUrl, requestCalls } from '../request-calls.ts'
import { tellsNothing } from './tells-nothing.ts'

const symbols = requestCalls.map(([symbol]) => symbol)

export const detector = defineDetector({
  id: 'third-party-requests',
  title: 'Requests to other hosts',
  doc: 'A request, beacon or socket goes to a host that is not the app\'s own. Known hosts give the third party, others their domain. A server that asks for what is the same for everybody tells nothing of a person.',
  needles: listNeedles(symbols),
  symbols,
  observe({ facts, context, observe }) {
    for (const call of facts.calls) {
      if (tellsNothing(call, facts)) continue
      const { written, place } = call
      const url = findRequestUrl(call)
      for (const pattern of url ? listPatterns(url) : []) {
        const recipient = findRecipient(pattern, context)
        if (recipient) observe(createProcessorDraft(recipient, { evidence: `${written} sends to ${recipient.host}`, confidence: 'high', place }))
      }
    }
  },
})
