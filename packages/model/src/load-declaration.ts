import type { Diagnostic, Span } from '@candor/diagnostics'
import { decodeText } from './decode-text.ts'
import { describeJson, shorten } from './describe-json.ts'
import {
  fileDirectory,
  fileMissing,
  fileTooLarge,
  fileUnreadable,
  includeCycle,
  includeDuplicate,
  includeMissing,
  includePathInvalid,
  includeUnreadable,
  includesTooMany,
  typeNotList,
  typeNotText,
  valuesTooMany,
} from './generated/messages.ts'
import type { Json, JsonObject } from './json.ts'
import { joinPointer } from './json-pointer.ts'
import { limits } from './limits.ts'
import { type ParsedFile, parseYaml } from './parse-yaml.ts'
import { resolvePath } from './resolve-path.ts'

/** What reading a file may give. The caller does the I/O; paths have `/`. */
export type ReadFile = (path: string) => FileReading

export type FileReading =
  | { readonly bytes: Uint8Array }
  | { readonly problem: 'missing' | 'directory' | 'unreadable' | 'too-large' }

/** One file of a policy, without its `include`. */
export interface DeclarationPart {
  readonly value: JsonObject
  readonly places: ParsedFile['places']
}

export interface LoadedDeclaration {
  /** The first file, then each included one with its own includes behind it. */
  readonly parts: readonly DeclarationPart[]
  readonly diagnostics: readonly Diagnostic[]
  /** File → text, for code frames. */
  readonly sources: Readonly<Record<string, string>>
  /** False when a file, or a part of one, could not be read. */
  readonly complete: boolean
}

interface Loader {
  readonly read: ReadFile
  readonly parts: DeclarationPart[]
  readonly diagnostics: Diagnostic[]
  readonly sources: Record<string, string>
  /** File → where it is included; undefined for the first. */
  readonly seen: Map<string, Span | undefined>
  /** Values in all files so far. */
  values: number
  complete: boolean
}

/** Reads a policy's file and all that it includes. */
export function loadDeclaration(entry: string, read: ReadFile): LoadedDeclaration {
  const loader: Loader = {
    read,
    parts: [],
    diagnostics: [],
    sources: {},
    seen: new Map(),
    values: 0,
    complete: true,
  }
  loadFile(loader, entry, [])
  return loader
}

function loadFile(loader: Loader, file: string, chain: readonly string[], span?: Span): void {
  loader.seen.set(file, span)
  const reading = loader.read(file)
  const large = 'bytes' in reading && reading.bytes.length > limits.fileBytes
  if (!('bytes' in reading) || large) {
    report(loader, describeProblem(file, 'bytes' in reading ? 'too-large' : reading.problem, span))
    return
  }
  const { text, problem } = decodeText(file, reading.bytes)
  loader.sources[file] = text
  if (problem) {
    report(loader, problem)
    return
  }
  const parsed = parseYaml(file, text)
  loader.diagnostics.push(...parsed.diagnostics)
  if (!parsed.complete) loader.complete = false
  loader.values += parsed.places.size
  if (loader.values > limits.values && span)
    return report(loader, valuesTooMany({ limit: limits.values }, { span }))
  if (!parsed.value) return
  const { include, ...value } = parsed.value
  loader.parts.push({ value, places: parsed.places })
  if ('include' in parsed.value) loadIncludes(loader, file, include ?? null, parsed, [...chain, file])
}

function loadIncludes(
  loader: Loader,
  file: string,
  include: Json,
  parsed: ParsedFile,
  chain: readonly string[],
): void {
  const getSpan = (pointer: string) => parsed.places.get(pointer)?.value
  const meaning = 'Other YAML files that hold parts of this policy.'
  if (!Array.isArray(include)) {
    const slots = { field: 'include', owner: undefined, actual: describeJson(include), meaning }
    report(loader, typeNotList(slots, { span: getSpan('/include') }))
    return
  }
  for (const [at, path] of include.entries()) {
    const span = getSpan(joinPointer('/include', at))
    if (typeof path === 'string') loadInclude(loader, file, path, chain, span)
    else
      report(
        loader,
        typeNotText(
          {
            field: 'include',
            owner: undefined,
            actual: describeJson(path),
            meaning,
            example: 'channels.yaml',
          },
          { span },
        ),
      )
  }
}

function loadInclude(
  loader: Loader,
  from: string,
  path: string,
  chain: readonly string[],
  span: Span | undefined,
): void {
  const file = resolvePath(from, path)
  if (file === undefined) return report(loader, includePathInvalid({ path: shorten(path) }, { span }))
  if (chain.includes(file)) {
    const steps = [...chain.slice(chain.indexOf(file)), file].map((step) => `\`${step}\``).join(' → ')
    return report(loader, includeCycle({ file, chain: steps }, { span }))
  }
  if (loader.seen.has(file)) {
    const first = loader.seen.get(file)
    const related = first ? [{ message: 'It is included here first.', span: first }] : []
    return report(loader, includeDuplicate({ file }, { span, related }))
  }
  if (loader.seen.size >= limits.files) {
    if (loader.diagnostics.every(({ code }) => code !== 'policy/includes-too-many'))
      report(loader, includesTooMany({ limit: limits.files }, { span }))
    return
  }
  loadFile(loader, file, chain, span)
}

function report(loader: Loader, diagnostic: Diagnostic): void {
  loader.diagnostics.push(diagnostic)
  loader.complete = false
}

type Problem = Extract<FileReading, { problem: string }>['problem']

const size = '1 MiB (1,048,576 bytes)'

const entryProblems: Record<Problem, (file: string) => Diagnostic> = {
  missing: (file) => fileMissing({ file }),
  directory: (file) => fileDirectory({ file }),
  unreadable: (file) => fileUnreadable({ file }),
  'too-large': (file) => fileTooLarge({ file, limit: size }),
}

const includeProblems: Record<Problem, (file: string, span: Span) => Diagnostic> = {
  missing: (file, span) => includeMissing({ file }, { span }),
  directory: (file, span) => includeUnreadable({ file, problem: 'is a folder, not a file' }, { span }),
  unreadable: (file, span) => includeUnreadable({ file, problem: 'cannot be read' }, { span }),
  'too-large': (file, span) => includeUnreadable({ file, problem: `is larger than ${size}` }, { span }),
}

function describeProblem(file: string, problem: Problem, span: Span | undefined): Diagnostic {
  return span ? includeProblems[problem](file, span) : entryProblems[problem](file)
}
