import { check, each, field, right } from '../needs.ts'
import type { ObligationText } from '../obligation.ts'

/** Brazil’s general data protection law. */
export const lgpd: ObligationText = {
  id: 'lgpd',
  name: 'LGPD Art. 9, 18 and 41',
  jurisdictions: ['br'],
  date: '2018-08-14',
  source: 'lgpd.akarion.app, Article 9; proteuscyber.com (Art. 18); Art. 41 from general knowledge',
  obligations: [
    {
      id: 'lgpd-9-i',
      reference: 'LGPD Art. 9, I',
      title: 'The specific purpose',
      read: true,
      needs: [check('a purpose for each data item', 'purpose-of-each')],
    },
    {
      id: 'lgpd-9-ii',
      reference: 'LGPD Art. 9, II',
      title: 'How data is processed, and how long',
      read: true,
      needs: [field('how data is collected', '/channels', '/storage'), check('how long each data item is kept', 'retention-of-each')],
    },
    {
      id: 'lgpd-9-iii',
      reference: 'LGPD Art. 9, III',
      title: 'Who the controller is',
      read: true,
      needs: [field('the registered name of the controller', '/controller/legalName')],
    },
    {
      id: 'lgpd-9-iv',
      reference: 'LGPD Art. 9, IV',
      title: 'How to reach the controller',
      read: true,
      needs: [field('a way to reach it', '/controller/email', '/controller/phone', '/contact/email', '/contact/phone')],
    },
    {
      id: 'lgpd-9-v',
      reference: 'LGPD Art. 9, V',
      title: 'With whom data is shared, and what for',
      read: true,
      needs: [field('who receives data', '/processors'), each('processors', 'what it receives, and for what', 'receives')],
    },
    {
      id: 'lgpd-9-vi',
      reference: 'LGPD Art. 9, VI',
      title: 'What those who process data are responsible for',
      read: true,
      needs: [each('processors', 'its role', 'role'), each('processors', 'what it does', 'text')],
    },
    {
      id: 'lgpd-9-vii',
      reference: 'LGPD Art. 9, VII and Art. 18',
      title: 'The rights of Art. 18',
      read: true,
      needs: [right('confirmation and access', 'access'), right('correction', 'rectification'), right('anonymisation, blocking or erasure', 'anonymisation'), right('portability', 'portability'), right('erasure', 'erasure'), right('information on sharing', 'list-of-recipients'), right('information on refusing consent', 'consent-refusal'), right('withdrawal of consent', 'withdraw-consent')],
    },
    {
      id: 'lgpd-9-2',
      reference: 'LGPD Art. 9, § 2',
      title: 'How people learn of a new purpose',
      read: true,
      when: ['rests-on-consent'],
      needs: [field('how people learn of changes', '/changeNotice')],
    },
    {
      id: 'lgpd-9-3',
      reference: 'LGPD Art. 9, § 3',
      title: 'Which data is a condition of the service',
      read: true,
      when: ['requires-data'],
      needs: [check('whether data must be provided, why, and what happens without it', 'necessity-of-each')],
    },
    {
      id: 'lgpd-41',
      reference: 'LGPD Art. 41, § 1',
      title: 'Who is in charge of data protection (encarregado)',
      read: false,
      needs: [field('the person in charge', '/dataProtectionOfficer')],
    },
  ],
}
