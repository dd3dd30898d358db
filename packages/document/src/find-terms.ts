import type { Policy } from '@candor/model'
import { compareText } from '@candor/diagnostics'
import type { Nodes } from 'mdast'
import type { LanguagePack } from './language-pack.ts'
import { type SectionOutline, type Slot, createLine, createProse } from './slot.ts'

type Entry = { term: Slot | undefined; meaning: Slot | undefined; order: string }

/** The policy's own terms, and those of the templates that the document uses; undefined when there are none. */
export function findTerms(nodes: readonly Nodes[], policy: Policy, language: LanguagePack): SectionOutline | undefined {
  const declared = policy.terms.map(
    ({ term, meaning }, index): Entry => ({
      term: createLine(term, `/terms/${index}/term`),
      meaning: createProse(meaning, `/terms/${index}/meaning`),
      order: term.toLowerCase(),
    }),
  )
  const text = nodes.map(getText).join('\n').toLowerCase()
  const known = new Set(declared.map(({ order }) => order))
  const used = language.glossary
    .filter(({ term, forms }) => !known.has(term.toLowerCase()) && forms.some((form) => usesWord(text, form.toLowerCase())))
    .map(({ term, meaning }): Entry => ({ term: createLine(term), meaning: createLine(meaning), order: term.toLowerCase() }))
  const terms = [...declared, ...used]
    .sort((a, b) => compareText(a.order, b.order))
    .map(({ term, meaning }) => ({ term, meaning }))
  return terms.length === 0 ? undefined : { terms }
}

function usesWord(text: string, word: string): boolean {
  return new RegExp(`(?<![\\p{L}\\p{N}])${word.replaceAll(/[^\p{L}\p{N} ]/gu, '\\$&')}(?![\\p{L}\\p{N}])`, 'u').test(text)
}

/** The text of a node, blocks apart from each other. */
export function getText(node: Nodes): string {
  if ('children' in node) return node.children.map(getText).join(node.type === 'paragraph' || node.type === 'heading' ? '' : ' ')
  return 'value' in node ? node.value : ''
}
