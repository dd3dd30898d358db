import type { Policy } from '@candor/model'
import { findJurisdiction } from '@candor/vocabulary'
import { formatDate } from '../format-words.ts'
import type { LanguagePack } from '../language-pack.ts'
import { type SectionOutline, type Slot, createLine, createProse } from '../slot.ts'
import { outlineFact } from './outline-care.ts'
import { createCountry, createUrl, outlineContact } from './outline-parties.ts'
import { outlinePeriods } from './outline-period.ts'

/** So many entries of a list fit the summary. */
const room = { data: 8, recipients: 8, retention: 3 }

/** Title, version and dates. */
export function outlineHeader(policy: Policy, language: LanguagePack): SectionOutline {
  const { effective, lastReviewed, expires } = policy.dates ?? {}
  return {
    title: createLine(policy.title, '/title'),
    version: createLine(policy.version, '/version'),
    effective: createLine(effective && formatDate(effective, language), '/dates/effective'),
    lastReviewed: createLine(lastReviewed && formatDate(lastReviewed, language), '/dates/lastReviewed'),
    expires: createLine(expires && formatDate(expires, language), '/dates/expires'),
  }
}

/** The policy on one screen, from the titles of what is declared. */
export function outlineSummary(policy: Policy, language: LanguagePack): SectionOutline {
  const retention = outlinePeriods(policy, language).filter(({ duration }) => duration !== undefined)
  const contact = outlineContact(policy, language)
  return {
    name: createLine(policy.controller.name, '/controller/name'),
    country: createCountry(policy.controller.country, '/controller/country', language),
    data: listTitles(policy.data.slice(0, room.data).map(({ label }) => label), '/data', 'label'),
    moreData: policy.data.length > room.data,
    purposes: listTitles(policy.purposes.map(({ title }) => title), '/purposes', 'title'),
    recipients: listTitles(policy.processors.slice(0, room.recipients).map(({ title }) => title), '/processors', 'title'),
    moreRecipients: policy.processors.length > room.recipients,
    retention: retention.slice(0, room.retention).map((period) => ({ ...period, criteria: undefined })),
    moreRetention: retention.length > room.retention,
    choices: listTitles(policy.choices.map(({ title }) => title), '/choices', 'title'),
    rights: listTitles(policy.rights.map(({ kind }) => language.rights[kind].title), '/rights', 'kind'),
    contact: contact && [contact['email'], contact['phone'], contact['url']].filter((slot) => slot !== undefined),
  }
}

function listTitles(titles: readonly string[], path: string, key: string): Slot[] {
  return titles.flatMap((title, index) => createLine(title, `${path}/${index}/${key}`) ?? [])
}

/** What the policy covers. */
export function outlineScope(policy: Policy): SectionOutline | undefined {
  const { scope, jurisdictions, processingForOthers } = policy
  if (!scope && jurisdictions.length === 0 && !processingForOthers) return undefined
  return {
    sites: (scope?.sites ?? []).flatMap((site, index) => createUrl(site, `/scope/sites/${index}`) ?? []),
    apps: (scope?.apps ?? []).flatMap((app, index) => createLine(app, `/scope/apps/${index}`) ?? []),
    audiences: (scope?.audiences ?? []).flatMap((audience, index) => createLine(audience, `/scope/audiences/${index}`) ?? []),
    jurisdictions: jurisdictions.flatMap((id, index) => createLine(findJurisdiction(id)?.label ?? id, `/jurisdictions/${index}`) ?? []),
    text: createProse(scope?.text, '/scope/text'),
    forOthers: outlineFact(processingForOthers, '/processingForOthers'),
  }
}
