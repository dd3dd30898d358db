import type { Category, Jurisdiction, LegalBasis, PurposeKind } from './generated/vocabulary.ts'
import { vocabulary } from './vocabulary.ts'

const categories = createIndex(vocabulary.categories)
const purposes = createIndex(vocabulary.purposes)
const legalBases = createIndex(vocabulary.legalBases)
const jurisdictions = createIndex(vocabulary.jurisdictions)

/** The category with this id: `contact`, `contact.email`. */
export function findCategory(id: string): Category | undefined {
  return categories.get(id)
}

/** The kind of purpose with this id: `marketing`, `marketing.email`. */
export function findPurposeKind(id: string): PurposeKind | undefined {
  return purposes.get(id)
}

/** The legal basis of GDPR Art. 6(1) with this id: `consent`. */
export function findLegalBasis(id: string): LegalBasis | undefined {
  return legalBases.get(id)
}

/** The jurisdiction with this id: an ISO 3166 code in small letters (`us-ca`), or `eu`, `uk`. */
export function findJurisdiction(id: string): Jurisdiction | undefined {
  return jurisdictions.get(id)
}

function createIndex<Term extends { id: string }>(terms: readonly Term[]): ReadonlyMap<string, Term> {
  return new Map(terms.map((term) => [term.id, term]))
}
