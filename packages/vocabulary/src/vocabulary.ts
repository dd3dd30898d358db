import categories from '../data/categories.json' with { type: 'json' }
import jurisdictions from '../data/jurisdictions.json' with { type: 'json' }
import legalBases from '../data/legal-bases.json' with { type: 'json' }
import purposes from '../data/purposes.json' with { type: 'json' }
import type { VocabularyData } from './generated/vocabulary.ts'

/** Data categories, kinds of purposes, legal bases and jurisdictions: groups first, then what belongs to them. */
export const vocabulary: VocabularyData = { categories, purposes, legalBases, jurisdictions }

/** Ids of all categories, groups (`contact`) and their parts (`contact.email`), in the vocabulary's order. */
export const categoryIds: readonly string[] = categories.map(({ id }) => id)
