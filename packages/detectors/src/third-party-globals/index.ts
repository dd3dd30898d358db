import { catalog, findByGlobal } from '@candor/catalog'
import { defineDetector } from '../detector.ts'
import { listNeedles } from '../list-needles.ts'

const globals = catalog.flatMap((thirdParty) => thirdParty.globals ?? [])

export const detector = defineDetector({
  id: 'third-party-globals',
  title: 'Global variables of third parties',
  doc: 'A global that a known third party\'s snippet brings is called or filled. A variable of the same name that the code declares itself does not count.',
  needles: listNeedles(globals.map((name) => `global:${name}`)),
  symbols: globals.flatMap((name) => [`global:${name}`, `global:${name}.**`]),
  observe({ facts, observe }) {
    for (const { symbol, place, via } of [...facts.calls, ...facts.writes]) {
      const name = /^global:([^.()]+)/.exec(symbol)?.[1]
      const thirdParty = name !== undefined && !via ? findByGlobal(name) : undefined
      if (!thirdParty || name === undefined) continue
      const { id, domain } = thirdParty
      observe({ kind: 'processor', processor: id, domain, global: name, evidence: `uses the global ${name}`, confidence: 'high', place })
    }
  },
})
