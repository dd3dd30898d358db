import type { FileFacts } from '../../src/index.ts'
import { scanText } from '../scan-facts.ts'

/** All facts of a text that say something, with places as `line:column-line:column`. */
export function showFacts(file: string, text: string): Record<string, unknown> {
  const facts = JSON.parse(JSON.stringify(scanText(text, file)), (key, value: unknown) =>
    key === 'place' ? showPlace(value) : value,
  ) as FileFacts
  return Object.fromEntries(
    Object.entries(facts).filter(
      ([key, value]) => key !== 'file' && key !== 'parsed' && !(Array.isArray(value) && value.length === 0),
    ),
  )
}

function showPlace(place: unknown): string {
  const { line, column, endLine, endColumn } = place as {
    line: number
    column: number
    endLine: number
    endColumn: number
  }
  return `${line}:${column}-${endLine}:${endColumn}`
}

/** The problems of a text: place and reason. */
export function listProblems(file: string, text: string): string[] {
  return scanText(text, file).problems.map(({ why, place }) => `${place.line}:${place.column} ${why}`)
}

/** Elements with the text or written form of each attribute. */
export function listElements(file: string, text: string): string[] {
  return scanText(text, file).elements.map(({ tag, attributes }) => {
    const shown = attributes.map(({ name, value }) => {
      if (value.type === 'text') return `${name}="${value.text}"`
      if (value.type === 'symbol' || value.type === 'call')
        return `${name}={${value.written}: ${value.symbol}}`
      return `${name}=${value.type}`
    })
    return [tag, ...shown].join(' ')
  })
}
