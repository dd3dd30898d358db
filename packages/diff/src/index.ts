/** Two policies in; what changed, of which class, who must be told, and whose consent is asked again, out. Pure. */
export type {
  ChangeClass,
  ChangeNotice,
  ChangePlace,
  ComparedVersion,
  ConsentEffect,
  PolicyChange,
  PolicyDiff,
} from './generated/diff.ts'
export { type DiffOptions, comparePolicies } from './compare-policies.ts'
export { changeClasses, isAtLeastClass } from './change-class.ts'
export { renderChangeEntry } from './render-change-entry.ts'
export { renderDiffMarkdown } from './render-markdown.ts'
export {
  type RedlineBlock,
  type RedlineDocument,
  type RedlineOptions,
  renderRedline,
} from './render-redline.ts'
export { renderDiffText } from './render-text.ts'
