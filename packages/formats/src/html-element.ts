import type { Element, ElementContent, Properties } from 'hast'

/** A piece of an HTML tree. Text becomes a text node; it is escaped when the tree is printed. */
export function element(
  tagName: string,
  properties: Properties,
  ...children: readonly (ElementContent | string)[]
): Element {
  const nodes = children.map((child): ElementContent =>
    typeof child === 'string' ? { type: 'text', value: child } : child,
  )
  return { type: 'element', tagName, properties, children: nodes }
}
