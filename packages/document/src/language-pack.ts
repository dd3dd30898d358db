import type { DataItem, Disclosure, OtherParty, Processor, Purpose, Right, StorageEntry } from '@candor/model'
import type { SectionId } from './section-id.ts'

type Keys<Value> = Extract<Exclude<Value, undefined>, string>
type DurationUnit = 'Y' | 'M' | 'W' | 'D' | 'h' | 'm' | 's'

/** A template with the heading of its section. */
export type SectionTemplate = { title: string; template: string }

/** Everything that one language says by itself; generated from policies/templates/<language>/. */
export type LanguagePack = {
  /** BCP 47 tag for lists and plurals. */
  locale: string
  direction: 'ltr' | 'rtl'
  page: { skip: string; contents: string; top: string }
  /** Pattern with {day}, {month} and {year}. */
  date: string
  months: readonly string[]
  /** Words for numbers from 0 on; figures where it ends. */
  numbers: readonly string[]
  /** By plural category of `Intl.PluralRules`. */
  units: Record<DurationUnit, { other: string } & Partial<Record<Intl.LDMLPluralRule, string>>>
  durations: Record<'session' | 'until-deleted', string>
  media: Record<StorageEntry['medium'], string>
  firstParty: string
  legalBases: Record<Keys<Purpose['legalBasis']>, string>
  specialBases: Record<Keys<Purpose['specialBasis']>, string>
  /** Headings for groups of data items, by the first part of their category; the vocabulary's label where it has none. */
  categoryGroups: Readonly<Record<string, string>>
  sources: Record<'person' | 'observed' | 'inferred', string>
  /** The same as `sources`, as they stand in a list. */
  sourceKinds: Record<'person' | 'observed' | 'inferred', string>
  requirements: Record<Keys<DataItem['requiredBy']>, string>
  noticeExceptions: Record<Keys<OtherParty['noticeException']>, string>
  roles: Record<Keys<Processor['role']>, string>
  transferMechanisms: Record<NonNullable<Processor['transfer']>['mechanism'], string>
  disclosures: Record<NonNullable<Disclosure['as']>[number], string>
  /** By letter of Cal. Civ. Code 1798.140(v)(1). */
  californiaCategories: Readonly<Record<string, string>>
  rights: Record<Right['kind'], { title: string; meaning: string }>
  /** By ISO 3166-1 code. */
  countries: Readonly<Record<string, string>>
  /** Terms that templates use, each with the forms by which the document is searched for it. */
  glossary: readonly { term: string; forms: readonly string[]; meaning: string }[]
  header: SectionTemplate
  sections: Record<SectionId, SectionTemplate>
  partials: Record<'appointment' | 'period' | 'period-start' | 'when' | 'when-inline', string>
}

