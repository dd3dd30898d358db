import type { Policy } from '@candor/model'
import { findJurisdiction, isWithinEconomicArea } from '@candor/vocabulary'
import type { LanguagePack } from '../language-pack.ts'
import { type SectionOutline, createLine, createLink, createMark, createProse } from '../slot.ts'
import { outlineCondition } from './outline-condition.ts'
import { createCountry, createUrl } from './outline-parties.ts'
import { refer, referAll } from './refer.ts'

/** Who receives data: each recipient with its role, its country, what it receives and for what. */
export function outlineRecipients(policy: Policy, language: LanguagePack): SectionOutline | undefined {
  if (policy.processors.length === 0) return undefined
  const namesOutside = policy.jurisdictions.some((id) => findJurisdiction(id)?.statements?.includes('outside-eea'))
  const recipients = policy.processors.map((processor, index) => {
    const path = `/processors/${index}`
    const { role, country } = processor
    // No transfer without a country that lies outside: a mechanism alone claims nothing.
    const isOutside = country !== undefined && !isWithinEconomicArea(country)
    const transfer = isOutside ? processor.transfer : undefined
    return {
      title: createLine(processor.title, `${path}/title`),
      text: createProse(processor.text, `${path}/text`),
      legalName: createLine(processor.legalName, `${path}/legalName`),
      role: createLine(role && language.roles[role], `${path}/role`),
      category: createLine(processor.category, `${path}/category`),
      country: createCountry(country, `${path}/country`, language),
      inside: country !== undefined && !isOutside ? createMark(`${path}/country`) : undefined,
      outside: isOutside && namesOutside ? createMark(`${path}/country`) : undefined,
      mechanism: createLine(transfer && language.transferMechanisms[transfer.mechanism], `${path}/transfer/mechanism`),
      copy: createLink(transfer?.copy, transfer?.copy ?? '', `${path}/transfer/copy`),
      receives: (processor.receives ?? []).map(({ data, purposes, as, when }, receipt) => ({
        as: (as ?? []).flatMap(
          (manner, order) => createLine(language.disclosures[manner], `${path}/receives/${receipt}/as/${order}`) ?? [],
        ),
        when: outlineCondition(when, `${path}/receives/${receipt}/when`),
        data: referAll(policy, 'data', data, `${path}/receives/${receipt}/data`),
        purposes: referAll(policy, 'purposes', purposes, `${path}/receives/${receipt}/purposes`),
      })),
      storage: policy.storage.flatMap((entry, order) =>
        entry.party === processor.id ? (refer(policy, 'storage', entry.id, `/storage/${order}/party`) ?? []) : [],
      ),
      policyUrl: createUrl(processor.policyUrl, `${path}/policyUrl`),
    }
  })
  const rows = recipients.flatMap(({ receives, ...recipient }) => receives.map((receipt) => ({ ...recipient, ...receipt })))
  return {
    recipients,
    // One row needs no table.
    rows: rows.length > 1 ? rows : [],
    hasCountries: rows.some(({ country }) => country !== undefined),
    hasMechanisms: rows.some(({ mechanism }) => mechanism !== undefined),
  }
}
