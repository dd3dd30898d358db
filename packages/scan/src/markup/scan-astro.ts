import type { ScriptPart } from '../emission.ts'
type Part = Omit<ScriptPart, 'start' | 'code' | 'language'>
export function scanAstro(_part: Part): void {}
