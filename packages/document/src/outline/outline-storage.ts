import type { Policy } from '@candor/model'
import { formatDuration } from '../format-words.ts'
import type { LanguagePack } from '../language-pack.ts'
import { type SectionOutline, type Slot, createLine, createMark, createProse } from '../slot.ts'
import { outlineCondition } from './outline-condition.ts'
import { refer, referAll } from './refer.ts'

type StorageEntry = Policy['storage'][number]

/** What is kept on a person's device. */
export function outlineStorage(policy: Policy, language: LanguagePack): SectionOutline | undefined {
  if (policy.storage.length === 0 && policy.storageText === undefined) return undefined
  const entries = policy.storage.map((entry, index) => outlineEntry(policy, language, entry, `/storage/${index}`))
  return {
    text: createProse(policy.storageText, '/storageText'),
    entries,
    hasTexts: entries.some(({ text, data, necessary, optional, when }) => text !== undefined || data.length > 0 || necessary || optional || when),
    hasPurposes: entries.some(({ purposes }) => purposes.length > 0),
    hasParties: entries.some(({ party }) => party !== undefined),
    hasDurations: entries.some(({ duration }) => duration !== undefined),
  }
}

function outlineEntry(policy: Policy, language: LanguagePack, entry: StorageEntry, path: string) {
  return {
    title: createLine(entry.title, `${path}/title`),
    name: createName(entry, path),
    medium: createLine(language.media[entry.medium], `${path}/medium`),
    httpOnly: entry.httpOnly === true ? createMark(`${path}/httpOnly`) : undefined,
    necessary: entry.necessary === true ? createMark(`${path}/necessary`) : undefined,
    optional: entry.necessary === false ? createMark(`${path}/necessary`) : undefined,
    when: outlineCondition(entry.when, `${path}/when`),
    text: createProse(entry.text, `${path}/text`),
    data: referAll(policy, 'data', entry.data, `${path}/data`),
    purposes: referAll(policy, 'purposes', entry.purposes, `${path}/purposes`),
    party:
      entry.party === undefined
        ? undefined
        : entry.party === 'first'
          ? createLine(language.firstParty, `${path}/party`)
          : refer(policy, 'processors', entry.party, `${path}/party`),
    duration: createLine(entry.duration && describeDuration(entry.duration, language), `${path}/duration`),
  }
}

function createName(entry: StorageEntry, path: string): Slot | undefined {
  if (entry.name !== undefined) return { kind: 'code', text: entry.name, paths: [`${path}/name`] }
  return entry.pattern === undefined ? undefined : { kind: 'code', text: entry.pattern, paths: [`${path}/pattern`] }
}

function describeDuration(duration: string, language: LanguagePack): string {
  if (duration === 'session' || duration === 'until-deleted') return language.durations[duration]
  return formatDuration(duration, language)
}
