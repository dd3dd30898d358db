/**
 * Names of fields by category. A name counts when it *ends* in these words (`billingEmail` is an e-mail address,
 * `emailTemplate` is a template). The vocabulary's synonyms are added to these.
 */
export const fieldNames: Record<string, readonly string[]> = {
  'contact.email': ['email', 'e mail', 'email address', 'e mail address', 'emailaddress', 'useremail', 'email id', 'emails', 'email addresses'],
  'contact.phone': ['phone', 'telephone', 'phone number', 'phonenumber', 'telephone number', 'mobile number', 'mobile phone', 'cell phone', 'tel', 'phone no', 'whatsapp number', 'fax', 'fax number', 'phone numbers'],
  'contact.postal-address': [
    'street', 'street address', 'address line', 'address line 1', 'address line 2', 'address 1', 'address 2', 'postal code', 'postcode', 'post code', 'zip', 'zip code', 'zipcode',
    'postal address', 'shipping address', 'billing address', 'delivery address', 'home address', 'mailing address', 'house number',
  ],
  'contact.social-handle': ['twitter handle', 'instagram handle', 'social handle', 'twitter username', 'github username', 'linkedin url', 'linkedin profile', 'telegram username'],
  'identity.name': ['first name', 'firstname', 'last name', 'lastname', 'full name', 'fullname', 'surname', 'given name', 'family name', 'middle name', 'fname', 'lname', 'legal name', 'maiden name'],
  'identity.username': ['username', 'user name', 'nickname', 'nick name', 'screen name', 'login name'],
  'identity.photo': ['avatar', 'avatar url', 'avatar image', 'profile picture', 'profile photo', 'profile image', 'profile pic', 'photo url', 'profile image url', 'profile picture url'],
  'identity.date-of-birth': ['date of birth', 'dob', 'birth date', 'birthdate', 'birthday', 'bday', 'dateofbirth', 'birth year', 'year of birth'],
  'identity.gender': ['gender', 'pronouns', 'sex'],
  'identity.nationality': ['nationality', 'citizenship'],
  'identity.government-id': ['passport number', 'passport no', 'ssn', 'social security number', 'national id', 'national id number', 'driver license', 'drivers license', 'driver license number', 'driving licence', 'identity card number'],
  'identity.marital-status': ['marital status', 'civil status'],
  'identity.signature': ['signature image', 'signature url', 'handwritten signature', 'typed signature', 'drawn signature', 'electronic signature', 'user signature', 'customer signature', 'patient signature'],
  'account.password': ['password', 'passwd', 'passphrase', 'password hash', 'hashed password', 'encrypted password', 'password confirmation', 'password confirm', 'password digest', 'passcode'],
  'account.auth-token': [
    'otp', 'otp code', 'totp', 'totp secret', 'totp code', 'one time code', 'one time password', 'verification code', 'verification token', 'reset token', 'password reset token', 'access token', 'refresh token', 'session token',
    'magic link token', 'two factor secret', 'two factor code', 'mfa code', 'mfa secret', 'backup codes', 'recovery code', 'recovery codes', 'invite token', 'invitation token', 'id token', 'auth token', 'email verification token',
  ],
  'account.third-party-account-id': ['google id', 'github id', 'facebook id', 'discord id', 'apple id', 'twitter id', 'provider account id', 'stripe customer id', 'customer id', 'payment processor user id', 'telegram id', 'slack user id'],
  'financial.payment-card': ['card number', 'credit card', 'credit card number', 'cvc', 'cvv', 'card cvc', 'cc number', 'card holder', 'cardholder name', 'name on card', 'card expiry'],
  'financial.bank-account': ['iban', 'bic', 'swift code', 'bank account', 'bank account number', 'account number', 'routing number', 'sort code'],
  'financial.income': ['income', 'salary', 'annual income', 'monthly income'],
  'financial.tax-id': ['tax id', 'vat number', 'vat id', 'tax number', 'tin', 'tax identification number'],
  'financial.purchase-history': ['purchase history', 'order history', 'subscription status'],
  'device.ip-address': ['ip', 'ip address', 'ipaddress', 'client ip', 'remote address', 'remote addr', 'user ip', 'last ip', 'ip addr', 'x forwarded for', 'x real ip', 'cf connecting ip'],
  'device.user-agent': ['user agent', 'useragent'],
  'device.user-id': ['user id', 'userid', 'distinct id', 'external user id', 'member id', 'account user id'],
  'device.device-id': ['device id', 'device identifier', 'machine id', 'hardware id', 'browser fingerprint', 'device fingerprint'],
  'device.advertising-id': ['idfa', 'gaid', 'advertising id', 'ad id'],
  'behaviour.search-query': ['search query', 'search term', 'search text', 'search keyword'],
  'behaviour.referrer': ['referrer', 'referer', 'utm source', 'utm medium', 'utm campaign'],
  'location.precise': ['latitude', 'longitude', 'lat lng', 'geo location', 'gps coordinates', 'coordinates'],
  'location.time-zone': ['timezone', 'time zone'],
  'content.message': ['contact message', 'support message', 'enquiry', 'inquiry'],
  'content.user-content': ['bio', 'biography', 'about me'],
  'content.ai-prompt': ['ai prompt', 'user prompt'],
  'content.survey-response': ['feedback', 'survey response', 'nps score'],
  'preferences.language': ['preferred language', 'preferred locale', 'user language'],
  'preferences.consent-choice': ['marketing consent', 'marketing opt in', 'cookie consent', 'newsletter consent', 'newsletter opt in', 'consent choice'],
  'professional.employer': ['employer', 'company name', 'workplace'],
  'professional.job-title': ['job title', 'jobtitle', 'occupation', 'job role'],
  'professional.education': ['education', 'university', 'school name'],
  'professional.resume': ['resume', 'curriculum vitae', 'cv file'],
  'special.health': ['diagnosis', 'medical condition', 'medical history', 'allergies', 'blood type', 'health condition', 'medication', 'medications', 'disability'],
  'special.ethnicity': ['ethnicity', 'ethnic origin', 'racial origin'],
  'special.religion': ['religion', 'religious belief', 'religious beliefs'],
  'special.political-opinion': ['political opinion', 'political party', 'political views'],
  'special.union-membership': ['union membership', 'trade union membership'],
  'special.sexual-orientation': ['sexual orientation'],
  'special.criminal-record': ['criminal record', 'criminal history'],
}

