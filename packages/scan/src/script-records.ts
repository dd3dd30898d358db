import type { ClassScope, Fill, Scope, Step } from './scope.ts'
import type { SyntaxNode } from './syntax-node.ts'

/** Something that may become a fact once all names are known. */
export type Candidate =
  | { kind: 'call'; node: SyntaxNode; scope: Scope; element: number | undefined }
  | { kind: 'write'; node: SyntaxNode; scope: Scope }
  | { kind: 'delete'; node: SyntaxNode; scope: Scope }
  | { kind: 'read'; node: SyntaxNode; scope: Scope; steps: Step[]; at: SyntaxNode; param?: string; type?: SyntaxNode | undefined }
  | { kind: 'text'; node: SyntaxNode; scope: Scope }
  | { kind: 'module'; node: SyntaxNode; scope: Scope }

export type FunctionRecord = {
  node: SyntaxNode
  index: number
  /** Its name, from the file's top: `['track']`, `['Mailer', 'new()', 'send']`. */
  steps: Step[] | undefined
  params: { name: string; type: SyntaxNode | undefined; rest: boolean; fallback: SyntaxNode | undefined; scope: Scope }[]
  parent: number | undefined
  returns: { node: SyntaxNode; scope: Scope }[]
  scope: Scope
}

export type ImportRecord = { specifier: string; locals: string[]; names: string[]; typeOnly: boolean; node: SyntaxNode; scope: Scope }

export type ExportRecord =
  | { name: string; from: string; imported: string }
  | { name: string; local: string; scope: Scope }
  | { name: string; node: SyntaxNode; scope: Scope }

/** What one walk collects; nothing in it is resolved. */
export type ScriptRecords = {
  program: SyntaxNode
  scope: Scope
  /** Index of the first function of this script in its file (HTML has several scripts). */
  firstFunction: number
  functions: FunctionRecord[]
  functionOf: Map<SyntaxNode, number>
  classOf: Map<SyntaxNode, { name: Step[] | undefined; classScope: ClassScope }>
  candidates: Candidate[]
  elements: { node: SyntaxNode; scope: Scope; parent: number | undefined }[]
  /** Texts that attributes are given as they stand: markup in them is shown as text. */
  shown: Set<SyntaxNode>
  imports: ImportRecord[]
  exports: ExportRecord[]
  assignments: { name: string; node: SyntaxNode; scope: Scope }[]
  /** What is put into variables, by their names. */
  fills: { name: string; fill: Fill }[]
  /** Names that are used as values. */
  names: { name: string; scope: Scope }[]
}

export function createRecords(program: SyntaxNode, scope: Scope, firstFunction: number): ScriptRecords {
  return {
    program,
    scope,
    firstFunction,
    functions: [],
    functionOf: new Map(),
    classOf: new Map(),
    candidates: [],
    elements: [],
    shown: new Set(),
    imports: [],
    exports: [],
    assignments: [],
    fills: [],
    names: [],
  }
}

export function addFunction({ functions, functionOf }: ScriptRecords, record: FunctionRecord): FunctionRecord {
  functions.push(record)
  functionOf.set(record.node, record.index)
  return record
}
