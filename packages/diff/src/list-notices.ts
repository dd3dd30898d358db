import type { ChangeNotice, PolicyChange } from './generated/diff.ts'
import { appliesTo, noticeTexts, speaksOf } from './notice-texts.ts'

/** Who must be told of the material changes, and by which text. */
export function listNotices(
  changes: readonly PolicyChange[],
  jurisdictions: readonly string[],
): ChangeNotice[] {
  const material = changes.filter((change) => change.class === 'material')
  return noticeTexts.flatMap((text) => {
    const because = material.filter(({ kind }) => speaksOf(text, kind)).map(({ what }) => what)
    if (because.length === 0 || !appliesTo(text, jurisdictions)) return []
    const { reference, who, what, read } = text
    return {
      reference,
      jurisdiction: text.jurisdictions.find((id) => jurisdictions.includes(id)) ?? text.jurisdictions[0],
      applies: jurisdictions.length === 0 ? 'unknown' : 'declared',
      who,
      what: read
        ? what
        : `${what} (Candor’s authors have not read this text itself: counsel has to confirm it.)`,
      because,
    }
  })
}
