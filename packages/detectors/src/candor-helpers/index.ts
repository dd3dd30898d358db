import { findThirdParty } from '@candor/catalog'
import type { CallFact } from '@candor/scan'
import { classifyMention } from '../classifier/index.ts'
import { defineDetector } from '../detector.ts'
import { isWithin } from '../is-within.ts'
import { listMentions } from '../list-mentions.ts'
import { type StorageRule, createStorageObserver } from '../storage-rules.ts'

const runtime = 'npm:@candor/consent#'

/** The runtime's words; those of its first form stay, for modules that were generated then. */
const verbs = { write: ['store', 'write'], read: ['load', 'read'] } as const

const rules: StorageRule[] = (['write', 'read'] as const).flatMap((access) =>
  verbs[access].flatMap((verb): StorageRule[] => [
    { symbol: `${runtime}${verb}Cookie`, medium: 'cookie', access, name: 0 },
    ...(['localStorage', 'sessionStorage'] as const).map((medium): StorageRule => ({
      symbol: `${runtime}${verb}Item`,
      medium,
      access,
      name: 1,
      when: { argument: 0, equals: medium.toLowerCase() },
    })),
  ]),
)

const storage = createStorageObserver(rules)

/** In a generated module its functions only wait to be called: what they do shows where the app calls them. */
function isWaiting({ within, via }: CallFact): boolean {
  return within !== undefined && !via
}

/** `discloseToParcelPost` → `parcel-post`. */
function readProcessor({ via = [], symbol }: CallFact): string | undefined {
  const name = [...via, symbol].map((step) => /#discloseTo([A-Z]\w*)$/.exec(step)?.[1]).find((found) => found !== undefined)
  return name?.replace(/_/g, '-').replace(/([a-z\d])([A-Z])/g, '$1-$2').toLowerCase()
}

export const detector = defineDetector({
  id: 'candor-helpers',
  title: 'Generated helpers',
  doc: 'The app calls helpers that `candor build` made: what these store and disclose counts where they are called, under the name that the policy gives it.',
  needles: ['=@candor/consent'],
  symbols: [...storage.symbols, `${runtime}disclose`],
  observe({ facts, context, observe }) {
    const calls = facts.generated ? facts.calls.filter((call) => !isWaiting(call)) : facts.calls
    storage.observe({ facts: { ...facts, calls }, context, observe })
    for (const call of calls) {
      const processor = call.symbol === `${runtime}disclose` ? readProcessor(call) : undefined
      if (processor === undefined) continue
      const { written, place } = call
      const known = findThirdParty(processor)
      if (known) observe({ kind: 'processor', processor: known.id, domain: known.domain, evidence: `calls ${written}`, confidence: 'high', place })
      const isWrapped = (call.via?.length ?? 0) > 1
      for (const mention of listMentions(call.args.slice(0, 1))) {
        // What a wrapper of the app adds by itself is seen in the wrapper; a call of it only brings its own arguments.
        if (isWrapped && !isWithin(mention.valuePlace, place)) continue
        const verdict = classifyMention(mention, true)
        if (!verdict) continue
        const { category, evidence, confidence } = verdict
        observe({ kind: 'data', category, mechanism: 'disclosure', processor: known?.id ?? processor, evidence: `${written}: ${evidence}`, confidence, place: isWrapped ? place : mention.place })
      }
    }
  },
})
