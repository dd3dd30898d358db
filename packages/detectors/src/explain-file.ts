import type { LinkedFacts, Observation } from '@candor/scan'
import { type Judgement, createLexicon, withLexicon } from './classifier/index.ts'
import type { ObserveContext } from './detector.ts'
import { detectors } from './generated/registry.ts'
import { linkDetected, runDetector } from './observe-facts.ts'

/** A name that the classifier was asked about, and the detectors that asked. */
export type Judged = Judgement & { detectors: readonly string[] }

/** Everything that was looked at in one file: the observations, those that come out doubly as well, and each name with its verdict. */
export type FileExplanation = { observations: Observation[]; judged: Judged[] }

/** Runs the detectors over one file of linked facts, and writes down what they ask the classifier. */
export function explainFile(linked: LinkedFacts, file: string, context: ObserveContext): FileExplanation {
  const facts = linkDetected(detectors, linked.files).find((candidate) => candidate.file === file)
  const observations: Observation[] = []
  const judged = new Map<string, Judged>()
  for (const detector of facts ? detectors : []) {
    const note = (judgement: Judgement): void => {
      const key = JSON.stringify([judgement.path, judgement.category, judgement.reason])
      const known = judged.get(key)?.detectors ?? []
      if (!known.includes(detector.id)) judged.set(key, { ...judgement, detectors: [...known, detector.id] })
    }
    const run = (): Observation[] => (facts ? runDetector(detector, facts, context) : [])
    observations.push(...withLexicon(createLexicon(context.synonyms, note), run))
  }
  return { observations, judged: [...judged.values()] }
}
