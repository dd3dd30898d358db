import { check, each, field } from '../needs.ts'
import type { ObligationText } from '../obligation.ts'

/** Switzerland’s duty to inform. */
export const swiss: ObligationText = {
  id: 'swiss',
  name: 'Swiss FADP Art. 19',
  jurisdictions: ['ch'],
  date: '2023-09-01',
  source: 'general knowledge; not read in a public copy',
  obligations: [
    {
      id: 'ch-19-2-a',
      reference: 'FADP Art. 19(2)(a)',
      title: 'Who the controller is, and how to reach it',
      read: false,
      needs: [field('the registered name of the controller', '/controller/legalName'), field('a way to reach it', '/controller/email', '/controller/phone', '/controller/address', '/contact/email')],
    },
    {
      id: 'ch-19-2-b',
      reference: 'FADP Art. 19(2)(b)',
      title: 'What data is used for',
      read: false,
      needs: [check('a purpose for each data item', 'purpose-of-each')],
    },
    {
      id: 'ch-19-2-c',
      reference: 'FADP Art. 19(2)(c)',
      title: 'Who receives data',
      read: false,
      needs: [field('who receives data', '/processors')],
    },
    {
      id: 'ch-19-3',
      reference: 'FADP Art. 19(3)',
      title: 'Which categories come from others',
      read: false,
      when: ['collects-from-others'],
      needs: [each('data', 'a category', 'category')],
    },
    {
      id: 'ch-19-4',
      reference: 'FADP Art. 19(4)',
      title: 'Which countries data goes to, and what protects it there',
      read: false,
      needs: [check('the country of each recipient', 'countries-of-recipients')],
    },
  ],
}
