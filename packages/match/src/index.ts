/** Policy to index; index and observations to findings; pure. */
export { checkCatalogReferences } from './check-catalog-references.ts'
export { createIndex } from './create-index.ts'
export { type IndexedDeclaration, findDeclarations } from './find-declarations.ts'
export { findUndeclared } from './find-undeclared.ts'
export { findUnobserved } from './find-unobserved.ts'
export { type FindingDraft, createFindings } from './fingerprint.ts'
export { messages } from './generated/messages.ts'
export type { Finding, Report, WaivedFinding } from './generated/report.ts'
export { matchObservations } from './match-observations.ts'
export type {
  IndexedChannel,
  IndexedDataItem,
  IndexedProcessor,
  IndexedStorageEntry,
  PolicyIndex,
} from './policy-index.ts'
