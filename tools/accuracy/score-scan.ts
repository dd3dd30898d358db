/**
 * Precision and recall of one scan against one app's labels. The measure is published beside the labels
 * (`test/accuracy/published-score.mjs`); a test holds both to the same numbers.
 */

/** One entry of a label file; which fields it has depends on its section. See docs/labelling.md. */
export type Label = { certain?: boolean; [field: string]: unknown }

/** What an app does with personal data, as people read it from its source. */
export type Labels = {
  repo: string
  commit: string
  /** True while no rule was changed because of what was found in this app. */
  heldOut?: boolean
  /** Present when only some sections are labelled. */
  sections?: readonly string[]
  processors?: readonly Label[]
  storage?: readonly Label[]
  device?: readonly Label[]
  data?: readonly Label[]
}

/** An entry of `observations` in the output of `candor scan --format json`. */
export type Observed = { kind: string; access?: string; [field: string]: unknown }

/** Counts, and ratios that are null where there is nothing to divide by. */
export type Score = { tp: number; fp: number; fn: number; precision: number | null; recall: number | null }

/** The score of a section; misses are named as in the published measure. */
export type SectionScore = Score & {
  labels: number
  falsePositives: readonly string[]
  falseNegatives: readonly string[]
}

export type SectionName = 'processors' | 'storage' | 'device' | 'data'

/** Scores of the labelled sections, and of all of them together. */
export type AppScore = { sections: Partial<Record<SectionName, SectionScore>>; total: Score }

type Entry = Readonly<Record<string, unknown>>
type Section = {
  kind: string
  /** Two observations with the same key are one. */
  key: (seen: Entry) => string
  same: (label: Entry, seen: Entry) => boolean
  show: (entry: Entry) => string
}

export const sectionNames: readonly SectionName[] = ['processors', 'storage', 'device', 'data']

const sections: Record<SectionName, Section> = {
  processors: {
    kind: 'processor',
    key: (seen) => toSlug(seen['processor'] ?? seen['domain']),
    same: isSameProcessor,
    show: (entry) => String(entry['id'] ?? entry['processor'] ?? entry['domain']),
  },
  storage: {
    kind: 'storage',
    key: (seen) => `${seen['medium']} ${seen['name']}`,
    same: (label, seen) => label['medium'] === seen['medium'] && isSameName(label['name'], seen['name']),
    show: (entry) => `${entry['medium']} ${entry['name']}`,
  },
  device: {
    kind: 'device',
    key: (seen) => String(seen['api']),
    same: (label, seen) => label['api'] === seen['api'],
    show: (entry) => String(entry['api']),
  },
  data: {
    kind: 'data',
    key: (seen) => `${seen['category']} ${seen['mechanism']} ${toPath(seen['file'])}`,
    same: (label, seen) =>
      label['category'] === seen['category'] &&
      label['mechanism'] === seen['mechanism'] &&
      toPath(label['file']) === toPath(seen['file']),
    show: (entry) => `${entry['category']} ${entry['mechanism']} ${toPath(entry['file'])}:${entry['line']}`,
  },
}

/** Scores what was seen; labels that are not certain count neither as found nor as missed, nor do what they match. */
export function scoreScan(labels: Labels, observations: readonly Observed[]): AppScore {
  const names = sectionNames.filter((name) => !labels.sections || labels.sections.includes(name))
  const scored = names.map(
    (name) => [name, scoreSection(sections[name], labels[name] ?? [], observations)] as const,
  )
  const sum = (field: 'tp' | 'fp' | 'fn'): number =>
    scored.reduce((total, [, score]) => total + score[field], 0)
  return {
    sections: Object.fromEntries(scored),
    total: createScore(sum('tp'), sum('fp'), sum('fn')),
  }
}

function scoreSection(
  { kind, key, same, show }: Section,
  truth: readonly Label[],
  observations: readonly Observed[],
): SectionScore {
  const ofKind = observations.filter((seen) => seen.kind === kind && seen.access !== 'delete')
  const seen = [...new Map(ofKind.map((one) => [key(one), one])).values()]
  const falsePositives = seen.filter((one) => !truth.some((label) => same(label, one)))
  const sure = truth.filter(({ certain }) => certain !== false)
  const falseNegatives = sure.filter((label) => !seen.some((one) => same(label, one)))
  return {
    labels: sure.length,
    ...createScore(sure.length - falseNegatives.length, falsePositives.length, falseNegatives.length),
    falsePositives: falsePositives.map(show),
    falseNegatives: falseNegatives.map(show),
  }
}

/** A score from counts alone. */
export function createScore(tp: number, fp: number, fn: number): Score {
  const ratio = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole)
  return { tp, fp, fn, precision: ratio(tp, tp + fp), recall: ratio(tp, tp + fn) }
}

function isSameProcessor(label: Entry, seen: Entry): boolean {
  const aliases = Array.isArray(label['aliases']) ? label['aliases'] : []
  const names = [label['id'], label['domain'], ...aliases].map(toSlug).filter((name) => name !== '')
  return [seen['processor'], seen['domain']].map(toSlug).some((name) => name !== '' && names.includes(name))
}

/** `*` in either name stands for any text. */
function isSameName(a: unknown, b: unknown): boolean {
  return a === b || toPattern(a).test(String(b)) || toPattern(b).test(String(a))
}

function toPattern(name: unknown): RegExp {
  const parts = String(name).split('*')
  return new RegExp(`^${parts.map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('.*')}$`)
}

function toSlug(text: unknown): string {
  return String(text ?? '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '')
}

function toPath(file: unknown): string {
  return String(file ?? '').replace(/^\.\//, '')
}
