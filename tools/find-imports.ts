import { Visitor, parseSync } from 'oxc-parser'

/** One `import`, `export … from`, `import()` or type `import('…')` of a source text. */
export type Import = {
  /** What is imported, as written: `@candor/model`, `./x.ts`, `node:fs`. */
  specifier: string
  /** Counts from 1. */
  line: number
  /** Whether it goes away when types are stripped. */
  isType: boolean
}

/** Every import of a module whose target is a plain string, in source order. The path decides the language. */
export function findImports(path: string, text: string): Import[] {
  const found: { specifier: string; start: number; isType: boolean }[] = []
  const { program } = parseSync(path, text)
  new Visitor({
    ImportDeclaration({ source, importKind, specifiers, start }) {
      const isType =
        importKind === 'type' ||
        (specifiers.length > 0 &&
          specifiers.every((one) => one.type === 'ImportSpecifier' && one.importKind === 'type'))
      found.push({ specifier: source.value, start, isType })
    },
    ExportNamedDeclaration({ source, exportKind, specifiers, start }) {
      if (!source) return
      const isType =
        exportKind === 'type' ||
        (specifiers.length > 0 && specifiers.every((one) => one.exportKind === 'type'))
      found.push({ specifier: source.value, start, isType })
    },
    ExportAllDeclaration({ source, exportKind, start }) {
      found.push({ specifier: source.value, start, isType: exportKind === 'type' })
    },
    ImportExpression({ source, start }) {
      if (source.type === 'Literal' && typeof source.value === 'string') {
        found.push({ specifier: source.value, start, isType: false })
      }
    },
    TSImportType({ source, start }) {
      found.push({ specifier: source.value, start, isType: true })
    },
  }).visit(program)
  return found
    .sort((a, b) => a.start - b.start)
    .map(({ specifier, start, isType }) => ({
      specifier,
      line: text.slice(0, start).split('\n').length,
      isType,
    }))
}
