/** A name with `*` for each part that varies, cut at these stars: `ph_*_posthog` is `['ph_', '_posthog']`. */
export type NamePattern = readonly string[]

/** Stands for "anything at all" when a pattern is tried as a text; no name in code holds it. */
const anything = '\uffff'

/** Reads a pattern, or a name as it was observed: `*` varies. */
export function parsePattern(text: string): NamePattern {
  return text.split(/\*+/)
}

/**
 * Whether every name that `inner` can take is also one of `outer`. Exact: the varying parts of `inner` are
 * tried as a letter that no name holds, which only a star of `outer` can cover.
 */
export function isPatternWithin(inner: NamePattern, outer: NamePattern): boolean {
  return matchesText(inner.join(anything), outer)
}

/** Whether some name fits both patterns. */
export function canPatternsMeet(a: NamePattern, b: NamePattern): boolean {
  const [left, right] = [toTokens(a), toTokens(b)]
  const failed = new Set<number>()
  const meet = (i: number, j: number): boolean => {
    if (i === left.length && j === right.length) return true
    const key = i * (right.length + 1) + j
    if (failed.has(key)) return false
    const [one, other] = [left[i], right[j]]
    const met =
      (one === anything && (meet(i + 1, j) || (j < right.length && meet(i, j + 1)))) ||
      (other === anything && (meet(i, j + 1) || (i < left.length && meet(i + 1, j)))) ||
      (one !== undefined && one === other && meet(i + 1, j + 1))
    if (!met) failed.add(key)
    return met
  }
  return meet(0, 0)
}

/** Whether no part of it varies. */
export function isLiteral(pattern: NamePattern): boolean {
  return pattern.length === 1
}

function matchesText(text: string, pattern: NamePattern): boolean {
  const [first = '', ...rest] = pattern
  const last = rest.pop()
  if (last === undefined) return text === first
  if (!text.startsWith(first) || !text.endsWith(last) || text.length < first.length + last.length)
    return false
  let from = first.length
  const end = text.length - last.length
  for (const part of rest) {
    const at = text.indexOf(part, from)
    if (at === -1 || at + part.length > end) return false
    from = at + part.length
  }
  return true
}

function toTokens(pattern: NamePattern): string[] {
  return pattern.flatMap((part, at) => (at === 0 ? [...part] : [anything, ...part]))
}
