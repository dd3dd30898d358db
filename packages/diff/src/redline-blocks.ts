import { diffArrays, diffWordsWithSpace } from 'diff'
import type { RedlineBlock } from './render-redline.ts'

/** A block of either document, or of both with the pieces of its text. */
export interface AlignedBlock {
  readonly block: RedlineBlock
  readonly state: 'same' | 'changed' | 'inserted' | 'deleted'
  readonly pieces: readonly Piece[]
}

export interface Piece {
  readonly kind: 'same' | 'ins' | 'del'
  readonly text: string
}

/** Sets two documents side by side: blocks go together by id, which comes from the policy's ids, else by their text. */
export function alignBlocks(old: readonly RedlineBlock[], next: readonly RedlineBlock[]): AlignedBlock[] {
  const same = (one: RedlineBlock, other: RedlineBlock): boolean =>
    one.id === other.id || (one.section === other.section && one.text === other.text)
  const aligned: AlignedBlock[] = []
  let from = 0
  for (const part of diffArrays([...old], [...next], { comparator: same })) {
    for (const block of part.value) {
      if (part.removed) aligned.push({ block, state: 'deleted', pieces: [{ kind: 'del', text: block.text }] })
      else if (part.added)
        aligned.push({ block, state: 'inserted', pieces: [{ kind: 'ins', text: block.text }] })
      else aligned.push(compareBlock(old[from]!, block))
      if (!part.added) from += 1
    }
  }
  return aligned
}

function compareBlock(old: RedlineBlock, block: RedlineBlock): AlignedBlock {
  if (old.text === block.text) return { block, state: 'same', pieces: [{ kind: 'same', text: block.text }] }
  const pieces = diffWordsWithSpace(old.text, block.text).map(({ value, added, removed }): Piece => ({
    kind: added ? 'ins' : removed ? 'del' : 'same',
    text: value,
  }))
  // Where little is left of a text, single words that happen to be alike only confuse.
  const kept = pieces.reduce((sum, { kind, text }) => sum + (kind === 'same' ? text.length : 0), 0)
  const isClear = kept * 2 >= Math.max(old.text.length, block.text.length)
  return {
    block,
    state: 'changed',
    pieces: isClear
      ? pieces
      : [
          { kind: 'del', text: old.text },
          { kind: 'ins', text: block.text },
        ],
  }
}
