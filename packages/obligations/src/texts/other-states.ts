import { check, each, field, right } from '../needs.ts'
import type { ObligationText } from '../obligation.ts'

/** States whose acts follow Virginia’s model. */
export const otherStates: ObligationText = {
  id: 'other-states',
  name: 'Consumer privacy acts of further states',
  jurisdictions: ['us-ct', 'us-de', 'us-in', 'us-ia', 'us-ky', 'us-md', 'us-mt', 'us-ne', 'us-nh', 'us-nj', 'us-or', 'us-ri', 'us-tn', 'us-ut'],
  date: '2025-01-01',
  source: 'general knowledge: these acts follow Virginia’s model; none was read in a public copy',
  obligations: [
    {
      id: 'states-categories',
      reference: 'state act, privacy notice',
      title: 'The categories of data, sensitive data included',
      read: false,
      needs: [field('what is collected', '/data'), each('data', 'a category', 'category')],
    },
    {
      id: 'states-purposes',
      reference: 'state act, privacy notice',
      title: 'What each category is used for',
      read: false,
      needs: [check('a purpose for each data item', 'purpose-of-each')],
    },
    {
      id: 'states-rights',
      reference: 'state act, privacy notice',
      title: 'The rights, and how to use them',
      read: false,
      needs: [right('the right of access', 'access', 'know'), right('the right to correct', 'rectification', 'correct'), right('the right to delete', 'erasure', 'delete'), right('the right to portability', 'portability'), field('how to make a request', '/contact/text', '/contact/url')],
    },
    {
      id: 'states-appeal',
      reference: 'state act, privacy notice',
      title: 'How to appeal',
      read: false,
      needs: [field('how to appeal', '/contact/appeal')],
    },
    {
      id: 'states-shared',
      reference: 'state act, privacy notice',
      title: 'Which data is shared with third parties',
      read: false,
      needs: [field('who receives data', '/processors'), each('processors', 'what it receives', 'receives')],
    },
    {
      id: 'states-third-parties',
      reference: 'state act, privacy notice',
      title: 'The categories of third parties',
      read: false,
      needs: [each('processors', 'the category of recipients', 'category')],
    },
    {
      id: 'states-opt-out',
      reference: 'state act, opt-out',
      title: 'The right to opt out of sale, targeted advertising and profiling',
      read: false,
      when: ['needs-state-opt-out'],
      needs: [right('the right to opt out', 'opt-out-of-sale', 'opt-out-of-targeted-advertising', 'opt-out-of-profiling'), check('the page on which people opt out', 'opt-out-link')],
    },
  ],
}
