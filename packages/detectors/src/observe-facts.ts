import type { FileFacts, Interests, LinkedFacts, Observation } from '@candor/scan'
import { createLexicon, withLexicon } from './classifier/index.ts'
import type { Detector, Draft, ObserveContext } from './detector.ts'

/** All that a set of detectors asks of the scan. */
export function createInterests(detectors: readonly Detector[]): Interests {
  const union = (lists: readonly (readonly string[])[]): string[] => [...new Set(lists.flat())].sort()
  return { needles: union(detectors.map(({ needles }) => needles)), symbols: union(detectors.map(({ symbols }) => symbols)) }
}

/** Runs detectors over linked facts; sorted, without duplicates. A detector that fails is itself reported. */
export function observeWith(detectors: readonly Detector[], linked: LinkedFacts, context: ObserveContext): Observation[] {
  return withLexicon(createLexicon(context.synonyms), () => observeFiles(detectors, linked, context))
}

function observeFiles(detectors: readonly Detector[], linked: LinkedFacts, context: ObserveContext): Observation[] {
  const found = new Map<string, Observation>()
  for (const facts of linkDetected(detectors, linked.files)) {
    for (const detector of detectors) {
      for (const observation of runDetector(detector, facts, context)) {
        const key = serializeKey(observation)
        const known = found.get(key)
        if (!known || (known.confidence === 'medium' && observation.confidence === 'high')) found.set(key, observation)
      }
    }
  }
  return [...found.values()].sort(compareObservations)
}

/** The facts with what detectors put together across files. */
export function linkDetected(detectors: readonly Detector[], files: readonly FileFacts[]): readonly FileFacts[] {
  return detectors.reduce((linked, detector) => detector.link?.(linked) ?? linked, files)
}

/** What one detector sees in one file; a fault of it is itself an observation. */
export function runDetector(detector: Detector, facts: FileFacts, context: ObserveContext): Observation[] {
  const drafts: Draft[] = []
  try {
    detector.observe({ facts, context, observe: (draft) => void drafts.push(draft) })
  } catch (error) {
    const why = `detector ${detector.id} failed: ${error instanceof Error ? error.message : String(error)}`
    const place = { line: 1, column: 1, endLine: 1, endColumn: 1 }
    drafts.push({ kind: 'unreadable', why, evidence: 'a fault of the scanner, not of this file', confidence: 'high', place })
  }
  return drafts.map((draft) => finish(draft, facts.file, detector.id))
}

function finish({ place, ...draft }: Draft, file: string, detector: string): Observation {
  return { ...draft, file, ...place, detector } as Observation
}

/** What tells observations apart: the same thing at the same place is one, whoever saw it. */
function serializeKey(observation: Observation): string {
  const { evidence: _evidence, confidence: _confidence, detector: _detector, endLine: _line, endColumn: _column, ...rest } = observation
  return JSON.stringify(Object.entries(rest).sort(([a], [b]) => compareText(a, b)))
}

function compareObservations(a: Observation, b: Observation): number {
  return (
    compareText(a.file, b.file) ||
    a.line - b.line ||
    a.column - b.column ||
    compareText(a.kind, b.kind) ||
    compareText(serializeKey(a), serializeKey(b))
  )
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
