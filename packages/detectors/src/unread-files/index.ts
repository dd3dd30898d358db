import { defineDetector } from '../detector.ts'

export const detector = defineDetector({
  id: 'unread-files',
  title: 'What could not be read',
  doc: 'Files, or parts of them, that the parser could not read: what they do is not known.',
  needles: [],
  symbols: [],
  observe({ facts, observe }) {
    for (const { why, place } of facts.problems)
      observe({ kind: 'unreadable', why, evidence: 'what this part of the file does is not known', confidence: 'high', place })
  },
})
