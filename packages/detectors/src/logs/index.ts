import { createSymbolMatcher } from '@candor/scan'
import { classifyMention } from '../classifier/index.ts'
import { defineDetector } from '../detector.ts'
import { listMentions } from '../list-mentions.ts'

const methods = ['log', 'info', 'warn', 'error', 'debug', 'trace']
const loggers = ['global:console', 'param:logger', 'local:logger', 'local:this.logger', 'npm:consola#consola', 'npm:consola#default', 'npm:winston**', 'npm:pino**', 'npm:bunyan**', 'npm:log4js**', 'npm:loglevel**', 'npm:@nestjs/common#Logger.new()']
const symbols = loggers.flatMap((logger) => methods.map((method) => `${logger}.${method}`))
const isLog = createSymbolMatcher(symbols.map((symbol) => [symbol, true] as const))

/** What is written to logs everywhere, and on which careful people differ. */
const ignored = new Set(['device.user-id', 'account.third-party-account-id', 'preferences.language'])

export const detector = defineDetector({
  id: 'logs',
  title: 'Data written to a log',
  doc: 'A log call gets a value whose name says that it is personal. Only values count, never the words of the message; strict, since logs are everywhere.',
  needles: ['=console', 'ogger', '=consola', '=winston', '=pino', '=bunyan', '=log4js', '=loglevel'],
  symbols,
  observe({ facts, observe }) {
    for (const { symbol, args, written, place: call, via } of facts.calls) {
      if (!isLog(symbol) || via) continue
      for (const mention of listMentions(args)) {
        const verdict = classifyMention(mention, false)
        if (verdict?.confidence !== 'high' || ignored.has(verdict.category)) continue
        const { category, evidence } = verdict
        observe({ kind: 'data', category, mechanism: 'log', evidence: `${written}: ${evidence}`, confidence: 'medium', place: mention.place ?? call })
      }
    }
  },
})
