/** What one category of the vocabulary is called by the stores. */
export interface StoreCategory {
  /** Apple: `NSPrivacyCollectedDataType…`, without that beginning. */
  readonly apple: string
  /** Google Play: question and response of the data safety form, without `PSL_DATA_TYPES_` and `PSL_`. */
  readonly google: readonly [question: string, response: string] | undefined
  /** Firefox: a data type of `data_collection_permissions`. */
  readonly firefox: string
}

const entry = (apple: string, google: StoreCategory['google'], firefox: string): StoreCategory => ({
  apple,
  google,
  firefox,
})

/**
 * Categories of the vocabulary in the words of the stores; a category that is not here goes by the group that it belongs to.
 *
 * Sources, read in 2026: Apple, "Describing data use in privacy manifests"
 * (developer.apple.com/documentation/bundleresources/describing-data-use-in-privacy-manifests); Google, "Provide information
 * for Google Play's Data safety section" and the CSV that Play Console exports; Mozilla, "Firefox built-in consent for data
 * collection and transmission" (extensionworkshop.com/documentation/develop/firefox-builtin-data-consent). Which of their
 * categories fits is our reading; the developer answers for the form.
 */
export const storeCategories: Readonly<Record<string, StoreCategory>> = {
  identity: entry('OtherUserContactInfo', ['PERSONAL', 'OTHER_PERSONAL'], 'personallyIdentifyingInfo'),
  'identity.name': entry('Name', ['PERSONAL', 'NAME'], 'personallyIdentifyingInfo'),
  'identity.username': entry('UserID', ['PERSONAL', 'USER_ACCOUNT'], 'personallyIdentifyingInfo'),
  'identity.photo': entry('PhotosorVideos', ['PHOTOS_AND_VIDEOS', 'PHOTOS'], 'personallyIdentifyingInfo'),
  'identity.date-of-birth': entry(
    'OtherDataTypes',
    ['PERSONAL', 'OTHER_PERSONAL'],
    'personallyIdentifyingInfo',
  ),
  'identity.age': entry('OtherDataTypes', ['PERSONAL', 'OTHER_PERSONAL'], 'personallyIdentifyingInfo'),
  'identity.gender': entry('OtherDataTypes', ['PERSONAL', 'OTHER_PERSONAL'], 'personallyIdentifyingInfo'),
  'identity.nationality': entry('SensitiveInfo', ['PERSONAL', 'OTHER_PERSONAL'], 'personallyIdentifyingInfo'),
  'identity.government-id': entry(
    'OtherDataTypes',
    ['PERSONAL', 'OTHER_PERSONAL'],
    'personallyIdentifyingInfo',
  ),
  contact: entry('OtherUserContactInfo', ['PERSONAL', 'OTHER_PERSONAL'], 'personallyIdentifyingInfo'),
  'contact.email': entry('EmailAddress', ['PERSONAL', 'EMAIL'], 'personallyIdentifyingInfo'),
  'contact.phone': entry('PhoneNumber', ['PERSONAL', 'PHONE'], 'personallyIdentifyingInfo'),
  'contact.postal-address': entry('PhysicalAddress', ['PERSONAL', 'ADDRESS'], 'personallyIdentifyingInfo'),
  account: entry('UserID', ['PERSONAL', 'USER_ACCOUNT'], 'authenticationInfo'),
  financial: entry('OtherFinancialInfo', ['FINANCIAL', 'OTHER'], 'financialAndPaymentInfo'),
  'financial.payment-card': entry(
    'PaymentInfo',
    ['FINANCIAL', 'CREDIT_DEBIT_BANK_ACCOUNT_NUMBER'],
    'financialAndPaymentInfo',
  ),
  'financial.bank-account': entry(
    'PaymentInfo',
    ['FINANCIAL', 'CREDIT_DEBIT_BANK_ACCOUNT_NUMBER'],
    'financialAndPaymentInfo',
  ),
  'financial.purchase-history': entry(
    'PurchaseHistory',
    ['FINANCIAL', 'PURCHASE_HISTORY'],
    'financialAndPaymentInfo',
  ),
  device: entry('OtherDiagnosticData', ['IDENTIFIERS', 'DEVICE_ID'], 'technicalAndInteraction'),
  'device.device-id': entry('DeviceID', ['IDENTIFIERS', 'DEVICE_ID'], 'technicalAndInteraction'),
  'device.user-id': entry('UserID', ['PERSONAL', 'USER_ACCOUNT'], 'technicalAndInteraction'),
  'device.advertising-id': entry('DeviceID', ['IDENTIFIERS', 'DEVICE_ID'], 'technicalAndInteraction'),
  'device.ip-address': entry('OtherDataTypes', ['IDENTIFIERS', 'DEVICE_ID'], 'technicalAndInteraction'),
  'device.user-agent': entry(
    'OtherDiagnosticData',
    ['APP_PERFORMANCE', 'OTHER_PERFORMANCE'],
    'technicalAndInteraction',
  ),
  behaviour: entry('OtherUsageData', ['APP_ACTIVITY', 'OTHER_APP_ACTIVITY'], 'websiteActivity'),
  'behaviour.page-view': entry(
    'ProductInteraction',
    ['APP_ACTIVITY', 'USER_INTERACTION'],
    'browsingActivity',
  ),
  'behaviour.interaction': entry(
    'ProductInteraction',
    ['APP_ACTIVITY', 'USER_INTERACTION'],
    'websiteActivity',
  ),
  'behaviour.search-query': entry('SearchHistory', ['APP_ACTIVITY', 'IN_APP_SEARCH_HISTORY'], 'searchTerms'),
  'behaviour.referrer': entry(
    'BrowsingHistory',
    ['SEARCH_AND_BROWSING', 'WEB_BROWSING_HISTORY'],
    'browsingActivity',
  ),
  'behaviour.diagnostics': entry(
    'OtherDiagnosticData',
    ['APP_PERFORMANCE', 'PERFORMANCE_DIAGNOSTICS'],
    'technicalAndInteraction',
  ),
  location: entry('CoarseLocation', ['LOCATION', 'APPROX_LOCATION'], 'locationInfo'),
  'location.precise': entry('PreciseLocation', ['LOCATION', 'PRECISE_LOCATION'], 'locationInfo'),
  'location.time-zone': entry(
    'OtherDataTypes',
    ['APP_PERFORMANCE', 'OTHER_PERFORMANCE'],
    'technicalAndInteraction',
  ),
  content: entry('OtherUserContent', ['APP_ACTIVITY', 'USER_GENERATED_CONTENT'], 'websiteContent'),
  'content.message': entry(
    'EmailsOrTextMessages',
    ['EMAIL_AND_TEXT', 'OTHER_MESSAGES'],
    'personalCommunications',
  ),
  'content.photo-video': entry('PhotosorVideos', ['PHOTOS_AND_VIDEOS', 'PHOTOS'], 'websiteContent'),
  'content.audio': entry('AudioData', ['AUDIO', 'AUDIO'], 'personalCommunications'),
  'content.contacts-list': entry('Contacts', ['CONTACTS', 'CONTACTS'], 'personallyIdentifyingInfo'),
  'content.calendar': entry('OtherUserContent', ['CALENDAR', 'CALENDAR'], 'personallyIdentifyingInfo'),
  preferences: entry('OtherUsageData', ['APP_ACTIVITY', 'OTHER_APP_ACTIVITY'], 'websiteActivity'),
  professional: entry('OtherDataTypes', ['PERSONAL', 'OTHER_PERSONAL'], 'personallyIdentifyingInfo'),
  special: entry('SensitiveInfo', ['PERSONAL', 'OTHER_PERSONAL'], 'personallyIdentifyingInfo'),
  'special.health': entry('Health', ['HEALTH_AND_FITNESS', 'HEALTH'], 'healthInfo'),
  'special.genetic': entry('Health', ['HEALTH_AND_FITNESS', 'HEALTH'], 'healthInfo'),
  'special.ethnicity': entry('SensitiveInfo', ['PERSONAL', 'RACE_ETHNICITY'], 'personallyIdentifyingInfo'),
  'special.religion': entry(
    'SensitiveInfo',
    ['PERSONAL', 'POLITICAL_RELIGIOUS'],
    'personallyIdentifyingInfo',
  ),
  'special.political-opinion': entry(
    'SensitiveInfo',
    ['PERSONAL', 'POLITICAL_RELIGIOUS'],
    'personallyIdentifyingInfo',
  ),
  'special.sexual-orientation': entry(
    'SensitiveInfo',
    ['PERSONAL', 'SEXUAL_ORIENTATION_GENDER_IDENTITY'],
    'personallyIdentifyingInfo',
  ),
  person: entry('OtherDataTypes', ['PERSONAL', 'OTHER_PERSONAL'], 'personallyIdentifyingInfo'),
}

