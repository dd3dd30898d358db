import type { FileFacts, Resolve } from '@candor/scan'

/**
 * The files of the project that a file leads to, by the specifiers that linking could ask about: those of symbols and of
 * re-exports, wherever they stand in its facts.
 */
export function listImports(facts: FileFacts, resolveImport: Resolve): Record<string, string> {
  const specifiers = new Set<string>()
  const visit = (value: unknown, key?: string): void => {
    if (typeof value === 'string') {
      for (const specifier of listSpecifiers(value, key)) specifiers.add(specifier)
    } else if (Array.isArray(value)) for (const item of value) visit(item, key)
    else if (typeof value === 'object' && value !== null)
      for (const [inner, item] of Object.entries(value)) visit(item, inner)
  }
  visit(facts)
  const found = [...specifiers].toSorted().map((specifier) => [specifier, resolveImport(specifier, facts.file)] as const)
  return Object.fromEntries(found.filter((entry): entry is [string, string] => entry[1] !== undefined))
}

function listSpecifiers(text: string, key: string | undefined): string[] {
  if (key === 'from' || key === 'specifier') return [text]
  if (!/^(npm|import):/.test(text)) return []
  const rest = text.slice(text.indexOf(':') + 1)
  return [...rest.matchAll(/#/g)].map(({ index }) => rest.slice(0, index))
}
