import { categories, deviceApis, mechanisms, media } from './label-words.ts'

type Rule = (value: unknown) => boolean
type Entry = Readonly<Record<string, unknown>>

interface Section {
  /** Fields that an entry has, and no others. */
  readonly fields: Readonly<Record<string, Rule>>
  readonly optional: Readonly<Record<string, Rule>>
  /** Fields that together name an entry: no two entries of a section share them. */
  readonly key: readonly string[]
}

const isText: Rule = (value) => typeof value === 'string' && value.trim() !== ''
const isFlag: Rule = (value) => typeof value === 'boolean'
const isLine: Rule = (value) => Number.isInteger(value) && Number(value) >= 1
/** A path from the repository's root: no leading slash or dot, no way out. */
const isPath: Rule = (value) => isText(value) && !/^\/|^\.\/|\\|(^|\/)\.\.(\/|$)/.test(String(value))
const isSlug: Rule = (value) => typeof value === 'string' && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(value)
/** Empty where nobody can tell the vendor, as with a plain SMTP host. */
const isDomain: Rule = (value) => typeof value === 'string' && /^$|^([a-z0-9-]+\.)+[a-z]{2,}$/.test(value)
const isOneOf =
  (words: readonly string[]): Rule =>
  (value) =>
    words.includes(value as string)
const isListOf =
  (rule: Rule): Rule =>
  (value) =>
    Array.isArray(value) && value.every(rule)
const isFiles: Rule = (value) => isListOf(isPath)(value) && (value as unknown[]).length > 0

const head: Readonly<Record<string, Rule>> = {
  repo: (value) => typeof value === 'string' && /^[\w.-]+\/[\w.-]+$/.test(value),
  commit: (value) => typeof value === 'string' && /^[0-9a-f]{7,40}$/.test(value),
  stack: isText,
}
const headOptional: Readonly<Record<string, Rule>> = { heldOut: isFlag }

const sections: Readonly<Record<string, Section>> = {
  processors: {
    fields: {
      id: isSlug,
      domain: isDomain,
      aliases: isListOf(isText),
      role: isText,
      files: isFiles,
      optional: isFlag,
      certain: isFlag,
      why: isText,
    },
    optional: {},
    key: ['id'],
  },
  storage: {
    fields: { medium: isOneOf(media), name: isText, files: isFiles, certain: isFlag, why: isText },
    optional: {},
    key: ['medium', 'name'],
  },
  device: {
    fields: { api: isOneOf(deviceApis), files: isFiles, certain: isFlag },
    optional: { why: isText },
    key: ['api'],
  },
  data: {
    fields: {
      category: isOneOf(categories),
      mechanism: isOneOf(mechanisms),
      file: isPath,
      line: isLine,
      snippet: isText,
      certain: isFlag,
    },
    optional: { why: isText },
    key: ['category', 'mechanism', 'file'],
  },
}

/**
 * What is wrong with the labels of one app, as sentences in the order of the file; empty when nothing is.
 * Looks at the form and the words only: whether a line says what the label says takes the app's code.
 */
export function findLabelProblems(labels: unknown): string[] {
  if (!isRecord(labels)) return ['the file holds no object']
  return [
    ...findFieldProblems('the file', labels, head, {
      ...headOptional,
      ...Object.fromEntries(Object.keys(sections).map(anyList)),
    }),
    ...Object.entries(sections).flatMap(([name, section]) =>
      findSectionProblems(name, section, labels[name]),
    ),
  ]
}

function findSectionProblems(name: string, section: Section, entries: unknown): string[] {
  if (!Array.isArray(entries)) return [`${name} is no list`]
  const seen = new Set<string>()
  return entries.flatMap((entry: unknown, index) => {
    const place = `${name}[${index}]`
    if (!isRecord(entry)) return [`${place} is no object`]
    const problems = findFieldProblems(place, entry, section.fields, section.optional)
    const key = section.key.map((field) => String(entry[field])).join(' ')
    if (seen.has(key)) problems.push(`${place} repeats ${key}`)
    seen.add(key)
    return problems
  })
}

function findFieldProblems(
  place: string,
  entry: Entry,
  fields: Section['fields'],
  optional: Section['optional'],
): string[] {
  const rules = { ...fields, ...optional }
  return [
    ...Object.keys(fields)
      .filter((field) => !(field in entry))
      .map((field) => `${place} lacks ${field}`),
    ...Object.entries(entry).flatMap(([field, value]) => {
      const rule = rules[field]
      if (!rule) return [`${place} has an unknown field ${field}`]
      return rule(value) ? [] : [`${place} has ${field} ${JSON.stringify(value)}`]
    }),
  ]
}

/** A section may stand in the file; that it is there and is a list, the section's own check says. */
const anyList = (name: string): [string, Rule] => [name, () => true]

const isRecord = (value: unknown): value is Entry =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
