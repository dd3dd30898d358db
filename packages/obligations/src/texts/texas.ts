import { check, each, field, right } from '../needs.ts'
import type { ObligationText } from '../obligation.ts'

/** Texas’s act. */
export const texas: ObligationText = {
  id: 'texas',
  name: 'Texas Data Privacy and Security Act, Tex. Bus. & Com. Code 541.102 and 541.103',
  jurisdictions: ['us-tx'],
  date: '2024-07-01',
  source: 'lexace.ai, Tex. Bus. & Com. Code 541.102; 541.103 from general knowledge',
  obligations: [
    {
      id: 'tx-102-a-categories',
      reference: 'Tex. Bus. & Com. Code 541.102(a)(1)',
      title: 'The categories of data, sensitive data included',
      read: true,
      needs: [field('what is collected', '/data'), each('data', 'a category', 'category')],
    },
    {
      id: 'tx-102-a-purposes',
      reference: 'Tex. Bus. & Com. Code 541.102(a)(2)',
      title: 'What each category is used for',
      read: true,
      needs: [check('a purpose for each data item', 'purpose-of-each')],
    },
    {
      id: 'tx-102-a-rights',
      reference: 'Tex. Bus. & Com. Code 541.102(a)(3), (6)',
      title: 'The rights, and how to use them',
      read: true,
      needs: [right('the right of access', 'access', 'know'), right('the right to correct', 'rectification', 'correct'), right('the right to delete', 'erasure', 'delete'), right('the right to portability', 'portability'), field('how to make a request', '/contact/text', '/contact/url')],
    },
    {
      id: 'tx-102-a-appeal',
      reference: 'Tex. Bus. & Com. Code 541.102(a)(3)',
      title: 'How to appeal',
      read: true,
      needs: [field('how to appeal', '/contact/appeal')],
    },
    {
      id: 'tx-102-a-shared',
      reference: 'Tex. Bus. & Com. Code 541.102(a)(4)',
      title: 'Which data is shared with third parties',
      read: true,
      needs: [field('who receives data', '/processors'), each('processors', 'what it receives', 'receives')],
    },
    {
      id: 'tx-102-a-third-parties',
      reference: 'Tex. Bus. & Com. Code 541.102(a)(5)',
      title: 'The categories of third parties',
      read: true,
      needs: [each('processors', 'the category of recipients', 'category')],
    },
    {
      id: 'tx-102-b',
      reference: 'Tex. Bus. & Com. Code 541.102(b)',
      title: 'The notice about sensitive data that is sold, word for word',
      read: true,
      when: ['sells-sensitive'],
      needs: [check('which sensitive data is sold', 'sold-or-shared-list')],
      section: 'sale',
    },
    {
      id: 'tx-102-c',
      reference: 'Tex. Bus. & Com. Code 541.102(c)',
      title: 'The notice about biometric data that is sold, word for word',
      read: true,
      when: ['sells-biometric'],
      needs: [check('which biometric data is sold', 'sold-or-shared-list')],
      section: 'sale',
    },
    {
      id: 'tx-103',
      reference: 'Tex. Bus. & Com. Code 541.103',
      title: 'That data is sold or used for targeted advertising, and how to opt out',
      read: false,
      when: ['sells-or-targets'],
      needs: [right('the right to opt out', 'opt-out-of-sale', 'opt-out-of-targeted-advertising', 'opt-out-of-profiling'), check('the page on which people opt out', 'opt-out-link')],
    },
  ],
}
