import { createHash } from 'node:crypto'
import { basename } from 'node:path'
import { parse } from 'yaml'
import { type Repository, defineGenerator } from '../generator.ts'

const folder = 'policies/templates'

/**
 * policies/templates/<language>/ → packages/document/src/generated/language-packs.ts, so that `document` reads no file and a
 * missing template or word fails the type check; policies/templates/page.css → page-style.ts with the hash that the page's
 * content security policy names.
 */
export const generator = defineGenerator({
  name: 'templates',
  async generate(repository) {
    const languages = [...new Set(repository.list(`${folder}/*/*.hbs`).map((path) => path.split('/')[2] ?? ''))]
    if (languages.length === 0) return []
    const packs = Object.fromEntries(languages.map((language) => [language, loadLanguage(language, repository)]))
    const style = repository.read(`${folder}/page.css`).replaceAll(/\/\*[^]*?\*\/\n?/g, '').trim()
    const styleHash = `sha256-${createHash('sha256').update(style).digest('base64')}`
    return [
      {
        path: 'packages/document/src/generated/language-packs.ts',
        source: `${folder}/`,
        text: `import type { LanguagePack } from '../language-pack.ts'

export const languagePacks = ${JSON.stringify(packs, undefined, 2)} as const satisfies Record<string, LanguagePack>
`,
      },
      {
        path: 'packages/document/src/generated/page-style.ts',
        source: `${folder}/page.css`,
        text: `export const pageStyle = ${JSON.stringify(style)}

/** For \`style-src\` of a content security policy. */
export const pageStyleHash = '${styleHash}'
`,
      },
    ]
  },
})

function loadLanguage(language: string, repository: Repository): object {
  const words = repository.list(`${folder}/${language}/*.yaml`).map((path) => parse(repository.read(path)))
  const sections: Record<string, { title: string; template: string }> = {}
  const partials: Record<string, string> = {}
  for (const path of repository.list(`${folder}/${language}/*.hbs`)) {
    const name = basename(path, '.hbs')
    const text = repository.read(path)
    if (/[\uE000-\uF8FF]/.test(text)) throw new Error(`${path}: private-use characters stand for slots; take them out`)
    if (name.startsWith('_')) partials[name.slice(1)] = text
    else sections[name] = parseTemplate(path, text)
  }
  const { header, ...rest } = sections
  return Object.assign({}, ...words, { header, sections: rest, partials })
}

function parseTemplate(path: string, text: string): { title: string; template: string } {
  const [, head, template] = /^---\n([^]*?)\n---\n([^]*)$/.exec(text) ?? []
  const title: unknown = head === undefined ? undefined : parse(head)?.title
  if (typeof title !== 'string' || template === undefined) {
    throw new Error(`${path}: must begin with "---", "title: …" (the section's heading), "---"`)
  }
  return { title, template }
}
