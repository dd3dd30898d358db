/** What a package may do, by the layers of ARCHITECTURE.md. */
export type LayerRow = {
  layer: number
  /** Whether it may touch files, workers, network, clock; all others take what they need as arguments. */
  touchesSystem?: true
  /** Packages that it may import types from, and nothing else. */
  onlyTypesOf?: readonly string[]
  /** A runtime that users ship: it depends on nothing. */
  standsAlone?: true
}

export const layerTable: Readonly<Record<string, LayerRow>> = {
  diagnostics: { layer: 0 },
  vocabulary: { layer: 0 },
  catalog: { layer: 0 },
  model: { layer: 1 },
  scan: { layer: 1 },
  consent: { layer: 1, standsAlone: true },
  detectors: { layer: 2 },
  document: { layer: 2 },
  codegen: { layer: 2 },
  diff: { layer: 2 },
  draft: { layer: 2 },
  obligations: { layer: 2 },
  match: { layer: 2, onlyTypesOf: ['scan'] },
  linter: { layer: 3, touchesSystem: true },
  reporters: { layer: 3 },
  formats: { layer: 3 },
  'eslint-plugin': { layer: 4, touchesSystem: true },
  cli: { layer: 5, touchesSystem: true },
}

/** The two halves, what is declared and what is observed; no package of one imports the other. */
export const halves: readonly [string, string] = ['model', 'scan']

/**
 * Node's built-in modules that do no I/O on a user's files and read no clock, so that every package may use them;
 * `node:module` loads a parser when the first file of its kind is met.
 */
export const pureBuiltins: readonly string[] = ['node:crypto', 'node:module']
