import { type FileFacts, type Place, type Value, createSymbolMatcher } from '@candor/scan'
import { type Verdict, classifyMention } from '../classifier/index.ts'

const schemaCalls = ['object', 'strictObject', 'looseObject']
const libraries = ['npm:zod#z', 'npm:zod#', 'npm:zod/v4#z', 'npm:zod/v3#z', 'npm:yup#', 'npm:valibot#', 'npm:valibot#v', 'npm:joi#', 'npm:joi#Joi', 'npm:@hapi/joi#', 'npm:superstruct#']

/** Calls that describe an object: `z.object({ … })`. */
export const payloadSymbols: readonly string[] = libraries.flatMap((library) => schemaCalls.map((call) => (library.endsWith('#') ? `${library}${call}` : `${library}.${call}`)))

const isSchema = createSymbolMatcher(payloadSymbols.map((symbol) => [symbol, true] as const))

/** Validators that hold no data of a person, whatever the field is called. */
const empty = /\b(boolean|bool|enum|nativeEnum|literal|picklist|never|null|undefined)\b/

/** Fields of the schemas by which a server checks what it is sent. Schemas of a form in the browser are the form's. */
export function listPayloadFields(facts: FileFacts): { verdict: Verdict; written: string; place: Place }[] {
  const ofForm = facts.imports.some(({ specifier, used }) => used && /(@hookform\/resolvers|react-hook-form|vee-validate|formik|@tanstack\/react-form|sveltekit-superforms\/client)/.test(specifier))
  if (ofForm) return []
  return facts.calls.flatMap(({ symbol, args, written }) => {
    const [shape] = args
    if (!isSchema(symbol) || shape?.type !== 'object') return []
    const siblings = shape.entries.filter(({ value }) => isText(value)).map(({ key }) => key)
    return shape.entries.flatMap(({ key, value, place }) => {
      // Names in capitals are settings: schemas of the environment.
      if (/^[A-Z\d_]+$/.test(key)) return []
      const verdict = isText(value) ? classifyMention({ key, siblings: siblings.filter((sibling) => sibling !== key) }, false) : undefined
      return verdict ? [{ verdict, written: `${written} ${key}`, place }] : []
    })
  })
}

function isText(value: Value): boolean {
  if (value.type === 'call') return !empty.test(value.symbol) && (value.on === undefined || isText(value.on))
  return value.type === 'symbol' || value.type === 'unknown'
}
