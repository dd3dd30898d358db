/** Every word that a label may use. `docs/labelling.md` says what each means. */
const leaves: Record<string, string> = {
  identity: 'name username photo date-of-birth age gender nationality government-id signature marital-status',
  contact: 'email phone postal-address social-handle',
  account: 'password auth-token third-party-account-id',
  financial: 'payment-card bank-account purchase-history income tax-id',
  device: 'ip-address device-id user-id user-agent advertising-id',
  behaviour: 'page-view interaction search-query referrer session-recording diagnostics',
  location: 'precise coarse time-zone',
  content: 'message user-content photo-video audio contacts-list calendar survey-response ai-prompt',
  preferences: 'language settings consent-choice',
  professional: 'employer job-title education resume',
  special:
    'health biometric genetic ethnicity religion political-opinion union-membership sexual-orientation criminal-record',
  person: 'child-data inference',
}

/** Categories of personal data, as `group.leaf`. */
export const categories: readonly string[] = Object.entries(leaves).flatMap(([group, words]) =>
  words.split(' ').map((leaf) => `${group}.${leaf}`),
)

/** How data reaches or leaves the app. */
export const mechanisms: readonly string[] = ['form', 'request', 'schema', 'disclosure', 'log']

/** Where an app keeps something in a person's browser or device. */
export const media: readonly string[] = [
  'cookie',
  'localStorage',
  'sessionStorage',
  'indexedDB',
  'cacheStorage',
  'asyncStorage',
]

/** What an app can ask of a person's device. */
export const deviceApis: readonly string[] = [
  'geolocation',
  'camera',
  'microphone',
  'screen-capture',
  'clipboard-read',
  'notifications',
  'push',
  'contacts',
  'bluetooth',
  'usb',
  'sensors',
  'webauthn',
  'fingerprint',
  'file-picker',
  'speech-recognition',
]
