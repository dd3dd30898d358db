import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { repositoryRoot } from '../load-repository.ts'
import { type Label, type Labels, sectionNames } from './score-scan.ts'

/** Something that the person who ran the command can mend; its message says how. */
export class UsageError extends Error {}

/** Where the project's own labels lie, one file an app, called like the app. */
export const labelsFolder = join(repositoryRoot, 'test/accuracy/labels')

/** Names of the labelled apps, sorted. */
export function listLabelledApps(): string[] {
  return readdirSync(labelsFolder)
    .filter((file) => file.endsWith('.json'))
    .map((file) => basename(file, '.json'))
    .toSorted()
}

/** Reads a label file; throws a UsageError that says what is wrong with it. */
export function loadLabels(file: string): Labels {
  if (!existsSync(file))
    throw new UsageError(
      `There is no label file ${file}. Give one with --labels; the project's own lie in test/accuracy/labels/.`,
    )
  const labels = parseJson(file)
  const lacks = ['repo', 'commit'].find((field) => typeof labels[field] !== 'string')
  if (lacks !== undefined)
    throw new UsageError(
      `${file} has no "${lacks}": it is not a label file as docs/labelling.md describes it.`,
    )
  const odd = sectionNames.find((name) => labels[name] !== undefined && !Array.isArray(labels[name]))
  if (odd !== undefined) throw new UsageError(`${file}: "${odd}" is no list; see docs/labelling.md.`)
  return labels as Labels
}

function parseJson(file: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(readFileSync(file, 'utf8'))
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
      return value as Record<string, unknown>
  } catch (error) {
    throw new UsageError(`${file} cannot be read as JSON: ${(error as Error).message}`)
  }
  throw new UsageError(`${file} holds no object: it is not a label file as docs/labelling.md describes it.`)
}

/** Every label of a file, whatever its section. */
export function listLabels(labels: Labels): Label[] {
  return sectionNames.flatMap((name) => labels[name] ?? [])
}
