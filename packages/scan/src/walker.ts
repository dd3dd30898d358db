import type { Candidate, ScriptRecords } from './script-records.ts'
import type { Scope } from './scope.ts'
import type { SyntaxNode } from './syntax-node.ts'

/** What a walk over a script has noted so far, and the element that it is inside of. */
export type Walker = { records: ScriptRecords; element: number | undefined }

/** What a walk does with one sort of node. */
export type Visitor = (node: SyntaxNode, scope: Scope, walker: Walker) => void

/** Notes something that may matter once all names are declared. */
export function note(walker: Walker, candidate: Candidate): void {
  walker.records.candidates.push(candidate)
}
