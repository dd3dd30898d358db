import { check, field } from '../needs.ts'
import type { ObligationText } from '../obligation.ts'

/** What policies talk about, for one that names no jurisdiction. */
export const opp115: ObligationText = {
  id: 'opp-115',
  name: 'OPP-115 (topics of privacy policies)',
  jurisdictions: [],
  date: '2016-08-12',
  source: 'Wilson et al., The Creation and Analysis of a Website Privacy Policy Corpus, ACL 2016',
  obligations: [
    {
      id: 'opp-115-first-party',
      reference: 'OPP-115, First Party Collection/Use',
      title: 'What is collected, how and what for',
      read: true,
      needs: [check('what is collected, and how', 'topic-collection'), field('what for', '/purposes')],
    },
    {
      id: 'opp-115-third-party',
      reference: 'OPP-115, Third Party Sharing/Collection',
      title: 'Who else receives or collects data',
      read: true,
      needs: [field('who receives data', '/processors')],
    },
    {
      id: 'opp-115-choice',
      reference: 'OPP-115, User Choice/Control',
      title: 'What people can choose',
      read: true,
      needs: [check('what people can choose', 'topic-choice')],
    },
    {
      id: 'opp-115-access',
      reference: 'OPP-115, User Access, Edit & Deletion',
      title: 'How people see, correct and delete data',
      read: true,
      needs: [field('how people see, correct and delete data', '/rights')],
    },
    {
      id: 'opp-115-retention',
      reference: 'OPP-115, Data Retention',
      title: 'How long data is kept',
      read: true,
      needs: [field('how long data is kept', '/retention')],
    },
    {
      id: 'opp-115-security',
      reference: 'OPP-115, Data Security',
      title: 'How data is protected',
      read: true,
      needs: [field('how data is protected', '/safeguards')],
    },
    {
      id: 'opp-115-change',
      reference: 'OPP-115, Policy Change',
      title: 'How people learn of changes',
      read: true,
      needs: [field('how people learn of changes', '/changeNotice', '/changes')],
    },
    {
      id: 'opp-115-do-not-track',
      reference: 'OPP-115, Do Not Track',
      title: 'How Do Not Track is answered',
      read: true,
      needs: [field('how Do Not Track is answered', '/doNotTrack', '/globalPrivacyControl')],
    },
    {
      id: 'opp-115-audiences',
      reference: 'OPP-115, International & Specific Audiences',
      title: 'Whom the policy addresses in particular',
      read: true,
      needs: [check('whom it addresses in particular', 'topic-audiences')],
    },
    {
      id: 'opp-115-contact',
      reference: 'OPP-115, Other: Privacy contact information',
      title: 'Whom to ask about privacy',
      read: true,
      needs: [field('whom to ask', '/contact', '/controller/email', '/controller/phone', '/controller/address')],
    },
    {
      id: 'opp-115-unspecified',
      reference: 'OPP-115, values Unspecified',
      title: 'That nothing is left vague',
      read: true,
      needs: [check('nothing left vague', 'nothing-unspecified')],
    },
  ],
}
