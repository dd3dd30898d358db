import type { Rule } from './places.ts'
import { findDanglingReferences } from './references.ts'
import { checkData } from './rules/check-data.ts'
import { checkFormats } from './rules/check-formats.ts'
import { checkPurposes } from './rules/check-purposes.ts'
import { checkRetention } from './rules/check-retention.ts'
import { checkRights } from './rules/check-rights.ts'
import { checkStorage } from './rules/check-storage.ts'
import { checkTerms } from './rules/check-terms.ts'
import { checkTransfers } from './rules/check-transfers.ts'
import { findDuplicateIds, findRepeatedValues } from './rules/find-duplicate-ids.ts'
import { validateShape } from './validate-shape.ts'

/**
 * Every check on a joined declaration. Each takes it as it is: what another check finds wrong, it passes
 * over.
 */
export const rules: readonly Rule[] = [
  validateShape,
  findDuplicateIds,
  findRepeatedValues,
  findDanglingReferences,
  checkTerms,
  checkFormats,
  checkPurposes,
  checkData,
  checkStorage,
  checkRetention,
  checkRights,
  checkTransfers,
]
