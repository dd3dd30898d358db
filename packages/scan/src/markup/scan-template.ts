import { parseSync } from 'oxc-parser'
import type { ScriptPart } from '../emission.ts'
import { scanHtml } from '../scan-html.ts'
import { scanScript } from '../scan-script.ts'
import { addWaivers } from '../waivers.ts'
import { fillHoles, hole } from './holes.ts'

type Part = Omit<ScriptPart, 'start' | 'code' | 'language'>

/** How a template language writes its tags: all of them, those that are comments, those that give out nothing. */
export type TagSyntax = { tag: RegExp; comment: RegExp; control: RegExp; code?: true }

const braces: TagSyntax = {
  tag: /\{\{!--[\s\S]*?--~?\}\}|\{\{\{[\s\S]*?\}\}\}|\{\{[\s\S]*?\}\}/g,
  comment: /^\{\{~?!(?:--)?([\s\S]*?)(?:--)?~?\}\}$/,
  control: /^\{\{~?\s*(?:[#/^>!&*]|else\b)/,
}

const percents: TagSyntax = {
  tag: /\{%-?\s*(comment|schema|style|stylesheet)\b[^%]*%\}[\s\S]*?\{%-?\s*end\1\s*-?%\}|\{#[\s\S]*?#\}|\{%[\s\S]*?%\}|\{\{[\s\S]*?\}\}/g,
  comment: /^(?:\{#([\s\S]*?)#\}|\{%-?\s*comment\s*-?%\}([\s\S]*?)\{%-?\s*endcomment\s*-?%\})$/,
  control: /^\{[%#]/,
}

const ejs: TagSyntax = {
  tag: /<%[\s\S]*?%>/g,
  comment: /^<%#([\s\S]*?)[-_]?%>$/,
  control: /^<%[^=-]/,
  code: true,
}

/** Template languages by the file's extension. */
export const tagSyntaxes: Record<string, TagSyntax> = {
  ejs,
  hbs: braces,
  handlebars: braces,
  mustache: braces,
  njk: percents,
  nunjucks: percents,
  liquid: percents,
}

/** A page with tags of a template language in it. */
export function scanTemplate(part: Part, { tag, comment, control, code }: TagSyntax): void {
  const comments: { value: string; start: number; end: number }[] = []
  const masked = part.text.replace(tag, (whole: string, ...rest: unknown[]) => {
    const start = rest.find((one) => typeof one === 'number') ?? 0
    const words = comment.exec(whole)
    if (words) comments.push({ value: words[1] ?? words[2] ?? '', start, end: start + whole.length })
    return (control.test(whole) ? ' ' : hole).repeat(whole.length)
  })
  scanMasked(part, skipFrontMatter(part, dropConditional(part.text, masked)))
  addWaivers(comments, { ...part, start: 0 })
  if (code) scanTags(part, tag)
}

/** Settings between lines of dashes, which site generators read: no markup, but maybe code. */
function skipFrontMatter(part: Part, masked: string): string {
  const {
    0: whole = '',
    1: open = '',
    2: language = '',
    3: code = '',
  } = /^(---(\w*)\r?\n)([\s\S]*?\n)---\s*$/m.exec(part.text) ?? []
  if (whole === '' || !part.text.startsWith(whole)) return masked
  if (/^js|^javascript/.test(language)) scanScript({ ...part, start: open.length, code, language: 'js' })
  return ' '.repeat(whole.length) + masked.slice(whole.length)
}

/** `{{#if locked}}disabled{{/if}}`: not always, so that it says nothing of the control. */
function dropConditional(text: string, masked: string): string {
  let kept = masked
  for (const { 0: whole, 1: name = '', index } of text.matchAll(
    /(?:\}\}|%\}|%>)\s*(disabled|readonly|hidden)(?=\s*(?:\{\{|\{%|<%))/gi,
  )) {
    const start = index + whole.length - name.length
    kept = kept.slice(0, start) + ' '.repeat(name.length) + kept.slice(start + name.length)
  }
  return kept
}

/** What is left when a file's own syntax cannot be read: its elements, with holes where something is filled in. */
export function scanMarkupOnly(part: Part, filled: RegExp): void {
  const masked = part.text
    .replace(
      /(<script\b[^>]*>)([\s\S]*?)(?=<\/script)/g,
      (_all, open: string, code: string) => open + ' '.repeat(code.length),
    )
    .replace(filled, (whole) => hole.repeat(whole.length))
  scanMasked(part, masked)
}

function scanMasked({ file, text, lines, filter, facts }: Part, masked: string): void {
  scanHtml({ file, text }, lines, filter, facts, masked)
  for (const element of facts.elements)
    element.attributes = element.attributes.filter(({ name }) => !name.includes(hole))
  if (masked.includes(hole)) fillHoles(facts)
}

/** The code in `<% … %>` is one program with the text between as gaps; names that it does not declare are given to it. */
function scanTags(part: Part, tag: RegExp): void {
  const { text, facts, lines } = part
  let code = ''
  const outputs: { start: number; code: string }[] = []
  for (const { 0: whole, index } of text.matchAll(tag)) {
    code += ' '.repeat(index - code.length)
    if (/^<%[#%]/.test(whole)) continue
    const inner = whole.replace(/[-_]?%>$/, '').replace(/^<%[=_-]?/, '')
    const from = whole.indexOf(inner, 2)
    const isOutput = /^<%[=-]/.test(whole)
    code += isOutput ? ` ;(${inner});` : `${' '.repeat(from)}${inner}\n`
    if (isOutput) outputs.push({ start: index, code: `  (${inner})` })
  }
  const parses = (piece: string): boolean =>
    !parseSync('tags', piece, { lang: 'js' }).errors.some(({ severity }) => severity === 'Error')
  if (code.trim() === '') return
  if (parses(code)) return scanScript({ ...part, start: 0, code, language: 'js', names: 'own' })
  facts.problems.push({
    why: 'the code in the tags could not be read as one program',
    place: lines.place(0, 0),
  })
  for (const output of outputs)
    if (parses(output.code)) scanScript({ ...part, ...output, language: 'js', names: 'own' })
}
