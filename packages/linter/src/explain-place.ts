import { type Judged, explainFile } from '@candor/detectors'
import {
  type IndexedDeclaration,
  createIndex,
  findDeclarations,
  findUndeclared,
} from '@candor/match'
import type { Policy } from '@candor/model'
import type { Observation } from '@candor/scan'
import type { PlacedWaiver } from './apply-waivers.ts'
import { createSourceReader } from './create-source-reader.ts'
import type { ProjectOptions } from './plan-scan.ts'
import { listWaivers, readProject } from './read-project.ts'

/** A line of a file of the project; the path is relative to its root, with `/`. */
export interface ExplainOptions extends ProjectOptions {
  readonly file: string
  readonly line: number
  readonly policy?: Policy | undefined
}

/** What a policy says of something that was observed. */
export interface ExplainedObservation {
  readonly observation: Observation
  /** The names that decided, as the classifier read them. */
  readonly names: readonly Judged[]
  /** What the policy declares of it; absent without a policy. */
  readonly declared?: readonly IndexedDeclaration[]
  /** The code of the finding, where the policy does not cover it. */
  readonly finding?: string
}

/** Everything that is known about one line. */
export interface PlaceExplanation {
  readonly file: string
  readonly line: number
  /** The line itself; absent where the file has no such line or cannot be read. */
  readonly text?: string
  /** Why the file was not scanned, where it was not. */
  readonly skipped?: string
  /** False where no text in the file is one that any detector looks for. */
  readonly parsed: boolean
  readonly observations: readonly ExplainedObservation[]
  /** Names on the line that the classifier was asked about and that led to no observation there. */
  readonly rejected: readonly Judged[]
  readonly waivers: readonly PlacedWaiver[]
}

/**
 * Explains one line: scans the whole project, since what a line does may depend on other files, and says what was
 * observed there, on which evidence, and what was looked at and not reported. Throws a `ProjectError` as `scanProject` does.
 */
export async function explainPlace(options: ExplainOptions): Promise<PlaceExplanation> {
  const { file, line, policy } = options
  const index = policy && createIndex(policy)
  const firstParty = [...(index?.firstPartyHosts ?? []), ...(options.firstParty ?? [])]
  const project = await readProject({ ...options, firstParty })
  const text = createSourceReader(options.root)(file)?.split('\n')[line - 1]?.trimEnd()
  const { observations, judged } = explainFile(project.linked, file, project.context)
  const here = observations.filter((one) => isOnLine(one, line))
  const onLine = judged.filter(({ path }) => isWritten(path, text ?? ''))
  const facts = project.facts.find((one) => one.file === file)
  const skipped = project.skipped.find((one) => one.file === file)?.why ?? (facts ? undefined : 'no source file of this project')
  return {
    file,
    line,
    ...(text !== undefined && { text }),
    ...(skipped !== undefined && { skipped }),
    parsed: facts?.parsed ?? false,
    observations: here.map((observation) => ({
      observation,
      names: onLine.filter((name) => isOf(name, observation)),
      ...(index && {
        declared: findDeclarations(index, observation),
        ...describeFinding(findUndeclared(index, [observation])[0]?.diagnostic.code),
      }),
    })),
    rejected: listRejected(onLine, here),
    waivers: listWaivers(project).filter((one) => one.file === file && (one.line === line || one.coversLine === line)),
  }
}

function describeFinding(code: string | undefined): { finding?: string } {
  return code === undefined ? {} : { finding: code }
}

/** An observation lies on the line that it begins on; with a place of several lines, its evidence may lie further down. */
function isOnLine({ line: first, endLine = first }: Observation, line: number): boolean {
  return first === line || (first <= line && line <= endLine)
}

/** Whether a name is the one that an observation speaks of. */
function isOf({ path, category, detectors }: Judged, observation: Observation): boolean {
  if (observation.kind !== 'data' || observation.category !== category || !detectors.includes(observation.detector)) return false
  return !observation.evidence.includes('"') || observation.evidence.includes(`"${path}"`)
}

/** Names that led to nothing: the longest way of writing each, with why it is nothing, or else with what it would be. */
function listRejected(onLine: readonly Judged[], here: readonly Observation[]): Judged[] {
  const categories = new Set(here.flatMap((one) => (one.kind === 'data' ? one.category : [])))
  const told = onLine.filter(({ category, reason }) => reason !== undefined || (category !== undefined && !categories.has(category)))
  return told.filter((one) => {
    const isShort = told.some(({ path }) => path !== one.path && path.endsWith(`.${one.path}`))
    return !isShort && (one.reason !== undefined || !told.some(({ path, reason }) => path === one.path && reason !== undefined))
  })
}

/** Whether each word of a path stands on the line. */
function isWritten(path: string, text: string): boolean {
  const words = path.match(/[\p{L}\p{N}_$]+/gu) ?? []
  const written = new Set(text.match(/[\p{L}\p{N}_$]+/gu))
  return words.length > 0 && words.every((word) => written.has(word))
}
