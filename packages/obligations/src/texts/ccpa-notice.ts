import { check, each, field } from '../needs.ts'
import type { ObligationText } from '../obligation.ts'

/** The regulations: notice at collection. */
export const ccpaNotice: ObligationText = {
  id: 'ccpa-notice',
  name: '11 CCR 7012',
  jurisdictions: ['us-ca'],
  date: '2023-03-29',
  source: 'law.cornell.edu and advisori.com: (a) to (c); (e) to (g) from general knowledge',
  obligations: [
    {
      id: 'ccr-7012-c',
      reference: '11 CCR 7012(a), (c)',
      title: 'That people find the notice where data is collected',
      read: true,
      needs: [each('channels', 'where people find the notice', 'notice')],
    },
    {
      id: 'ccr-7012-e-1',
      reference: '11 CCR 7012(e)(1)',
      title: 'Notice: the categories, sensitive ones included',
      read: false,
      needs: [check('a category of the statute for each data item', 'collected-by-category')],
      section: 'california',
    },
    {
      id: 'ccr-7012-e-2',
      reference: '11 CCR 7012(e)(2)',
      title: 'Notice: what they are collected for',
      read: false,
      needs: [check('a purpose for each data item', 'purpose-of-each')],
      section: 'california',
    },
    {
      id: 'ccr-7012-e-3',
      reference: '11 CCR 7012(e)(3)',
      title: 'Notice: whether each is sold or shared',
      read: false,
      needs: [field('whether data is sold', '/sale'), field('whether data is shared for advertising', '/sharing')],
    },
    {
      id: 'ccr-7012-e-4',
      reference: '11 CCR 7012(e)(4)',
      title: 'Notice: how long each is kept',
      read: false,
      needs: [check('how long each data item is kept', 'retention-of-each')],
    },
    {
      id: 'ccr-7012-e-5',
      reference: '11 CCR 7012(e)(5)',
      title: 'Notice: the link to opt out',
      read: false,
      when: ['sells-or-shares'],
      needs: [check('the page on which people opt out', 'opt-out-link')],
    },
    {
      id: 'ccr-7012-e-6',
      reference: '11 CCR 7012(e)(6), (f)',
      title: 'Notice: the way to the privacy policy',
      read: false,
      needs: [field('the website that carries the policy', '/scope/sites', '/controller/website')],
    },
    {
      id: 'ccr-7012-g',
      reference: '11 CCR 7012(g)',
      title: 'Notice: others that collect data here',
      read: false,
      when: ['others-collect'],
      needs: [field('what others collect here', '/thirdPartyTracking')],
    },
  ],
}
