/** A project: discover, scan in workers, cache, match, waivers, baseline to report. */
export type { PlacedWaiver } from './apply-waivers.ts'
export { createSourceReader } from './create-source-reader.ts'
export {
  type ExplainOptions,
  type ExplainedObservation,
  type PlaceExplanation,
  explainPlace,
} from './explain-place.ts'
export { messages } from './generated/messages.ts'
export { type LintOptions, lintProject } from './lint-project.ts'
export type { OnProgress, Progress } from './progress.ts'
export { ProjectError } from './project-error.ts'
export type { ProjectOptions } from './plan-scan.ts'
export type { ProjectScan } from './project-scan.ts'
export { scanProject } from './scan-project.ts'
export { type PartOptions, createPart } from './create-part.ts'
export type { Part } from './generated/part.ts'
export { mergeParts, parsePart } from './merge-parts.ts'
export { type Shard, parseShard } from './shard.ts'
export { findEngineHash } from './find-engine-hash.ts'
export type { Selection } from './select-files.ts'
export { type Session, openSession } from './open-session.ts'
export { createReport } from './create-report.ts'
export { restrictReport } from './restrict-report.ts'
export { isProjectFile } from './select-files.ts'
