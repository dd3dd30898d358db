import type { Policy } from '@candor/model'
import { type Json, fromDeclaration, readSample, toDeclaration } from './read-sample.ts'

/**
 * The European sample as it would read if it were sold everywhere by a company outside the Union that has children among
 * its customers and sells what is sensitive: what the other two have no cause to declare.
 */
export function readWorld(): Policy {
  const base = toDeclaration(readSample('harbour-saas'))
  const policy = fromDeclaration({ ...base, ...changes, ...extend(base) })
  if (!policy) throw new Error('this policy has errors')
  return policy
}

/** The same without `jurisdictions`: what is left are the topics of policies. */
export function readNowhere(): Policy {
  const { jurisdictions: _, ...rest } = toDeclaration(readSample('harbour-saas'))
  const policy = fromDeclaration(rest)
  if (!policy) throw new Error('this policy has errors')
  return policy
}

const changes: { [key: string]: Json } = {
  jurisdictions: ['eu', 'us', 'us-ca', 'us-co', 'us-va', 'us-tx', 'us-or', 'us-ct', 'br', 'ca', 'ca-qc', 'in'],
  sale: { answer: 'yes', text: 'We sell findings.' },
  sharing: { answer: 'no', reason: 'We show no ads.' },
  targetedAdvertising: { answer: 'no', reason: 'We show no ads.' },
  profiling: { answer: 'no', reason: 'People decide.' },
  sensitiveUse: { answer: 'yes', text: 'We sell it.' },
  minorsSale: { answer: 'yes', text: 'A parent has to agree.' },
  financialIncentives: { answer: 'yes', text: 'Whoever lets us measure gets a book.' },
  requestMetrics: { answer: 'yes', text: 'We had nine requests.' },
  thirdPartyTracking: { answer: 'yes', text: 'PostHog counts.' },
  children: { answer: 'yes', text: 'Children of customers can play a game.' },
  parentalRights: 'You can see the data of your child and have it deleted. A parent has to agree to a sale, by letter.',
}

const health = { id: 'health', category: 'special.health', label: 'illnesses', source: 'inferred' }
const face = { id: 'face', category: 'special.biometric', label: 'face', source: 'observed' }
const friend = {
  id: 'friend',
  category: 'identity.name',
  label: 'name of a friend',
  source: { party: 'your friend', public: false, noticeException: 'already-informed' },
}
const measuring = { id: 'measuring', title: 'Measuring', text: 'We measure.', kind: 'research', legalBasis: 'consent', specialBasis: 'explicit-consent', optOut: 'Say so.', dataSubjects: ['visitors'] }
const lab = { id: 'lab', kind: 'offline', title: 'The lab', data: ['health', 'face', 'friend'], purposes: ['measuring'], notice: 'a sign at the door' }
const buyer = {
  id: 'buyer', title: 'Buyer', legalName: 'Buyer Ltd', category: 'buyers', role: 'controller', country: 'DE', text: 'It buys findings.',
  receives: [{ data: ['health', 'face'], purposes: ['measuring'], as: ['sale'] }],
}
const kinds = ['know', 'delete', 'correct', 'no-retaliation', 'opt-out-of-sale', 'limit-sensitive', 'list-of-recipients', 'anonymisation', 'consent-refusal']

type Entry = { [key: string]: Json }

function extend(base: { [key: string]: Json }): { [key: string]: Json } {
  const list = (key: string) => base[key] as Entry[]
  const processors = list('processors').map((one) => ({
    ...one,
    receives: (one['receives'] as Entry[]).map((receipt) => ({ ...receipt, as: ['business-purpose'] })),
  }))
  return {
    controller: { ...(base['controller'] as Entry), country: 'US' },
    representative: { name: 'Quay Representatives', email: 'eu@quay.example' },
    contact: { ...(base['contact'] as Entry), agent: 'Send us a letter.', appeal: 'Answer our letter.' },
    data: [...list('data'), health, face, friend],
    purposes: [...list('purposes'), measuring],
    channels: [...list('channels'), lab],
    processors: [...processors, buyer],
    retention: [...list('retention'), { id: 'lab', data: ['health', 'face', 'friend'], duration: 'P1D', after: 'the visit' }],
    rights: [
      ...list('rights'),
      ...kinds.map((kind) => ({ kind, ...(/^(opt|limit)/.test(kind) && { url: 'https://www.harbour-ledger.example/choices' }) })),
    ],
  }
}
