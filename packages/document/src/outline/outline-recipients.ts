import type { Policy } from '@candor/model'
import type { LanguagePack } from '../language-pack.ts'
import { type SectionOutline, createLine, createLink, createProse } from '../slot.ts'
import { createCountry, createUrl } from './outline-parties.ts'
import { refer, referAll } from './refer.ts'

/** Who receives data: each recipient with its role, its country, what it receives and for what. */
export function outlineRecipients(policy: Policy, language: LanguagePack): SectionOutline | undefined {
  if (policy.processors.length === 0) return undefined
  const recipients = policy.processors.map((processor, index) => {
    const path = `/processors/${index}`
    const { role, transfer } = processor
    return {
      title: createLine(processor.title, `${path}/title`),
      text: createProse(processor.text, `${path}/text`),
      legalName: createLine(processor.legalName, `${path}/legalName`),
      role: createLine(role && language.roles[role], `${path}/role`),
      country: createCountry(processor.country, `${path}/country`, language),
      mechanism: createLine(transfer && language.transferMechanisms[transfer.mechanism], `${path}/transfer/mechanism`),
      copy: createLink(transfer?.copy, transfer?.copy ?? '', `${path}/transfer/copy`),
      receives: (processor.receives ?? []).map(({ data, purposes }, receipt) => ({
        data: referAll(policy, 'data', data, `${path}/receives/${receipt}/data`),
        purposes: referAll(policy, 'purposes', purposes, `${path}/receives/${receipt}/purposes`),
      })),
      storage: policy.storage.flatMap((entry, order) =>
        entry.party === processor.id ? (refer(policy, 'storage', entry.id, `/storage/${order}/party`) ?? []) : [],
      ),
      policyUrl: createUrl(processor.policyUrl, `${path}/policyUrl`),
    }
  })
  return { recipients }
}
