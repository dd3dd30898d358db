/** Fields of a record that are lists; each value belongs to one record only. */
export const listFields = ['packages', 'hosts', 'scripts', 'globals', 'env', 'cookies', 'aliases'] as const

export type ListField = (typeof listFields)[number]

/** A record as in schemas/catalog.schema.json, before it is validated. */
export type ThirdParty = {
  id: string
  name: string
  legalName?: string
  domain: string
  country?: string
  category: string
  policyUrl?: string
  source: string
  licence: string
} & { [Field in ListField]?: string[] }
