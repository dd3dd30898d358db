import { check, each, field, right } from '../needs.ts'
import type { ObligationText } from '../obligation.ts'

/** Minnesota’s act. */
export const minnesota: ObligationText = {
  id: 'minnesota',
  name: 'Minnesota Consumer Data Privacy Act, Minn. Stat. 325M.14 and 325M.16',
  jurisdictions: ['us-mn'],
  date: '2025-07-31',
  source: 'ag.state.mn.us, "Privacy Notice"; flipbuilder.com, Deskbook p. 289; 325M.14 from general knowledge',
  obligations: [
    {
      id: 'mn-16-categories',
      reference: 'Minn. Stat. 325M.16, subd. 1(a)',
      title: 'The categories of data, sensitive data included',
      read: true,
      needs: [field('what is collected', '/data'), each('data', 'a category', 'category')],
    },
    {
      id: 'mn-16-purposes',
      reference: 'Minn. Stat. 325M.16, subd. 1(a)',
      title: 'What each category is used for',
      read: true,
      needs: [check('a purpose for each data item', 'purpose-of-each')],
    },
    {
      id: 'mn-16-rights',
      reference: 'Minn. Stat. 325M.16, subd. 1(a)',
      title: 'The rights, and how to use them',
      read: true,
      needs: [right('the right of access', 'access', 'know'), right('the right to correct', 'rectification', 'correct'), right('the right to delete', 'erasure', 'delete'), right('the right to portability', 'portability'), field('how to make a request', '/contact/text', '/contact/url')],
    },
    {
      id: 'mn-16-appeal',
      reference: 'Minn. Stat. 325M.16, subd. 1(a)',
      title: 'How to appeal',
      read: true,
      needs: [field('how to appeal', '/contact/appeal')],
    },
    {
      id: 'mn-16-shared',
      reference: 'Minn. Stat. 325M.16, subd. 1(a)',
      title: 'Which data is shared with third parties',
      read: true,
      needs: [field('who receives data', '/processors'), each('processors', 'what it receives', 'receives')],
    },
    {
      id: 'mn-16-third-parties',
      reference: 'Minn. Stat. 325M.16, subd. 1(a)',
      title: 'The categories of third parties',
      read: true,
      needs: [each('processors', 'the category of recipients', 'category')],
    },
    {
      id: 'mn-16-contact',
      reference: 'Minn. Stat. 325M.16, subd. 1(a)',
      title: 'How to reach the controller online',
      read: true,
      needs: [field('an e-mail address or page', '/contact/email', '/contact/url', '/controller/email')],
    },
    {
      id: 'mn-16-retention',
      reference: 'Minn. Stat. 325M.16, subd. 1(a)',
      title: 'The retention policies',
      read: true,
      needs: [check('how long each data item is kept', 'retention-of-each')],
    },
    {
      id: 'mn-16-date',
      reference: 'Minn. Stat. 325M.16, subd. 1(a)',
      title: 'When the policy was last updated',
      read: true,
      needs: [field('the day of the last update', '/dates/lastReviewed')],
    },
    {
      id: 'mn-16-b',
      reference: 'Minn. Stat. 325M.16, subd. 1(b)',
      title: 'That data is sold or used for targeted advertising or profiling, and how to opt out',
      read: true,
      when: ['needs-state-opt-out'],
      needs: [right('the right to opt out', 'opt-out-of-sale', 'opt-out-of-targeted-advertising', 'opt-out-of-profiling'), check('the page on which people opt out', 'opt-out-link')],
    },
    {
      id: 'mn-16-e',
      reference: 'Minn. Stat. 325M.16, subd. 1(e)',
      title: 'How people learn of material changes',
      read: true,
      needs: [field('how people learn of changes', '/changeNotice')],
    },
    {
      id: 'mn-14-list',
      reference: 'Minn. Stat. 325M.14',
      title: 'The right to a list of third parties',
      read: false,
      needs: [right('the right to a list of recipients', 'list-of-recipients')],
    },
  ],
}