/** What a kind of purpose is called by the stores; Firefox asks for none. */
export interface StorePurpose {
  /** Apple: `NSPrivacyCollectedDataTypePurpose…`, without that beginning. */
  readonly apple: string
  /** Google Play: response of the purpose questions, without `PSL_`. */
  readonly google: string
}

/** Kinds of purposes, with the same sources; a kind that is not here goes by the group that it belongs to. */
export const storePurposes: Readonly<Record<string, StorePurpose>> = {
  service: { apple: 'AppFunctionality', google: 'APP_FUNCTIONALITY' },
  'service.improvement': { apple: 'Analytics', google: 'ANALYTICS' },
  account: { apple: 'AppFunctionality', google: 'ACCOUNT_MANAGEMENT' },
  payment: { apple: 'AppFunctionality', google: 'APP_FUNCTIONALITY' },
  support: { apple: 'AppFunctionality', google: 'APP_FUNCTIONALITY' },
  marketing: { apple: 'DeveloperAdvertising', google: 'DEVELOPER_COMMUNICATIONS' },
  advertising: { apple: 'ThirdPartyAdvertising', google: 'ADVERTISING' },
  analytics: { apple: 'Analytics', google: 'ANALYTICS' },
  personalisation: { apple: 'ProductPersonalization', google: 'PERSONALIZATION' },
  security: { apple: 'AppFunctionality', google: 'FRAUD_PREVENTION_SECURITY' },
  legal: { apple: 'Other', google: 'FRAUD_PREVENTION_SECURITY' },
  'legal.record-keeping': { apple: 'Other', google: 'APP_FUNCTIONALITY' },
  'legal.rights-requests': { apple: 'Other', google: 'APP_FUNCTIONALITY' },
  research: { apple: 'Analytics', google: 'ANALYTICS' },
}

/** The row for an id or for the group that it belongs to. */
export function findRow<Row>(table: Readonly<Record<string, Row>>, id: string): Row | undefined {
  return table[id] ?? (id.includes('.') ? findRow(table, id.slice(0, id.lastIndexOf('.'))) : undefined)
}
