import type { Policy } from '@candor/model'
import { findCategory } from '@candor/vocabulary'
import type { ChangeDraft } from './change-draft.ts'
import { type Uses, listUses } from './list-uses.ts'
import { quote } from './name-value.ts'

/** What more, or less, is done with data, whichever entries say so. What a new purpose or recipient brings is told with it. */
export function compareUses(old: Policy, next: Policy): ChangeDraft[] {
  const [before, after] = [listUses(old), listUses(next)]
  return [
    ...compareCategories(old, next, before, after),
    ...comparePurposes(old, next, before, after),
    ...compareRecipients(old, next, before, after),
    ...compareConditions(next, before, after),
    ...compareWays(old, next, before, after),
    ...comparePeriods(old, next),
  ]
}

function compareCategories(old: Policy, next: Policy, before: Uses, after: Uses): ChangeDraft[] {
  const known = new Set(old.data.map(({ id }) => id))
  const added = next.data.flatMap(({ id, label, category }, index): ChangeDraft[] => {
    if (known.has(id) || before.categories.has(category)) return []
    const what = `New category of data, ${describeCategory(category)}: ${quote(label)}.`
    return [
      {
        class: 'material',
        kind: 'category-added',
        subject: `data/${id}`,
        what,
        purposes: findPurposes(after, category),
        newPointer: `/data/${index}`,
      },
    ]
  })
  const gone = [...before.categories].filter((category) => !after.categories.has(category))
  const removed = gone.map((category): ChangeDraft => {
    const index = old.data.findIndex((item) => item.category === category)
    const what = `No data of the category ${describeCategory(category)} is collected any more.`
    return {
      class: 'clarification',
      kind: 'category-removed',
      subject: `categories/${category}`,
      what,
      purposes: findPurposes(before, category),
      oldPointer: `/data/${index}`,
    }
  })
  return [...added, ...removed]
}

/** Known data for a known purpose that it did not serve before, or no longer serves. */
function comparePurposes(old: Policy, next: Policy, before: Uses, after: Uses): ChangeDraft[] {
  const list = (from: Uses, to: Uses, policy: Policy, other: Policy, isNew: boolean): ChangeDraft[] =>
    [...to.byPurpose].toSorted().flatMap((use): ChangeDraft[] => {
      const [category = '', purpose = ''] = use.split(' ')
      const title = policy.purposes.find(({ id }) => id === purpose)?.title ?? purpose
      if (
        from.byPurpose.has(use) ||
        !from.categories.has(category) ||
        !other.purposes.some(({ id }) => id === purpose)
      )
        return []
      const pointer = `/purposes/${policy.purposes.findIndex(({ id }) => id === purpose)}`
      const what = `${capitalize(describeCategory(category))} is ${isNew ? 'now also' : 'no longer'} used for ${quote(title)}.`
      const subject = `purposes/${purpose}/${category}`
      return isNew
        ? [
            {
              class: 'material',
              kind: 'data-used-for-purpose',
              subject,
              what,
              purposes: [purpose],
              newPointer: pointer,
            },
          ]
        : [
            {
              class: 'clarification',
              kind: 'data-unused-for-purpose',
              subject,
              what,
              purposes: [purpose],
              oldPointer: pointer,
            },
          ]
    })
  return [...list(before, after, next, old, true), ...list(after, before, old, next, false)]
}

/** What a known recipient receives more, or less. */
function compareRecipients(old: Policy, next: Policy, before: Uses, after: Uses): ChangeDraft[] {
  const list = (from: Uses, to: Uses, policy: Policy, other: Policy, isNew: boolean): ChangeDraft[] =>
    [...to.byRecipient].toSorted().flatMap((use): ChangeDraft[] => {
      const [recipient = '', category = '', purpose = ''] = use.split(' ')
      const index = policy.processors.findIndex(({ id }) => id === recipient)
      if (from.byRecipient.has(use) || !other.processors.some(({ id }) => id === recipient)) return []
      const title = policy.processors[index]?.title ?? recipient
      const reason = policy.purposes.find(({ id }) => id === purpose)?.title ?? purpose
      const what = `${title} ${isNew ? 'now also receives' : 'no longer receives'} ${describeCategory(category)} for ${quote(reason)}.`
      const subject = `processors/${recipient}/receives/${category}/${purpose}`
      const pointer = `/processors/${index}/receives`
      return isNew
        ? [
            {
              class: 'material',
              kind: 'recipient-receives',
              subject,
              what,
              purposes: [purpose],
              newPointer: pointer,
            },
          ]
        : [
            {
              class: 'clarification',
              kind: 'recipient-receives-less',
              subject,
              what,
              purposes: [purpose],
              oldPointer: pointer,
            },
          ]
    })
  return [...list(before, after, next, old, true), ...list(after, before, old, next, false)]
}

