import { renderString, renderUnion } from './escape.ts'
import type { Section } from './section.ts'

/** An exported function. */
export function renderFunction(
  name: string,
  parameters: readonly string[],
  result: string,
  body: readonly string[],
): string {
  return `export function ${name}(${parameters.join(', ')}): ${result} {\n  ${body.join('\n  ')}\n}`
}

/** The last parameter of a function that needs the proof of consent to one of the purposes, if there are any. */
export function renderProof(asked: readonly string[]): string[] {
  return asked.length === 0 ? [] : [`grant: Granted<${renderUnion(asked)}>`]
}

/** The line that turns away what is no such proof. */
export function renderCheck(asked: readonly string[]): string[] {
  return asked.length === 0 ? [] : [`proveConsent(grant, [${asked.map(renderString).join(', ')}])`]
}

/** What the two above import. */
export function importProof(asked: readonly string[]): Required<Pick<Section, 'values' | 'types'>> {
  return asked.length === 0 ? { values: [], types: [] } : { values: ['proveConsent'], types: ['Granted'] }
}
