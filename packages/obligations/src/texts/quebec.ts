import { check, field, right } from '../needs.ts'
import type { ObligationText } from '../obligation.ts'

/** Quebec’s duty to inform. */
export const quebec: ObligationText = {
  id: 'quebec',
  name: 'Quebec, Act respecting the protection of personal information in the private sector (CQLR c. P-39.1), s. 3.1 and 8',
  jurisdictions: ['ca-qc'],
  date: '2023-09-22',
  source: 'legisquebec.gouv.qc.ca, P-39.1, s. 8; s. 3.1 and 8.1 from general knowledge',
  obligations: [
    {
      id: 'qc-3-1',
      reference: 'CQLR c. P-39.1, s. 3.1',
      title: 'Who is in charge of protecting personal information',
      read: false,
      needs: [field('the person in charge', '/dataProtectionOfficer')],
    },
    {
      id: 'qc-8-1',
      reference: 'CQLR c. P-39.1, s. 8(1)',
      title: 'What data is collected for',
      read: true,
      needs: [check('a purpose for each data item', 'purpose-of-each')],
    },
    {
      id: 'qc-8-2',
      reference: 'CQLR c. P-39.1, s. 8(2)',
      title: 'By which means data is collected',
      read: true,
      needs: [field('how data is collected', '/channels', '/storage')],
    },
    {
      id: 'qc-8-3',
      reference: 'CQLR c. P-39.1, s. 8(3)',
      title: 'The rights of access and rectification',
      read: true,
      needs: [right('the right of access', 'access', 'know'), right('the right to rectification', 'rectification', 'correct')],
    },
    {
      id: 'qc-8-4',
      reference: 'CQLR c. P-39.1, s. 8(4)',
      title: 'The right to withdraw consent',
      read: true,
      needs: [right('the right to withdraw consent', 'withdraw-consent')],
    },
    {
      id: 'qc-8-third',
      reference: 'CQLR c. P-39.1, s. 8, second paragraph',
      title: 'Who receives data, and whether it leaves Quebec',
      read: true,
      needs: [field('who receives data', '/processors'), check('the country of each recipient', 'countries-of-recipients')],
    },
    {
      id: 'qc-8-request',
      reference: 'CQLR c. P-39.1, s. 8, third paragraph',
      title: 'How long data is kept',
      read: true,
      needs: [check('how long each data item is kept', 'retention-of-each')],
    },
  ],
}
