import type { Place } from '@candor/scan'

/** Whether a place lies in another one and does not begin it. */
export function isWithin(inner: Place, outer: Place): boolean {
  const before = inner.line < outer.line || (inner.line === outer.line && inner.column <= outer.column)
  return !before && inner.endLine <= outer.endLine
}
