import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5'
import type { ElementFact, FileFacts, Place } from './generated/facts.ts'

type Node = DefaultTreeAdapterTypes.ChildNode
type Element = DefaultTreeAdapterTypes.Element

/** Where a parsed piece lies: offsets into the markup become a place of the file. */
export type FindPlace = (start: number, end: number) => Place

/** Elements of markup that stands inside a text. */
export function addMarkup(markup: string, { facts }: { facts: FileFacts }, findPlace: FindPlace): void {
  const fragment = parseFragment(markup, { sourceCodeLocationInfo: true, scriptingEnabled: false })
  addElements(fragment.childNodes, undefined, facts, findPlace)
}

/** Adds the facts of all elements below, outer ones first; `onElement` sees each. */
export function addElements(
  nodes: readonly Node[],
  parent: number | undefined,
  facts: FileFacts,
  findPlace: FindPlace,
  onElement: (element: Element) => void = () => {},
): void {
  for (const node of nodes) {
    if (!('tagName' in node)) continue
    const index = facts.elements.length
    facts.elements.push(createElement(node, parent, findPlace))
    onElement(node)
    addElements(node.childNodes, index, facts, findPlace, onElement)
    if ('content' in node) addElements(node.content.childNodes, index, facts, findPlace, onElement)
  }
}

function createElement(element: Element, parent: number | undefined, findPlace: FindPlace): ElementFact {
  const location = element.sourceCodeLocation
  const tag = location?.startTag ?? location
  const place = findPlace(tag?.startOffset ?? 0, tag?.endOffset ?? 0)
  const fact: ElementFact = {
    tag: element.tagName,
    attributes: element.attrs.map(({ name, value }) => {
      const at = location?.attrs?.[name]
      const attributePlace = at ? findPlace(at.startOffset, at.endOffset) : place
      return { name, value: { type: 'text', text: value, place: attributePlace }, place: attributePlace }
    }),
    place,
  }
  const text = readText(element).replace(/\s+/g, ' ').trim()
  if (text !== '') fact.text = text.slice(0, 160)
  if (parent !== undefined) fact.parent = parent
  return fact
}

function readText(node: Node | Element): string {
  if (node.nodeName === 'script' || node.nodeName === 'style') return ''
  if (node.nodeName === '#text' && 'value' in node) return node.value
  return 'childNodes' in node ? node.childNodes.map(readText).join(' ') : ''
}
