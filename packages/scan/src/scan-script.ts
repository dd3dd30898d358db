import { type ParseResult, type ParserOptions, parseSync } from 'oxc-parser'
import { type Emission, type ScriptPart, listDirectives } from './emission.ts'
import { declareOuterNames } from './declare-outer-names.ts'
import { emitClasses } from './emit-classes.ts'
import { emitElements } from './emit-elements.ts'
import { emitExports, emitFunctions, emitImports, emitModules, emitSubclasses } from './emit-declarations.ts'
import { emitEmbeddedSchemas } from './emit-embedded-schemas.ts'
import { emitStatics } from './emit-statics.ts'
import { emitTypes } from './emit-types.ts'
import { emitCalls, emitReads, emitTexts, emitWrites } from './emit-uses.ts'
import { type ValueResolver, resolveValue } from './resolve-value.ts'
import { findBinding } from './scope.ts'
import { recoverScript } from './recover-script.ts'
import type { ScriptRecords } from './script-records.ts'
import { walkScript } from './walk-script.ts'
import { addWaivers } from './waivers.ts'

/** Parses a script, walks it once and adds what it says to the facts. */
export function scanScript(part: ScriptPart): void {
  const { facts, lines } = part
  // The parser sees spaces where other text stands, so that its offsets are those of the file.
  const source = part.start === 0 ? part.code : ' '.repeat(part.start) + part.code
  const parsed = parse(part, source)
  const { errors } = parsed
  const problem = errors.find(part.origin ? isProblem : ({ severity }) => severity === 'Error')
  if (problem) {
    const at = problem.labels[0] ?? { start: part.start, end: part.start }
    facts.problems.push({ why: `syntax error: ${problem.message}`, place: lines.place(at.start, at.end) })
  }
  const { program, comments } = problem ? recover(part, source, parsed) : parsed
  addWaivers(part.origin ? comments.map((comment) => ({ ...comment, ...part.origin?.locate(comment.start, comment.end) })) : comments, { ...part, ...part.origin })
  const records = walkScript(program as never, facts.functions.length)
  if (part.names) declareOuterNames(records, part.names)
  bindAssignments(records)
  if (part.start === 0) facts.directives.push(...listDirectives(records.program['body']))
  const emission: Emission = { ...part, records, resolver: createResolver(part, records) }
  emitImports(emission)
  emitFunctions(emission)
  emitExports(emission)
  emitSubclasses(emission)
  emitClasses(emission)
  emitTypes(emission)
  emitModules(emission)
  const embedded = emitElements(emission)
  emitCalls(emission)
  emitWrites(emission)
  emitStatics(emission)
  emitReads(emission)
  emitTexts(emission)
  emitEmbeddedSchemas(emission)
  for (const inner of embedded) scanScript({ ...part, ...inner, language: 'js' })
}

/** A component's script may return, as the function that it becomes; the parser goes on behind that. */
export function isProblem({ severity, message }: { severity: string; message: string }): boolean {
  return severity === 'Error' && !message.startsWith("A 'return' statement")
}

/** Scripts that are no modules may return at the top, or hold types in a dialect: read as what they are, if that goes better. */
function parse({ file, language }: ScriptPart, source: string): ParseResult {
  const asModule = parseSync(file, source, { lang: language })
  if (language !== 'js' && language !== 'jsx') return asModule
  const others: ParserOptions[] = [{ lang: language, sourceType: 'commonjs' }, { lang: language, sourceType: 'script' }, { lang: 'tsx' }]
  let best = asModule
  for (const options of others) {
    if (best.errors.length === 0) break
    const other = parseSync(file, source, options)
    if (other.errors.length === 0) best = other
  }
  return best
}

/** The parser gives nothing for a file with an error: the statements that are sound are read all the same. */
function recover(part: ScriptPart, source: string, failed: ParseResult): ParseResult {
  if (failed.program.body.length > 0) return failed
  const text = recoverScript(source, (piece) => parse(part, piece).errors.length === 0)
  return text === undefined ? failed : parse(part, text)
}

function bindAssignments(records: ScriptRecords): void {
  for (const { name, fill } of records.fills) {
    const binding = findBinding(fill.scope, name)?.binding
    if (binding?.kind !== 'variable' || binding.steps.length > 0) continue
    binding.filled ??= []
    binding.filled.push(fill)
  }
  for (const { name, node, scope } of records.assignments) {
    const binding = findBinding(scope, name)?.binding
    if (binding?.kind === 'variable') binding.assigned.push({ node, scope })
  }
}

function createResolver(part: ScriptPart, records: ScriptRecords): ValueResolver {
  const resolver: ValueResolver = {
    file: part.file,
    text: part.text,
    lines: part.lines,
    records,
    busy: new Set(),
    values: new Map(),
    readText(node, scope) {
      const value = resolveValue(node, scope, resolver)
      if (value.type === 'number') return String(value.number)
      return value.type === 'text' ? value.text : undefined
    },
  }
  return resolver
}
