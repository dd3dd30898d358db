import type { Policy } from '@candor/model'
import { formatDate } from '../format-words.ts'
import type { LanguagePack } from '../language-pack.ts'
import { type SectionOutline, createLine, createMark, createProse } from '../slot.ts'
import { createUrl } from './outline-parties.ts'
import { referAll } from './refer.ts'

/** How data is protected. */
export function outlineSafeguards(policy: Policy): SectionOutline | undefined {
  if (policy.safeguards.length === 0) return undefined
  const safeguards = policy.safeguards.map((safeguard, index) => ({
    title: createLine(safeguard.title, `/safeguards/${index}/title`),
    text: createProse(safeguard.text, `/safeguards/${index}/text`),
    data: referAll(policy, 'data', safeguard.data, `/safeguards/${index}/data`),
    processors: referAll(policy, 'processors', safeguard.processors, `/safeguards/${index}/processors`),
  }))
  return { safeguards }
}

/** What a person can choose, and what follows. */
export function outlineChoices(policy: Policy): SectionOutline | undefined {
  if (policy.choices.length === 0) return undefined
  const choices = policy.choices.map((choice, index) => {
    const path = `/choices/${index}`
    return {
      title: createLine(choice.title, `${path}/title`),
      text: createProse(choice.text, `${path}/text`),
      consequence: createProse(choice.consequence, `${path}/consequence`),
      about: [
        ...referAll(policy, 'channels', choice.channels, `${path}/channels`),
        ...referAll(policy, 'purposes', choice.purposes, `${path}/purposes`),
        ...referAll(policy, 'storage', choice.storage, `${path}/storage`),
      ],
      url: createUrl(choice.url, `${path}/url`),
    }
  })
  return { choices }
}

/** A fact that is yes, or no with a reason; undefined when it is undeclared. */
export function outlineFact(fact: Policy['sale'], path: string): SectionOutline | undefined {
  if (!fact) return undefined
  return {
    yes: fact.answer === 'yes' ? createMark(`${path}/answer`) : undefined,
    no: fact.answer === 'no' ? createMark(`${path}/answer`) : undefined,
    text: fact.answer === 'yes' ? createProse(fact.text, `${path}/text`) : createProse(fact.reason, `${path}/reason`),
  }
}

/** The policy's fields that are facts. */
export type FactName = { [Key in keyof Policy]-?: NonNullable<Policy[Key]> extends NonNullable<Policy['sale']> ? Key : never }[keyof Policy] & string

/** Several facts of one section, each by its name; undefined when none is declared. */
export function outlineFacts(policy: Policy, names: readonly FactName[]): SectionOutline | undefined {
  if (names.every((name) => policy[name] === undefined)) return undefined
  return Object.fromEntries(names.map((name) => [name, outlineFact(policy[name], `/${name}`)]))
}

/** How people learn of changes, and what changed. */
export function outlineChanges(policy: Policy, language: LanguagePack): SectionOutline | undefined {
  if (policy.changes.length === 0 && policy.changeNotice === undefined) return undefined
  return {
    notice: createProse(policy.changeNotice, '/changeNotice'),
    changes: policy.changes.map((change, index) => ({
      version: createLine(change.version, `/changes/${index}/version`),
      date: createLine(formatDate(change.date, language), `/changes/${index}/date`),
      announced: createLine(change.announced && formatDate(change.announced, language), `/changes/${index}/announced`),
      text: createProse(change.text, `/changes/${index}/text`),
    })),
  }
}
