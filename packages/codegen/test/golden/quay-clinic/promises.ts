// A policy of which no purpose rests on consent: nothing may be asked for.
import { collectAppointment, type ConsentPurpose, discloseToAccountant, discloseToLaboratory, has, set, status, withConsent } from './privacy.ts'

declare const complaint: string
const nothing: [ConsentPurpose] extends [never] ? true : false = true
has(nothing ? 'care' : 'accounts')
set({})
// @ts-expect-error: "'care'" "never"
withConsent('care', () => 1)
// @ts-expect-error: "'care'" "never"
status('care')
// @ts-expect-error: "never"
set({ care: 'granted' })
const call = collectAppointment({ patientName: 'Ada', complaint })
const sample: { for: string } = discloseToLaboratory({ for: call.patientName })
discloseToAccountant({ total: 12, note: sample.for })
// @ts-expect-error: "laboratory is not declared to receive health.condition"
discloseToLaboratory({ complaint: call.complaint })
// @ts-expect-error: "accountant is not declared to receive identity.name"
discloseToAccountant({ name: call.patientName })
