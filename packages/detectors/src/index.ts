/** One folder per thing recognised: definition, fixtures and doc together; mostly data. */
import type { Interests, LinkedFacts, Observation } from '@candor/scan'
import type { ObserveContext } from './detector.ts'
import { detectors } from './generated/registry.ts'
import { createInterests, observeWith } from './observe-facts.ts'

export { type FileExplanation, type Judged, explainFile } from './explain-file.ts'
export { type Detector, type ObserveContext } from './detector.ts'
export { detectors }

/** What all detectors ask of the scan: give it to `scanFile`, `scanSources` and `linkFacts`. */
export const interests: Interests = createInterests(detectors)

/** What linked facts show: observations in the order of file, line and column, without duplicates. */
export function observeFacts(linked: LinkedFacts, context: ObserveContext): Observation[] {
  return observeWith(detectors, linked, context)
}
