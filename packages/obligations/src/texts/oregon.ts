import { right } from '../needs.ts'
import type { ObligationText } from '../obligation.ts'

/** What Oregon adds. */
export const oregon: ObligationText = {
  id: 'oregon',
  name: 'Oregon Consumer Privacy Act, ORS 646A.574',
  jurisdictions: ['us-or'],
  date: '2024-07-01',
  source: 'general knowledge; not read in a public copy',
  obligations: [
    {
      id: 'or-574-list',
      reference: 'ORS 646A.574(1)(a)(B)',
      title: 'The right to a list of third parties',
      read: false,
      needs: [right('the right to a list of recipients', 'list-of-recipients')],
    },
  ],
}
