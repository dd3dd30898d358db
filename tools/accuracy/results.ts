import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { repositoryRoot } from '../load-repository.ts'
import { type AppScore, type SectionName, sectionNames } from './score-scan.ts'

/** What was measured on one app. */
export type AppResult = {
  app: string
  repo: string
  commit: string
  /** No rule was changed because of this app: its numbers stand for code that nobody tuned the linter on. */
  heldOut?: true
  candor: AppScore
  /** Processors and cookies alone, which is what both tools look for. */
  comparison: { candor: AppScore; openCookies: AppScore }
}

/** The reason of a remaining miss, by app, section and subject. */
export type Reasons = Record<string, Partial<Record<SectionName, Record<string, string>>>>

/** A remaining miss. Its subject has no line, so that it stays the same when code moves. */
export type Miss = {
  app: string
  section: SectionName
  subject: string
  kind: 'positive' | 'negative'
  line?: string
}

const resultsFile = join(repositoryRoot, 'test/accuracy/results.json')
const reasonsFile = join(repositoryRoot, 'test/accuracy/reasons.yaml')

/** What the last measurement found. */
export function loadResults(): AppResult[] {
  return (JSON.parse(readFileSync(resultsFile, 'utf8')) as { apps: AppResult[] }).apps
}

/** Writes a measurement down. */
export function saveResults(apps: readonly AppResult[]): void {
  writeFileSync(resultsFile, `${JSON.stringify({ apps }, null, 2)}\n`)
}

/** The reasons that people gave for what remains. */
export function loadReasons(): Reasons {
  return (parse(readFileSync(reasonsFile, 'utf8')) as Reasons | null) ?? {}
}

/** Every miss of every app, in the order of the page: by app, section, and first what was reported wrongly. */
export function listMisses(apps: readonly AppResult[]): Miss[] {
  return apps.flatMap(({ app, candor }) =>
    sectionNames.flatMap((section) => {
      const score = candor.sections[section]
      const toMiss =
        (kind: Miss['kind']) =>
        (shown: string): Miss => {
          const [, subject = shown, line] =
            /^(.*):(\d+|undefined)$/.exec(section === 'data' ? shown : '') ?? []
          return { app, section, subject, kind, ...(line !== undefined && { line }) }
        }
      return [
        ...(score?.falsePositives ?? []).map(toMiss('positive')),
        ...(score?.falseNegatives ?? []).map(toMiss('negative')),
      ]
    }),
  )
}

/** Misses without a reason, and reasons of what is no miss any more, as sentences. */
export function findReasonProblems(apps: readonly AppResult[], reasons: Reasons): string[] {
  const misses = listMisses(apps)
  const known = new Set(misses.map(toKey))
  const bare = misses.filter((miss) => findReason(miss, reasons) === undefined)
  const stale = listReasons(reasons).filter((key) => !known.has(key))
  return [
    ...bare.map((miss) => `no reason for the false ${miss.kind} ${toKey(miss)}`),
    ...stale.map((key) => `a reason for what is no miss any more: ${key}`),
  ]
}

/** Why a miss remains. */
export function findReason({ app, section, subject }: Miss, reasons: Reasons): string | undefined {
  return reasons[app]?.[section]?.[subject]
}

function toKey({ app, section, subject }: Pick<Miss, 'app' | 'section' | 'subject'>): string {
  return `${app} / ${section} / ${subject}`
}

function listReasons(reasons: Reasons): string[] {
  return Object.entries(reasons).flatMap(([app, sections]) =>
    Object.entries(sections).flatMap(([section, subjects]) =>
      Object.keys(subjects).map((subject) => `${app} / ${section} / ${subject}`),
    ),
  )
}
