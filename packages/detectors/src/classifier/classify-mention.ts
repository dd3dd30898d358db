import { type Verdict, classifyField } from './classify-field.ts'

/** A value that is passed on: how it is written, what it was taken from, and under which key. */
export type Mentioned = { written?: string; origin?: string; key?: string; siblings: readonly string[] }

/** Names beside a name that show that it is a person's. */
const personal = /^(contact\.(email|phone)|account\.password|identity\.)/

/**
 * What a passed value holds. How it is written decides first (`name: project.name` is a project's name), then what it was
 * taken from, then the key under which it is passed.
 */
export function classifyMention({ written, origin, key, siblings }: Mentioned, ofPerson: boolean): Verdict | undefined {
  const person = ofPerson || siblings.some((sibling) => personal.test(classifyField({ path: sibling })?.category ?? ''))
  const classify = (path: string | undefined): Verdict | undefined => (path === undefined ? undefined : classifyField({ path, ofPerson: person }))
  const byValue = classify(written) ?? classify(origin)
  if (byValue) return byValue
  if (key === undefined) return undefined
  const byKey = classifyField({ path: key, ofPerson: person })
  // A member of something else: its own name would have to say that it is a person's.
  const isOther = written?.includes('.') && !/(^|\.)(data|values|value|form|body|input|payload|props|fields|state|params|args)\./.test(written)
  return byKey && isOther && !isPlain(key) ? undefined : byKey
}

/** Keys that mean the same wherever they stand. */
function isPlain(key: string): boolean {
  return classifyField({ path: key }) !== undefined
}
