/** What privacy laws ask a policy to say, as data; policy to matrix. */
export { checkObligations } from './check-obligations.ts'
export { messages } from './generated/messages.ts'
export type { ObligationPlace, ObligationStatus } from './generated/obligations.ts'
export { listObligationProblems } from './list-obligation-problems.ts'
export type { Need, Obligation, ObligationText } from './obligation.ts'
export { type MatrixFormat, renderMatrix } from './render-matrix.ts'
export { obligationTexts } from './texts.ts'
