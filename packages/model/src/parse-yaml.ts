import type { Diagnostic } from '@candor/diagnostics'
import type { Document } from 'yaml'
import { composeDocuments } from './compose-documents.ts'
import { describeJson } from './describe-json.ts'
import { documentSecond, fileEmpty, nestingTooDeep, topNotFields } from './generated/messages.ts'
import { type JsonObject, isJsonObject } from './json.ts'
import { limits } from './limits.ts'
import type { ValuePlace } from './places.ts'
import { readNode } from './read-node.ts'
import { blankSection, isWithinSection } from './sections.ts'
import { type TextIndex, createTextIndex } from './text-index.ts'
import { findYamlProblems } from './yaml-problems.ts'

/** What one file declares, and what is wrong with how it is written. */
export interface ParsedFile {
  /** Undefined when nothing of it could be read. */
  readonly value: JsonObject | undefined
  readonly places: ReadonlyMap<string, ValuePlace>
  readonly diagnostics: readonly Diagnostic[]
  /** False when a part of the text could not be read. */
  readonly complete: boolean
}

/**
 * YAML 1.2 text of one file → plain data with places. Reports every problem. A field at the top whose structure
 * is in doubt is left out, and the others are read, so that all checks can speak about them.
 */
export function parseYaml(file: string, text: string): ParsedFile {
  const index = createTextIndex(file, text)
  const { document, diagnostics, whole, brokenAt } = composeSound(text, index)
  const unread: ParsedFile = { value: undefined, places: new Map(), diagnostics, complete: false }
  const empty = () => ({ ...unread, diagnostics: [fileEmpty({ file }, { span: index.createSpan(0, 0) })] })
  if (!document?.contents) return diagnostics.length > 0 ? unread : empty()

  const { value, places, diagnostics: found, complete } = readNode(document.contents, { index, brokenAt })
  const all = [...diagnostics, ...found]
  if (isJsonObject(value)) return { value, places, diagnostics: all, complete: whole && complete }
  if (value === null && all.length === 0) return empty()
  if (whole && complete) {
    all.push(topNotFields({ file, actual: describeJson(value) }, { span: places.get('')?.value }))
  }
  return { ...unread, diagnostics: all }
}

interface SoundDocument {
  readonly document?: Document.Parsed | undefined
  readonly diagnostics: Diagnostic[]
  /** False when a section was left out. */
  readonly whole: boolean
  /** Offset from which on the structure is in doubt, where leaving sections out did not help. */
  readonly brokenAt?: number | undefined
}

/** Bounds the work: a text is composed anew for each section that is left out. */
const mostWork = 2_000_000

/**
 * Composes the text. As long as a section (a field at the top, with all below it) is broken, its problems are
 * reported and the rest is composed without it: what went wrong there must not hide or cause problems elsewhere.
 */
function composeSound(text: string, index: TextIndex): SoundDocument {
  const diagnostics: Diagnostic[] = []
  let current = text
  for (let left = Math.min(40, Math.floor(mostWork / text.length)); ; left--) {
    const { documents, deep } = composeDocuments(current)
    if (deep !== undefined) {
      diagnostics.push(nestingTooDeep({ limit: limits.depth }, { span: index.createSpan(deep, deep + 1) }))
      return { diagnostics, whole: false }
    }
    const [document, second] = documents
    const { problems, brokenAt } = document ? findYamlProblems(document, current, index) : { problems: [] }
    const start = problems.find(({ isDoubtful }) => isDoubtful)?.start
    const rest = start === undefined || left <= 0 ? undefined : blankSection(current, start)
    if (start === undefined || rest === undefined) {
      diagnostics.push(...problems.map(({ diagnostic }) => diagnostic), ...reportSecond(second, index))
      return { document, diagnostics, whole: current === text && brokenAt === undefined, brokenAt }
    }
    const here = problems.filter((problem) => isWithinSection(current, start, problem.start))
    diagnostics.push(...here.map(({ diagnostic }) => diagnostic))
    current = rest
  }
}

function reportSecond(second: Document.Parsed | undefined, index: TextIndex): Diagnostic[] {
  const start = second?.range[0]
  return start === undefined ? [] : [documentSecond({}, { span: index.createSpan(start, start + 3) })]
}
