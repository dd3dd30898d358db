import type { AttributeNode, ElementNode, TemplateChildNode } from '@vue/compiler-dom'
import type { ScriptPart } from '../emission.ts'
import { addWaivers } from '../waivers.ts'
import { loadParser } from './load-parser.ts'
import { createMappedCode, scanMappedCode } from './mapped-code.ts'
import { type PugWriter, writePug } from './write-pug.ts'
import { rangeOf } from './write-vue-directive.ts'
import { type VueWriter, kinds, writeNode } from './write-vue.ts'

type Part = Omit<ScriptPart, 'start' | 'code' | 'language'>

/** A Vue component: its scripts, and its template, in which the names of `<script setup>` are known. */
export function scanVue(part: Part): void {
  const { text, facts, lines } = part
  const root = loadParser.vue().parse(text, {
    parseMode: 'sfc',
    comments: true,
    onError: ({ message, loc }) => {
      facts.problems.push({
        why: `syntax error: ${message.replace(/\s+/g, ' ')}`,
        place: lines.place(loc?.start.offset ?? 0, loc?.end.offset ?? 0),
      })
    },
  })
  const blocks = root.children.filter((node) => node.type === kinds.element) as ElementNode[]
  const scripts = blocks.filter(({ tag, innerLoc }) => tag === 'script' && innerLoc)
  const language = scripts.some((script) => /^tsx?$/.test(readStatic(script, 'lang') ?? '')) ? 'tsx' : 'jsx'
  const isSetup = scripts.some((script) => findAttribute(script, 'setup'))
  const writer: VueWriter = { code: createMappedCode(text), text, comments: [] }
  for (const { innerLoc } of scripts) {
    if (!innerLoc) continue
    writer.code.copy(innerLoc.start.offset, innerLoc.end.offset, 'module')
    writer.code.write('\n;', innerLoc.end.offset)
  }
  const template = isSetup ? writer : { ...writer, code: createMappedCode(text) }
  const templates = blocks.filter(({ tag }) => tag === 'template')
  const pug = templates.filter((block) => readStatic(block, 'lang') === 'pug')
  const pugWriter: PugWriter = { ...template, vue: true, scripts: [] }
  for (const { innerLoc } of pug)
    if (innerLoc) writePug(part, { start: innerLoc.start.offset, end: innerLoc.end.offset }, pugWriter)
  template.code.write('\n;<>', 0)
  for (const block of templates)
    if (!pug.includes(block)) for (const child of block.children) writeNode(child, template)
  template.code.write('</>', text.length)
  scanMappedCode(writer.code, { ...part, language })
  if (!isSetup) scanMappedCode(template.code, { ...part, language, names: 'own' })
  addWaivers([...listComments(root.children), ...writer.comments], { text, start: 0, lines, facts })
}

function listComments(nodes: readonly TemplateChildNode[]): VueWriter['comments'] {
  return nodes.flatMap((node) =>
    node.type === kinds.comment && 'content' in node
      ? [{ value: String(node.content), ...rangeOf(node) }]
      : [],
  )
}

function findAttribute({ props }: ElementNode, name: string): AttributeNode | undefined {
  return props.find((prop): prop is AttributeNode => prop.type === kinds.attribute && prop.name === name)
}

function readStatic(element: ElementNode, name: string): string | undefined {
  return findAttribute(element, name)?.value?.content
}
