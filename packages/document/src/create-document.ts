import type { Policy } from '@candor/model'
import type { Root, RootContent } from 'mdast'
import { createTrace } from './create-trace.ts'
import { fillSlots } from './fill-slots.ts'
import { type DocumentLanguage, findDocumentLanguage, getLanguagePack } from './find-language.ts'
import { findTerms } from './find-terms.ts'
import type { Trace } from './generated/trace.ts'
import { identifyBlocks } from './identify-blocks.ts'
import type { LanguagePack, SectionTemplate } from './language-pack.ts'
import { createOutline } from './outline/create-outline.ts'
import { parseMarkdown } from './parse-prose.ts'
import { placeClauses } from './place-clauses.ts'
import { renderTemplate } from './render-template.ts'
import { type SectionId, sectionIds } from './section-id.ts'
import type { SectionOutline } from './slot.ts'
import './node-data.ts'

/** A policy as a document: a tree that serializers print, and the way back from each sentence to the policy. Plain JSON. */
export type PolicyDocument = {
  /** Markdown syntax tree; `data.facts` on leaves and blocks are JSON pointers, `data.block` and `data.section` ids. */
  tree: Root
  trace: Trace
  language: DocumentLanguage
}

/**
 * Makes the document of a policy. It says what the policy declares and nothing else: what is undeclared has no sentence.
 * The language is that of the policy unless given; throws only on a bug of a template.
 */
export function createDocument(policy: Policy, options: { language?: DocumentLanguage } = {}): PolicyDocument {
  const language = options.language ?? findDocumentLanguage(policy)
  const pack = getLanguagePack(language)
  const outline = createOutline(policy, pack)
  const header = renderBody(pack.header, outline.header, pack, 1)
  const children = [...markTitle(header), ...renderSections(policy, outline.sections, pack)]
  const tree = identifyBlocks({ type: 'root', children: children.map(settleLists) }, policy)
  return { tree, trace: createTrace(tree, policy, pack.locale), language }
}

function renderSections(
  policy: Policy,
  outlines: { readonly [Section in SectionId]?: SectionOutline | undefined },
  pack: LanguagePack,
): RootContent[] {
  const rendered: RootContent[] = []
  for (const id of sectionIds) {
    const outline = id === 'glossary' ? findTerms(rendered, policy, pack) : outlines[id]
    const body = outline ? renderBody(pack.sections[id], outline, pack, 2) : []
    rendered.push(...placeClauses(id, pack.sections[id].title, body, policy.clauses))
  }
  return rendered
}

function renderBody({ template }: SectionTemplate, outline: SectionOutline, pack: LanguagePack, depth: number): RootContent[] {
  const { markdown, slots } = renderTemplate(template, outline, pack)
  return fillSlots(parseMarkdown(markdown), slots, depth)
}

function markTitle(header: RootContent[]): RootContent[] {
  return header.map((node) => (node.type === 'heading' ? { ...node, data: { ...node.data, section: 'title' } } : node))
}

/** A list whose items hold several paragraphs is loose, whatever the template looked like; else it is tight. */
function settleLists<Node extends RootContent>(node: Node): Node {
  if (!('children' in node)) return node
  const children = (node.children as RootContent[]).map(settleLists)
  if (node.type !== 'list') return { ...node, children }
  const loose = children.some(
    (item) => item.type === 'listItem' && item.children.slice(1).some(({ type }) => type !== 'list'),
  )
  const items = children.map((item) => (item.type === 'listItem' ? { ...item, spread: loose } : item))
  return { ...node, spread: loose, children: items }
}
