import type { ScriptPart } from '../emission.ts'
import type { FileKind } from '../generated/facts.ts'
import { scanAstro } from './scan-astro.ts'
import { scanPug } from './scan-pug.ts'
import { scanSvelte } from './scan-svelte.ts'
import { scanTemplate, tagSyntaxes } from './scan-template.ts'
import { scanVue } from './scan-vue.ts'

/** How files are read that hold markup and code in a syntax of their own. */
export type MarkupReader = {
  kind: FileKind
  scan(part: Omit<ScriptPart, 'start' | 'code' | 'language'>): void
}

const readers: Record<string, MarkupReader> = {
  svelte: { kind: 'svelte', scan: scanSvelte },
  vue: { kind: 'vue', scan: scanVue },
  astro: { kind: 'astro', scan: scanAstro },
  pug: { kind: 'pug', scan: scanPug },
  jade: { kind: 'pug', scan: scanPug },
  ...Object.fromEntries(
    Object.entries(tagSyntaxes).map(([extension, syntax]): [string, MarkupReader] => [
      extension,
      { kind: 'template', scan: (part) => scanTemplate(part, syntax) },
    ]),
  ),
}

/** The reader for a file's extension. */
export function findMarkupReader(extension: string): MarkupReader | undefined {
  return Object.hasOwn(readers, extension) ? readers[extension] : undefined
}
