/**
 * The small runtime under the helpers that `candor build` generates; an app imports those, not this. It has no
 * dependencies and no side effects, and an app's bundle carries only what it uses.
 */
export { collect, type Collected, type Declared } from './collect.ts'
export { announceConsentMode, type ConsentModeMap, type ConsentModeType } from './consent-mode.ts'
export { type Disclosable, disclose } from './disclose.ts'
export { gateElements } from './gate-elements.ts'
export { type Granted, proveConsent } from './grant.ts'
export { listen } from './listen.ts'
export type { ConsentQuestion, Decision, Decisions, Notice, Status } from './notice.ts'
export { type Personal, reveal, type Revealed } from './personal.ts'
export { type Consent, readConsent, type RequestLike } from './read-consent.ts'
export type { Refused } from './refused.ts'
export { clearCaches, clearCookies, clearDatabases, clearItems } from './clear-storage.ts'
export { setDecisions } from './set-decisions.ts'
export { getStatus, hasPurpose, runWithConsent } from './status.ts'
export { loadCookie, loadItem, storeCookie, storeItem } from './storage.ts'
export type { WebMedium } from './web-storage.ts'
export {
  type ChannelSchema,
  type FieldsIssue,
  type FieldsResult,
  validateFields,
} from './validate-fields.ts'
