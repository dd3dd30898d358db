import type { ChangeClass } from './generated/diff.ts'

/** From the lightest on. */
export const changeClasses: readonly ChangeClass[] = ['editorial', 'clarification', 'material']

/** Whether a class, or the class of a whole comparison, is as grave as a threshold, or graver. */
export function isAtLeastClass(given: ChangeClass | 'none', threshold: ChangeClass): boolean {
  return given !== 'none' && changeClasses.indexOf(given) >= changeClasses.indexOf(threshold)
}
