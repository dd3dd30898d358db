/** Names under which an item of a list can be called in a pointer. */
const names = ['id', 'term', 'kind'] as const

/**
 * The JSON pointer in which each item of a list stands by its number, from one in which it stands by its id:
 * `/channels/surveys/title` becomes `/channels/5/title`. Throws where the pointer leads nowhere.
 */
export function resolvePointer(declaration: unknown, pointer: string): string {
  let value = declaration
  let resolved = ''
  for (const part of pointer.split('/').slice(1)) {
    const key = Array.isArray(value)
      ? String(value.findIndex((item) => names.some((name) => item[name] === part)))
      : part
    value = (value as Record<string, unknown>)[key]
    if (value === undefined) throw new Error(`${pointer} leads nowhere: the policy has no ${part}`)
    resolved += `/${key}`
  }
  return resolved
}
