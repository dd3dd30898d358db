import { check, field } from '../needs.ts'
import type { ObligationText } from '../obligation.ts'

/** Data of children in the United States. */
export const coppa: ObligationText = {
  id: 'coppa',
  name: 'COPPA Rule, 16 CFR 312.4(d)',
  jurisdictions: ['us', 'us-ca', 'us-co', 'us-va', 'us-tx', 'us-mn'],
  date: '2025-06-23',
  source: 'general knowledge; only 312.4(a) to (c) were seen (govregs.com)',
  obligations: [
    {
      id: 'coppa-4-d-1',
      reference: '16 CFR 312.4(d)(1)',
      title: 'Who collects data of children, and how to reach them',
      read: false,
      when: ['collects-from-children'],
      needs: [field('a postal address', '/controller/address', '/contact/address'), field('a telephone number', '/controller/phone', '/contact/phone'), field('an e-mail address', '/controller/email', '/contact/email')],
    },
    {
      id: 'coppa-4-d-2',
      reference: '16 CFR 312.4(d)(2)',
      title: 'What is collected from children, how it is used and to whom it is disclosed',
      read: false,
      when: ['collects-from-children'],
      needs: [field('what is collected from children', '/children'), field('who receives data', '/processors')],
    },
    {
      id: 'coppa-4-d-2-retention',
      reference: '16 CFR 312.4(d)(2), 312.10',
      title: 'How long data of children is kept',
      read: false,
      when: ['collects-from-children'],
      needs: [check('how long each data item is kept', 'retention-of-each')],
    },
    {
      id: 'coppa-4-d-3',
      reference: '16 CFR 312.4(d)(3)',
      title: 'What parents can do, and how',
      read: false,
      when: ['collects-from-children'],
      needs: [field('what parents can do', '/parentalRights')],
    },
  ],
}
