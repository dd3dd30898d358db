import { field, right } from '../needs.ts'
import type { ObligationText } from '../obligation.ts'

/** California’s older act on online privacy policies. */
export const caloppa: ObligationText = {
  id: 'caloppa',
  name: 'CalOPPA, Cal. Bus. & Prof. Code 22575(b), 22577(b)',
  jurisdictions: ['us-ca'],
  date: '2014-01-01',
  source: 'leginfo.ca.gov, AB 242 (text of (b)(1)); self-law.org (22577); 22575(b)(3) to (5) as quoted in public repositories; (2) and (6) in summary (lexology.com, danashultz.com)',
  obligations: [
    {
      id: 'caloppa-1',
      reference: 'Cal. Bus. & Prof. Code 22575(b)(1)',
      title: 'The categories of data, and of third parties that receive it',
      read: true,
      needs: [field('what is collected', '/data'), field('who receives data', '/processors')],
    },
    {
      id: 'caloppa-2',
      reference: 'Cal. Bus. & Prof. Code 22575(b)(2)',
      title: 'How to see data and ask for changes',
      read: false,
      needs: [right('how to see and correct data', 'access', 'know', 'rectification', 'correct')],
    },
    {
      id: 'caloppa-3',
      reference: 'Cal. Bus. & Prof. Code 22575(b)(3)',
      title: 'How people learn of material changes',
      read: true,
      needs: [field('how people learn of changes', '/changeNotice')],
    },
    {
      id: 'caloppa-4',
      reference: 'Cal. Bus. & Prof. Code 22575(b)(4)',
      title: 'From when the policy applies',
      read: true,
      needs: [field('the day from which it applies', '/dates/effective')],
    },
    {
      id: 'caloppa-5',
      reference: 'Cal. Bus. & Prof. Code 22575(b)(5), (7)',
      title: 'How Do Not Track signals are answered',
      read: true,
      needs: [field('how Do Not Track is answered', '/doNotTrack')],
    },
    {
      id: 'caloppa-6',
      reference: 'Cal. Bus. & Prof. Code 22575(b)(6)',
      title: 'Whether others collect data about people over time and across websites',
      read: false,
      needs: [field('whether others collect data here', '/thirdPartyTracking')],
    },
    {
      id: 'caloppa-22577-b',
      reference: 'Cal. Bus. & Prof. Code 22577(b)',
      title: 'That people find the policy on the website',
      read: true,
      needs: [field('the website that carries the policy', '/scope/sites', '/controller/website')],
    },
  ],
}
