import { isWithin } from '@candor/vocabulary'
import type { IndexedDataItem } from './policy-index.ts'

/** How a list of data items covers an observed category. */
export type Cover =
  | { readonly kind: 'declared'; readonly item: IndexedDataItem }
  /** Only a wider category is declared, such as `contact` for `contact.email`. */
  | { readonly kind: 'vague'; readonly item: IndexedDataItem; readonly category: string }
  | { readonly kind: 'undeclared' }

/** The best cover of any of these categories; they are alternatives, the usual one first. */
export function coverCategory(categories: readonly string[], items: readonly IndexedDataItem[]): Cover {
  for (const category of categories) {
    const item = items.find((one) => isSameOrWithin(one.category, category))
    if (item) return { kind: 'declared', item }
  }
  for (const category of categories) {
    const item = items.find((one) => isWithin(category, one.category))
    if (item) return { kind: 'vague', item, category }
  }
  return { kind: 'undeclared' }
}

/** Whether the categories are the same, or one is a part of the other. */
export function areCategoriesRelated(a: string, b: string): boolean {
  return isSameOrWithin(a, b) || isWithin(b, a)
}

function isSameOrWithin(child: string, parent: string): boolean {
  return child === parent || isWithin(child, parent)
}
