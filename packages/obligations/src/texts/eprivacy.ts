import { check } from '../needs.ts'
import type { ObligationText } from '../obligation.ts'

/** What is kept on people’s devices. */
export const eprivacy: ObligationText = {
  id: 'eprivacy',
  name: 'ePrivacy Directive Art. 5(3), TDDDG § 25',
  jurisdictions: ['eu', 'de', 'fr'],
  date: '2009-12-19',
  source: 'general knowledge; not read in a public copy',
  obligations: [
    {
      id: 'eprivacy-5-3-information',
      reference: 'ePrivacy Directive Art. 5(3)',
      title: 'What is kept on devices, what for, how long, and who reads it',
      read: false,
      when: ['keeps-storage'],
      needs: [check('what is kept on devices, what for, how long and by whom', 'storage-explained')],
    },
    {
      id: 'eprivacy-5-3-consent',
      reference: 'ePrivacy Directive Art. 5(3)',
      title: 'That what is not needed is kept on devices only with consent',
      read: false,
      when: ['keeps-storage'],
      needs: [check('why each entry needs no consent, or that it rests on one', 'storage-asked-for')],
    },
  ],
}
