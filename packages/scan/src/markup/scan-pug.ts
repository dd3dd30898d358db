import type { ScriptPart } from '../emission.ts'
import type { Range } from './write-markup.ts'
type Part = Omit<ScriptPart, 'start' | 'code' | 'language'>
export function scanPug(part: Part): void { scanPugRange(part, { start: 0, end: part.text.length }) }
export function scanPugRange(_part: Part, _range: Range): void {}
