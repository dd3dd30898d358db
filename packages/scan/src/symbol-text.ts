import type { Step } from './scope.ts'

/** What a symbol starts with; `prefix` ends in `:` or `#`. */
export type Reference = {
  prefix: string
  steps: Step[]
  /** The same through the type annotation of the parameter that it starts from. */
  typed?: { prefix: string; steps: Step[] }
  /** Another global that it may be as well: `session ? sessionStorage : localStorage`. */
  other?: { prefix: string; steps: Step[] }
}

const escapes: Record<string, string> = { '.': '%2E', '#': '%23', '(': '%28', ')': '%29', ' ': '%20' }

/** A property's name as a step: characters that separate steps are escaped. */
export function createStep(name: string): Step {
  return /[.#() ]/.test(name) ? name.replace(/[.#() ]/g, (character) => escapes[character] ?? character) : name
}

/** `global:` + [`localStorage`, `setItem`] → `global:localStorage.setItem`; calls follow without a dot. */
export function serializeSymbol({ prefix, steps }: { prefix: string; steps: readonly Step[] }): string {
  let text = prefix
  for (const [index, step] of steps.entries()) text += step === '()' || index === 0 ? step : `.${step}`
  return text
}

/** The reverse of `serializeSymbol`. */
export function parseSymbol(symbol: string): { prefix: string; steps: Step[] } {
  const colon = symbol.indexOf(':')
  const kind = symbol.slice(0, colon + 1)
  const hash = kind === 'npm:' || kind === 'import:' || kind === 'file:' ? symbol.lastIndexOf('#') : colon
  const prefix = symbol.slice(0, hash + 1)
  const rest = symbol.slice(hash + 1)
  if (rest === '') return { prefix, steps: [] }
  const steps = rest
    .split('.')
    .flatMap((part) => (part === 'new()' ? [part] : part.split(/(\(\))/).filter((piece) => piece !== '')))
  return { prefix, steps }
}

/** A reference some steps further. */
export function extend(reference: Reference, steps: readonly Step[]): Reference {
  if (steps.length === 0) return reference
  const further: Reference = { prefix: reference.prefix, steps: [...reference.steps, ...steps] }
  if (reference.typed) further.typed = { prefix: reference.typed.prefix, steps: [...reference.typed.steps, ...steps] }
  if (reference.other) further.other = extend(reference.other, steps)
  return normalizeGlobal(further)
}

const globalObjects = new Set(['window', 'globalThis', 'self', 'global'])

/** `window.fbq` is `fbq`. */
function normalizeGlobal(reference: Reference): Reference {
  if (reference.prefix !== 'global:') return reference
  let from = 0
  while (from < reference.steps.length - 1 && globalObjects.has(reference.steps[from] ?? '')) from += 1
  return from === 0 ? reference : { ...reference, steps: reference.steps.slice(from) }
}
