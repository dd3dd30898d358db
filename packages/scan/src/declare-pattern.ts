import type { Binding, Scope, Step } from './scope.ts'
import { type SyntaxNode, findPropertyName } from './syntax-node.ts'
import { createStep } from './symbol-text.ts'

/** The names in a pattern and the steps that lead to each: `{ address: { city } }` → `address.city`. */
export function listLeaves(pattern: SyntaxNode, steps: Step[]): { steps: Step[]; at: SyntaxNode }[] {
  if (pattern.type === 'AssignmentPattern') return listLeaves(pattern['left'], steps)
  if (pattern.type === 'ObjectPattern')
    return (pattern['properties'] as SyntaxNode[]).flatMap((property) => {
      if (property.type === 'RestElement') return []
      return listLeaves(property['value'], [...steps, createStep(findPropertyName(property) ?? '*')])
    })
  return steps.length > 0 && pattern.type === 'Identifier' ? [{ steps, at: pattern }] : []
}

export type CreateBinding = (steps: Step[], fallback?: SyntaxNode) => Binding

/** Where the names of a pattern go, and what sees the default values in it. */
export type Declaring = { create: CreateBinding; target: Scope; visitDefault: (node: SyntaxNode) => void }

/** Declares each name of a pattern. */
export function declarePattern(pattern: SyntaxNode, declaring: Declaring, steps: Step[] = [], fallback?: SyntaxNode): void {
  const { create, target, visitDefault } = declaring
  const declare = (inner: SyntaxNode, further: Step[]): void => declarePattern(inner, declaring, further)
  const kinds: Record<string, () => void> = {
    Identifier: () => void target.bindings.set(pattern['name'], create(steps, fallback)),
    AssignmentPattern: () => {
      declarePattern(pattern['left'], declaring, steps, pattern['right'])
      visitDefault(pattern['right'])
    },
    ObjectPattern: () => {
      for (const property of pattern['properties'] as SyntaxNode[]) {
        if (property.type === 'RestElement') declare(property['argument'], steps)
        else declare(property['value'], [...steps, createStep(findPropertyName(property) ?? '*')])
      }
    },
    ArrayPattern: () => {
      for (const [index, element] of (pattern['elements'] as (SyntaxNode | null)[]).entries()) {
        if (element?.type === 'RestElement') declare(element['argument'], steps)
        else if (element) declare(element, [...steps, String(index)])
      }
    },
    RestElement: () => declare(pattern['argument'], steps),
    TSParameterProperty: () => declare(pattern['parameter'], steps),
  }
  kinds[pattern.type]?.()
}
