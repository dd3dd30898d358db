import { check, field, right } from '../needs.ts'
import type { ObligationText } from '../obligation.ts'

/** India’s notice. */
export const india: ObligationText = {
  id: 'india',
  name: 'DPDP Act 2023, s. 5',
  jurisdictions: ['in'],
  date: '2023-08-11',
  source: 'The Gazette of India Extraordinary, Part II, Section 1, No. 22 of 2023, s. 5(1), as quoted in public repositories; s. 5(3) from general knowledge',
  obligations: [
    {
      id: 'in-5-1-i',
      reference: 'DPDP Act 2023, s. 5(1)(i)',
      title: 'What is collected, and what for',
      read: true,
      needs: [field('what is collected', '/data'), check('a purpose for each data item', 'purpose-of-each')],
    },
    {
      id: 'in-5-1-ii',
      reference: 'DPDP Act 2023, s. 5(1)(ii)',
      title: 'How to withdraw consent and how to complain to the controller',
      read: true,
      needs: [right('the right to withdraw consent', 'withdraw-consent'), field('how to complain to you', '/contact/complaints')],
    },
    {
      id: 'in-5-1-iii',
      reference: 'DPDP Act 2023, s. 5(1)(iii)',
      title: 'How to complain to the Board',
      read: true,
      needs: [right('the right to complain', 'complaint'), field('the authority', '/supervisoryAuthority', '/otherAuthorities')],
    },
    {
      id: 'in-5-3',
      reference: 'DPDP Act 2023, s. 5(3)',
      title: 'In which languages the notice can be read',
      read: false,
      needs: [field('the languages', '/languages')],
    },
  ],
}
