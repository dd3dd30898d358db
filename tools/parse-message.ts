import type { ExampleFile, Message, Severity } from '@candor/diagnostics'

const severities: readonly Severity[] = ['error', 'warning', 'note']
const parts = /^([\s\S]+?)^## Why\n([\s\S]+?)^## Fix\n([\s\S]+?)^## Example\n([\s\S]+)$/m
const exampleBlock = /^(`{3,})(\S+) (\S+)\n([\s\S]*?)\n?\1$/gm

/**
 * Reads one `messages/*.md`: front matter with code and severity, what happened, then the sections Why, Fix and Example.
 * Throws with the path when a part is missing: these files are ours.
 */
export function parseMessage(path: string, markdown: string): Message {
  const [, head = '', body = ''] = markdown.match(/^---\n([\s\S]*?)\n---\n([\s\S]*)$/) ?? fail(path, 'begins with a front matter between --- lines')
  const fields = new Map(head.split('\n').map((line) => line.split(/:\s*/, 2) as [string, string]))
  const code = fields.get('code') ?? fail(path, 'has a code in its front matter')
  const severity = severities.find((one) => one === fields.get('severity')) ?? fail(path, 'has a severity: error, warning or note')
  const file = path.split('/').at(-1)
  if (file !== `${code.split('/')[1]}.md`) fail(path, `is named after its code, ${code.split('/')[1]}.md`)
  const [, what = '', why = '', fix = '', example = ''] =
    body.match(parts) ?? fail(path, 'says what happened and has the sections "## Why", "## Fix" and "## Example", in this order')
  return { code, severity, what: fold(what), why: fold(why), fix: fold(fix), example: parseExample(example) }
}

function parseExample(text: string): ExampleFile[] {
  return [...text.matchAll(exampleBlock)].map(([, , language = '', name = '', content = '']) => ({ name, language, text: `${content}\n` }))
}

/** A paragraph may be wrapped in the file; a reader's terminal or page wraps it anew. */
function fold(text: string): string {
  return text
    .trim()
    .split(/\n{2,}/)
    .map((paragraph) => paragraph.replaceAll('\n', ' '))
    .join('\n')
}

function fail(path: string, need: string): never {
  throw new Error(`${path}: a message file ${need}`)
}