/** What a recipient receives under another condition, or without one. */
function compareConditions(next: Policy, before: Uses, after: Uses): ChangeDraft[] {
  return [...after.conditions].toSorted().flatMap(([use, condition]): ChangeDraft[] => {
    const known = before.conditions.get(use)
    if (known === undefined || known === condition) return []
    const [recipient = '', category = '', purpose = ''] = use.split(' ')
    const index = next.processors.findIndex(({ id }) => id === recipient)
    const isFree = condition === ''
    const what = `${next.processors[index]?.title ?? recipient} receives ${describeCategory(category)} ${isFree ? 'without the condition that there was' : known === '' ? 'only under a condition now' : 'under another condition'}.`
    const kind = isFree ? 'recipient-receives' : 'condition'
    return [
      {
        class: isFree ? 'material' : 'clarification',
        kind,
        subject: `processors/${recipient}/receives/${category}/${purpose}/when`,
        what,
        purposes: [purpose],
        newPointer: `/processors/${index}/receives`,
      },
    ]
  })
}

/** Sale and sharing, recipient by recipient. */
function compareWays(old: Policy, next: Policy, before: Uses, after: Uses): ChangeDraft[] {
  const list = (from: Uses, to: Uses, policy: Policy, other: Policy, isNew: boolean): ChangeDraft[] =>
    [...to.ways].toSorted().flatMap((one): ChangeDraft[] => {
      const [recipient = '', way = ''] = one.split(' ')
      const words = wayWords[way]
      if (
        from.ways.has(one) ||
        words === undefined ||
        (!isNew && !other.processors.some(({ id }) => id === recipient))
      )
        return []
      const index = policy.processors.findIndex(({ id }) => id === recipient)
      const what = `Data is ${isNew ? 'now' : 'no longer'} ${words} ${quote(policy.processors[index]?.title ?? recipient)}.`
      const pointer = `/processors/${index}/receives`
      const subject = `processors/${recipient}/receives/as/${way}`
      return isNew
        ? [{ class: 'material', kind: way, subject, what, newPointer: pointer }]
        : [{ class: 'clarification', kind: way, subject, what, oldPointer: pointer }]
    })
  return [...list(before, after, next, old, true), ...list(after, before, old, next, false)]
}

const wayWords: Readonly<Record<string, string>> = { sale: 'sold to', sharing: 'shared for advertising with' }

/** Data for which a period or criteria were named, and no longer are. */
function comparePeriods(old: Policy, next: Policy): ChangeDraft[] {
  const cover = ({ retention }: Policy): Map<string, number> =>
    new Map(
      retention.flatMap(({ data, duration, criteria }, index) =>
        (duration ?? criteria) === undefined ? [] : data.map((id) => [id, index] as const),
      ),
    )
  const [before, after] = [cover(old), cover(next)]
  return next.data.flatMap(({ id, label }): ChangeDraft[] => {
    const index = before.get(id)
    if (index === undefined || after.has(id)) return []
    const what = `It is no longer said how long this is kept: ${quote(label)}.`
    return [
      {
        class: 'material',
        kind: 'retention-removed',
        subject: `retention/data/${id}`,
        what,
        oldPointer: `/retention/${index}`,
      },
    ]
  })
}

function findPurposes({ byPurpose }: Uses, category: string): string[] {
  return [...byPurpose]
    .filter((use) => use.startsWith(`${category} `))
    .map((use) => use.slice(category.length + 1))
}

function describeCategory(category: string): string {
  return findCategory(category)?.label ?? category
}

function capitalize(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
