import { catalog, findByGlobal } from '@candor/catalog'
import type { CallFact } from '@candor/scan'
import { defineDetector } from '../detector.ts'
import { listNeedles } from '../list-needles.ts'

const globals = catalog.flatMap((thirdParty) => thirdParty.globals ?? [])

/**
 * Whether a call is the function of a snippet that puts its arguments into a queue until its script has come. The script says
 * whose it is: a queue like `dataLayer` has several users, and making it is then no sign either.
 */
function isStub({ symbol, args: [first] }: CallFact): boolean {
  return symbol.endsWith('.push') && first?.type === 'symbol' && first.symbol === 'global:arguments'
}

export const detector = defineDetector({
  id: 'third-party-globals',
  title: 'Global variables of third parties',
  doc: 'A global that a known third party\'s snippet brings is called or filled. A variable of the same name that the code declares itself does not count.',
  needles: listNeedles(globals.map((name) => `global:${name}`)),
  symbols: globals.flatMap((name) => [`global:${name}`, `global:${name}.**`]),
  observe({ facts, observe }) {
    const stubs = new Set(facts.calls.filter(isStub).map(({ symbol }) => symbol.replace(/\.push$/, '')))
    for (const fact of [...facts.calls, ...facts.writes]) {
      const { symbol, place, via } = fact
      if (stubs.has(symbol) || ('args' in fact && isStub(fact))) continue
      const name = /^global:([^.()]+)/.exec(symbol)?.[1]
      const thirdParty = name !== undefined && !via ? findByGlobal(name) : undefined
      if (!thirdParty || name === undefined) continue
      const { id, domain } = thirdParty
      observe({ kind: 'processor', processor: id, domain, global: name, evidence: `uses the global ${name}`, confidence: 'high', place })
    }
  },
})
