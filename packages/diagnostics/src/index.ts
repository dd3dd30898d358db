/** The shape of all we tell a user: code, severity, what, why, fix, span, code frame. */
export type { Diagnostic, Related, Severity, Span } from './generated/diagnostic.ts'
export { compareDiagnostics, compareText } from './compare.ts'
export { type FrameLine, createCodeFrame } from './code-frame.ts'
export {
  type ExampleFile,
  type Message,
  type Place,
  type Slots,
  createDiagnostic,
  fillTemplate,
  findOptionalSlots,
  findSlots,
} from './message.ts'
export { type RenderOptions, formatSpan, renderDiagnostic } from './render-diagnostic.ts'
export { getFolder, getRelativePath } from './get-relative-path.ts'
export { suggestWord } from './suggest-word.ts'
