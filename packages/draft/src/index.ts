/** A hand-written policy in, a draft of its declaration out: each entry with the sentence that it came from. Pure. */
export { type PolicyDraft, draftPolicy } from './draft-policy.ts'
export type { PageFormat } from './read-page.ts'
