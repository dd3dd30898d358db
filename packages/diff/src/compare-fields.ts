import type { Policy } from '@candor/model'
import type { ChangeDraft } from './change-draft.ts'
import { getFieldRule, judgeField } from './field-rules.ts'
import { type FlatValue, type JsonGroup, flattenEntry } from './flatten-entry.ts'
import { nameValue } from './name-value.ts'

/** What is compared: two states of one entry, or of the fields that belong to no list. */
export interface Compared {
  readonly old: Policy
  readonly next: Policy
  readonly before: JsonGroup
  readonly after: JsonGroup
  /** `processors.`, or nothing for fields that belong to no list. */
  readonly prefix: string
  /** Begins the sentence: `Recipient “Mailgun”: `. */
  readonly opening: string
  /** `processors/mailgun`, or nothing. */
  readonly subject: string
  readonly oldPointer: string
  readonly newPointer: string
  readonly purposes: readonly string[]
}

/** Longer values are not repeated in a sentence; they stand beside it. */
const longest = 120

/** Every field that differs. The reason or text of a fact whose answer changed is told by the answer. */
export function compareFields(compared: Compared): ChangeDraft[] {
  const [before, after] = [flattenEntry(compared.before), flattenEntry(compared.after)]
  const names = [...new Set([...before.keys(), ...after.keys()])]
  return names.flatMap((name) => {
    const [old, next] = [before.get(name), after.get(name)]
    const answer = name.replace(/\.(text|reason)$/, '.answer')
    if (answer !== name && before.get(answer) !== after.get(answer)) return []
    if (isSame(old, next)) return []
    return [describeField(compared, name, old, next)]
  })
}

function describeField(
  compared: Compared,
  name: string,
  before: FlatValue | undefined,
  after: FlatValue | undefined,
): ChangeDraft {
  const { old, next, prefix, opening, subject, purposes } = compared
  const rule = getFieldRule(`${prefix}${name}`)
  const isList = Array.isArray(before) || Array.isArray(after)
  const [from, to] = [join(before), join(after)]
  const [shownFrom, shownTo] = [before, after].map((value, at) =>
    join(nameAll(at === 0 ? old : next, name, value)),
  )
  const words = isList
    ? describeList(compared, name, toList(before), toList(after))
    : describeText(shownFrom, shownTo, rule.class === 'editorial')
  const path = name.split('.').join('/')
  return {
    class: judgeField(rule, from, to),
    kind: rule.kind,
    subject: [subject, path].filter((part) => part !== '').join('/'),
    what: capitalize(`${opening}${rule.noun}${words}.`),
    before: from,
    after: to,
    purposes,
    oldPointer: before === undefined ? undefined : `${compared.oldPointer}/${path}`,
    newPointer: after === undefined ? compared.newPointer : `${compared.newPointer}/${path}`,
  }
}

function describeText(before: string | undefined, after: string | undefined, isWording: boolean): string {
  if (before === undefined) return isShort(after) ? ` is now declared: ${after}` : ' is now declared'
  if (after === undefined)
    return isShort(before) ? ` is no longer declared (it was ${before})` : ' is no longer declared'
  if (isShort(before) && isShort(after)) return ` changed from ${before} to ${after}`
  return isWording ? ' is worded differently' : ' changed'
}

function describeList(
  { old, next }: Compared,
  name: string,
  before: readonly string[],
  after: readonly string[],
): string {
  const added = after.filter((value) => !before.includes(value)).map((value) => nameValue(next, name, value))
  const removed = before.filter((value) => !after.includes(value)).map((value) => nameValue(old, name, value))
  const parts = [
    added.length > 0 && `now also ${added.join(', ')}`,
    removed.length > 0 && `no longer ${removed.join(', ')}`,
  ]
  return `: ${parts.filter((part) => part !== false).join('; ')}`
}

function isSame(before: FlatValue | undefined, after: FlatValue | undefined): boolean {
  const [one, other] = [toList(before).toSorted(), toList(after).toSorted()]
  return one.length === other.length && one.every((value, at) => value === other[at])
}

function nameAll(policy: Policy, name: string, value: FlatValue | undefined): FlatValue | undefined {
  if (value === undefined) return undefined
  return typeof value === 'string'
    ? nameValue(policy, name, value)
    : value.map((one) => nameValue(policy, name, one))
}

function toList(value: FlatValue | undefined): readonly string[] {
  return value === undefined ? [] : typeof value === 'string' ? [value] : value
}

function join(value: FlatValue | undefined): string | undefined {
  return value === undefined || typeof value === 'string' ? value : value.join(', ')
}

function isShort(text: string | undefined): boolean {
  return text !== undefined && text.length <= longest && !text.includes('\n')
}

function capitalize(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
