import { readVisits, withConsent, writeVisits } from '../privacy/privacy.ts'

/** Counts this page, if that was agreed to; without consent no cookie is written. */
export function countVisit(): void {
  document.cookie = `istonsoft-tracker=${crypto.randomUUID()}; Max-Age=31536000`
  withConsent('visit-statistics', (grant) => writeVisits(String(Number(readVisits() ?? 0) + 1), grant))
}
