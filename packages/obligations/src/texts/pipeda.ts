import { check, field, right } from '../needs.ts'
import type { ObligationText } from '../obligation.ts'

/** Canada’s openness principle. */
export const pipeda: ObligationText = {
  id: 'pipeda',
  name: 'PIPEDA, Schedule 1, 4.8',
  jurisdictions: ['ca'],
  date: '2000-04-13',
  source: 'proteuscyber.com, PIPEDA 4.8',
  obligations: [
    {
      id: 'ca-pipeda-482-a',
      reference: 'PIPEDA Schedule 1, 4.8.2(a)',
      title: 'Who is accountable, and where complaints go',
      read: true,
      needs: [field('the person accountable', '/dataProtectionOfficer', '/contact/name'), field('the address', '/contact/address', '/controller/address')],
    },
    {
      id: 'ca-pipeda-482-b',
      reference: 'PIPEDA Schedule 1, 4.8.2(b)',
      title: 'How to get access',
      read: true,
      needs: [right('the right of access', 'access', 'know')],
    },
    {
      id: 'ca-pipeda-482-c',
      reference: 'PIPEDA Schedule 1, 4.8.2(c)',
      title: 'What is held, and what it is used for',
      read: true,
      needs: [field('what is collected', '/data'), check('a purpose for each data item', 'purpose-of-each')],
    },
    {
      id: 'ca-pipeda-482-e',
      reference: 'PIPEDA Schedule 1, 4.8.2(e)',
      title: 'What others receive',
      read: true,
      needs: [field('who receives data', '/processors')],
    },
  ],
}
