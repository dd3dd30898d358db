import { type ThirdParty, listFields } from './third-party.ts'

const textFields = ['id', 'name', 'legalName', 'domain', 'country', 'category', 'policyUrl'] as const

/** The whole catalog as JSON: a record a line, so that a change shows as the lines that it changed. */
export function serializeCatalog(parties: readonly ThirdParty[]): string {
  const lines = [...parties]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map((party) => `    ${JSON.stringify(order(party))}`)
  const title = 'Built by node tools/catalog/build.ts from data/own and data/sources; do not edit.'
  return `{\n  "title": ${JSON.stringify(title)},\n  "thirdParties": [\n${lines.join(',\n')}\n  ]\n}\n`
}

function order(party: ThirdParty): Record<string, unknown> {
  const lists = listFields.map((field) => [field, party[field] && [...new Set(party[field])].sort()] as const)
  const entries = [
    ...textFields.map((field) => [field, party[field]] as const),
    ...lists.filter(([, values]) => values !== undefined && values.length > 0),
    ['source', party.source] as const,
    ['licence', party.licence] as const,
  ]
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined))
}
