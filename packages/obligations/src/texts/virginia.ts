import { check, each, field, right } from '../needs.ts'
import type { ObligationText } from '../obligation.ts'

/** Virginia’s act. */
export const virginia: ObligationText = {
  id: 'virginia',
  name: 'Virginia Consumer Data Protection Act, Va. Code 59.1-578',
  jurisdictions: ['us-va'],
  date: '2025-01-01',
  source: 'general knowledge; only subsections A and B were seen (law.lis.virginia.gov)',
  obligations: [
    {
      id: 'va-578-c-categories',
      reference: 'Va. Code 59.1-578(C)',
      title: 'The categories of data, sensitive data included',
      read: false,
      needs: [field('what is collected', '/data'), each('data', 'a category', 'category')],
    },
    {
      id: 'va-578-c-purposes',
      reference: 'Va. Code 59.1-578(C)',
      title: 'What each category is used for',
      read: false,
      needs: [check('a purpose for each data item', 'purpose-of-each')],
    },
    {
      id: 'va-578-c-rights',
      reference: 'Va. Code 59.1-578(C)',
      title: 'The rights, and how to use them',
      read: false,
      needs: [right('the right of access', 'access', 'know'), right('the right to correct', 'rectification', 'correct'), right('the right to delete', 'erasure', 'delete'), right('the right to portability', 'portability'), field('how to make a request', '/contact/text', '/contact/url')],
    },
    {
      id: 'va-578-c-appeal',
      reference: 'Va. Code 59.1-578(C)',
      title: 'How to appeal',
      read: false,
      needs: [field('how to appeal', '/contact/appeal')],
    },
    {
      id: 'va-578-c-shared',
      reference: 'Va. Code 59.1-578(C)',
      title: 'Which data is shared with third parties',
      read: false,
      needs: [field('who receives data', '/processors'), each('processors', 'what it receives', 'receives')],
    },
    {
      id: 'va-578-c-third-parties',
      reference: 'Va. Code 59.1-578(C)',
      title: 'The categories of third parties',
      read: false,
      needs: [each('processors', 'the category of recipients', 'category')],
    },
    {
      id: 'va-578-d',
      reference: 'Va. Code 59.1-578(D)',
      title: 'The right to opt out of sale and targeted advertising',
      read: false,
      when: ['sells-or-targets'],
      needs: [right('the right to opt out', 'opt-out-of-sale', 'opt-out-of-targeted-advertising', 'opt-out-of-profiling'), check('the page on which people opt out', 'opt-out-link')],
    },
    {
      id: 'va-578-e',
      reference: 'Va. Code 59.1-578(E)',
      title: 'The means to make a request',
      read: false,
      needs: [field('the means to make a request', '/contact/url', '/contact/email')],
    },
  ],
}
