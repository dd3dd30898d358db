import { catalog, findByPackage } from '@candor/catalog'
import { defineDetector } from '../detector.ts'
import { listNeedles } from '../list-needles.ts'
import { findGateway, gatewaySymbols } from './find-gateway.ts'
import { familyNeedles, findByConvention } from './find-by-convention.ts'

const packages = catalog.flatMap((thirdParty) => thirdParty.packages ?? [])

export const detector = defineDetector({
  id: 'third-party-packages',
  title: 'Packages of third parties',
  doc: 'An SDK of a known third party is imported and used. Imports of types alone, and imports that nothing uses, do not count. Families of packages that are named after a service, like `passport-…`, need no entry of their own.',
  needles: [...new Set([...listNeedles(packages.map((name) => `npm:${name.replace(/\*$/, '**')}`)), ...listNeedles(gatewaySymbols), ...familyNeedles])],
  symbols: [...packages.map((name) => `npm:${name.replace(/#.*$|\/\*$/, '')}**`), ...gatewaySymbols],
  observe({ facts, observe }) {
    for (const { specifier, names, typeOnly, used, place } of facts.imports) {
      if (typeOnly || !used) continue
      const thirdParties = new Set(names.length === 0 ? [findByPackage(specifier)] : names.map((name) => findByPackage(`${specifier}#${name}`)))
      if (![...thirdParties].some(Boolean)) thirdParties.add(findByConvention(specifier))
      for (const thirdParty of thirdParties) {
        if (!thirdParty) continue
        const { id, domain } = thirdParty
        observe({ kind: 'processor', processor: id, domain, package: specifier, evidence: `imports ${specifier}`, confidence: 'high', place })
      }
    }
    for (const call of facts.calls) {
      const gateway = call.via ? undefined : findGateway(call)
      if (!gateway) continue
      observe({ kind: 'processor', processor: gateway.id, domain: gateway.domain, package: 'ai', evidence: `${call.written} asks a model by its name`, confidence: 'medium', place: call.place })
    }
  },
})
