import { createSymbolMatcher } from '@candor/scan'
import { classifyMention } from '../classifier/index.ts'
import { defineDetector } from '../detector.ts'
import { findWholePerson } from '../find-whole-person.ts'
import { listMentions } from '../list-mentions.ts'
import { isRedacted, listRedacted } from './redaction.ts'
import { listRequestLogs, requestLogSymbols } from './request-logs.ts'

const methods = ['log', 'info', 'warn', 'error', 'debug', 'trace', 'verbose', 'fatal']
/** Fastify and the like hang their logger on the app and on each request. */
const holders = ['param:req', 'param:request', 'param:fastify', 'param:app', 'param:server', 'local:fastify', 'local:app', 'local:server', 'npm:fastify#default()']
const loggers = ['global:console', 'param:logger', 'local:logger', 'local:this.logger', 'param:log', 'local:log', 'local:this.log', ...holders.map((holder) => `${holder}.log`), 'file:**#logger', 'file:**#log', 'npm:consola#consola', 'npm:consola#default', 'npm:winston**', 'npm:pino**', 'npm:bunyan**', 'npm:log4js**', 'npm:loglevel**', 'npm:@nestjs/common#Logger.new()', 'npm:@nestjs/common#Logger', 'npm:nestjs-pino#PinoLogger.new()', 'npm:tslog#Logger.new()', 'npm:signale**', 'npm:electron-log**', 'npm:@logtape/logtape#getLogger()', 'npm:@aws-lambda-powertools/logger#Logger.new()', 'npm:firebase-functions#logger', 'npm:firebase-functions/v2#logger', 'npm:firebase-functions/logger#default']
/** `debug('shop')` gives a function that logs. */
const symbols = [...loggers.flatMap((logger) => methods.map((method) => `${logger}.${method}`)), 'npm:debug#default()', 'npm:debug#debug()']
const isLog = createSymbolMatcher(symbols.map((symbol) => [symbol, true] as const))

/** What is written to logs everywhere, and on which careful people differ. */
const ignored = new Set(['device.user-id', 'account.third-party-account-id', 'preferences.language'])

export const detector = defineDetector({
  id: 'logs',
  title: 'Data written to a log',
  doc: 'A log call gets a value whose name says that it is personal. Only values count, never the words of the message; strict, since logs are everywhere. A person logged as a whole is said to be unreadable; what a logger of the same file redacts is silent. A log of requests counts for what its format holds.',
  needles: ['=console', 'ogger', '=consola', '=winston', '=pino', '=bunyan', '=log4js', '=loglevel', '=log', '=morgan', '=debug', '=tslog', '=signale', '=@logtape/logtape'],
  symbols: [...symbols, ...requestLogSymbols],
  observe({ facts, observe }) {
    for (const log of listRequestLogs(facts)) observe({ kind: 'data', mechanism: 'log', confidence: 'high', ...log })
    const redacted = listRedacted(facts)
    for (const { symbol, args, written, place: call, via } of facts.calls) {
      if (!isLog(symbol) || via) continue
      for (const mention of listMentions(args)) {
        if (isRedacted(mention, redacted)) continue
        const person = findWholePerson(mention)
        if (person !== undefined) observe({ kind: 'unreadable', why: 'a person is written to a log as a whole', evidence: `${written}: ${person}`, confidence: 'medium', place: mention.place })
        const verdict = classifyMention(mention, false)
        if (verdict?.confidence !== 'high' || ignored.has(verdict.category)) continue
        const { category, evidence } = verdict
        observe({ kind: 'data', category, mechanism: 'log', evidence: `${written}: ${evidence}`, confidence: 'medium', place: mention.place ?? call })
      }
    }
  },
})
