/** Data categories, purposes, legal bases, with their mappings to fideslang, DPV, CCPA, store labels. */
export { findCategory, findJurisdiction, findLegalBasis, findPurposeKind } from './find-term.ts'
export { isWithin } from './is-within.ts'
export { adequacyDate, hasAdequacyDecision, isWithinEconomicArea } from './regions.ts'
export { categoryIds, vocabulary } from './vocabulary.ts'
export type {
  Category,
  Jurisdiction,
  LegalBasis,
  Mappings,
  PurposeKind,
  VocabularyData,
} from './generated/vocabulary.ts'
