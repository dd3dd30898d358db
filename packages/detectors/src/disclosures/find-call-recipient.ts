import { type ThirdParty, findByGlobal, findByPackage } from '@candor/catalog'
import { type CallFact, listPatterns } from '@candor/scan'
import { findRecipient } from '../describe-host.ts'
import type { ObserveContext } from '../detector.ts'
import { findRequestUrl } from '../request-calls.ts'

/** Who gets what a call passes: the maker of the SDK or of the global, or who owns the host. */
export function findCallRecipient(call: CallFact, context: ObserveContext): { thirdParty: ThirdParty | undefined; domain: string } | undefined {
  const { symbol } = call
  const thirdParty = findMaker(symbol)
  if (thirdParty) return { thirdParty, domain: thirdParty.domain }
  const url = findRequestUrl(call)
  for (const pattern of url ? listPatterns(url) : []) {
    const recipient = findRecipient(pattern, context)
    if (recipient) return { thirdParty: recipient.thirdParty, domain: recipient.domain }
  }
  return undefined
}

function findMaker(symbol: string): ThirdParty | undefined {
  const [, specifier, name] = /^npm:(.*)#([^.()]*)/.exec(symbol) ?? []
  if (specifier !== undefined) return findByPackage(name ? `${specifier}#${name}` : specifier)
  const path = /^global:([^()]+)/.exec(symbol)?.[1]
  return path === undefined ? undefined : findByGlobal(path)
}