/** Names that mean a person's only when the thing they belong to is a person. */
export const personFieldNames: Record<string, readonly string[]> = {
  'identity.name': ['name', 'display name', 'displayname'],
  'identity.photo': ['image', 'picture', 'photo', 'image url', 'picture url'],
  'identity.age': ['age'],
  'identity.username': ['login', 'handle'],
  'contact.postal-address': ['address', 'city', 'state', 'country'],
  'contact.phone': ['mobile', 'cell'],
  'contact.social-handle': ['twitter', 'linkedin', 'instagram', 'facebook', 'github'],
  'identity.date-of-birth': ['birth', 'born'],
  'professional.employer': ['company', 'organization', 'organisation', 'organization name', 'organisation name'],
  'professional.job-title': ['title', 'position'],
  'preferences.language': ['language', 'locale'],
  'device.user-id': ['id', 'uid', 'uuid'],
}

/** Things that are a person, or that stand for one. */
export const persons = new Set([
  'user', 'users', 'person', 'people', 'customer', 'customers', 'client', 'member', 'members', 'contact', 'contacts', 'author', 'guest', 'patient', 'patients',
  'student', 'employee', 'employees', 'recipient', 'sender', 'invitee', 'applicant', 'candidate', 'lead', 'subscriber', 'subscribers', 'shopper', 'buyer', 'visitor',
  'payer', 'cardholder', 'me', 'profile', 'viewer', 'attendee', 'participant', 'driver', 'passenger', 'resident', 'tenant', 'teacher', 'parent', 'child', 'spouse',
  'owner', 'seller', 'friend', 'account', 'player', 'voter', 'donor', 'volunteer', 'claimant', 'insured', 'beneficiary', 'billing', 'shipping', 'claims',
])

/**
 * Persons that are something else where they begin a name: `accountName` is that of a storage account, `parentName` that of a
 * node, `playerState` that of a video.
 */
export const weakPrefixes = new Set(['account', 'parent', 'child', 'driver', 'player', 'viewer', 'lead', 'me'])

/** Fields that say something about a person only where a form or a sign-up speaks of one; `user.organization` is a team. */
export const contextFields = new Set(['organization', 'organisation', 'organization name', 'organisation name'])

/** Fields that after a person in the same name are mostly of the program: `userState`, `memberPosition`. */
export const programFields = new Set(['state', 'position'])

/** Persons whose plain `id` is the app's own: a `customer.id` is mostly the payment company's. */
export const personsWithId = new Set(['user', 'users', 'person', 'member', 'me', 'profile', 'viewer', 'visitor', 'player', 'patient', 'student', 'employee', 'author', 'owner', 'guest', 'claims'])

/** A name that begins or ends so says something *about* the data, and does not hold it. */
export const flagWords = new Set(['is', 'has', 'had', 'should', 'can', 'could', 'did', 'was', 'will', 'show', 'hide', 'enable', 'disable', 'require', 'requires', 'allow', 'needs', 'no', 'on', 'use', 'set', 'get', 'handle', 'toggle', 'validate', 'send', 'max', 'min', 'count', 'num', 'total'])
/** Words that make what follows or precedes unreadable for others: nothing personal is left. */
export const maskWords = new Set(['hash', 'hashed', 'redacted', 'masked', 'encrypted', 'anonymized', 'anonymised', 'pseudonymized', 'obfuscated', 'sha256', 'md5', 'digest', 'dummy', 'fake', 'mock', 'placeholder', 'example', 'default'])
/** Words at the end of a name that do not change what it is. */
export const emptyWords = new Set(['input', 'field', 'value', 'text', 'string', 'param', 'control', 'raw', 'str', 'address2', 'data', 'normalized', 'trimmed', 'lower', 'lowercase', 'form', 'optional', 'new', 'old', 'current', 'confirm', 'confirmation', 'confirmed2', 'repeat', '1', '2', '3'])

/** Synonyms of the vocabulary that in code mostly name something else. */
export const ambiguousSynonyms = new Set([
  'display name', 'organization name', 'organisation name',
  'session id', 'external id', 'api key', 'magic link', 'over 18', 'credit score', 'serial number', 'linked account', 'third party account', 'cover letter',
  'social media', 'ip location', 'pin code', 'security code', 'expiry date', 'order history', 'sort code', 'account name', 'card number id', 'user image', 'parent email',
])
