/**
 * Every fact of the original iStonsoft policy, in the order of that page: archived on 2019-04-23,
 * https://web.archive.org/web/20190423004435id_/http%3A//www.istonsoft.com/other/privacy.html
 */
export type SeedFact = {
  /** The fact, in few words. */
  fact: string
  /** What the published policy must say, in one block that traces back to `from`. */
  says: RegExp
  /** Where the declaration holds it: a JSON pointer in which items of a list are named by their id (or term). */
  from: string
}

const opening: SeedFact[] = [
  {
    fact: 'the page is the privacy policy of iStonsoft Software',
    says: /iStonsoft Software Privacy Policy/,
    from: '/title',
  },
  { fact: '"we" is iStonsoft', says: /iStonsoft/, from: '/controller/name' },
  { fact: 'privacy is a priority', says: /your privacy is a priority/, from: '/introduction' },
  { fact: 'great lengths are gone to', says: /great pains to protect it/, from: '/introduction' },
  { fact: 'the reader is asked to take a moment', says: /A moment's reading/, from: '/introduction' },
  {
    fact: 'promise: what type of information is gathered',
    says: /which types we gather/,
    from: '/introduction',
  },
  { fact: 'promise: how it is used', says: /how .* we use it/, from: '/introduction' },
  { fact: 'promise: for what purposes', says: /for what purposes we use it/, from: '/introduction' },
  { fact: 'promise: to whom it is disclosed', says: /to whom it is disclosed/, from: '/introduction' },
  { fact: 'promise: how it is safeguarded', says: /what we do to safeguard it/, from: '/introduction' },
]

const why: SeedFact[] = [
  { fact: 'reason 1: customer service', says: /customer service/i, from: '/purposes/customer-service/title' },
  {
    fact: 'which is superior',
    says: /serve our customers at a superior level/,
    from: '/purposes/customer-service/text',
  },
  {
    fact: 'reason 2: access to products and services',
    says: /our products and services/,
    from: '/purposes/access/text',
  },
  { fact: 'which is convenient', says: /convenient/, from: '/purposes/access/text' },
  {
    fact: 'reason 3: a focus on categories',
    says: /concentrate on the categories/,
    from: '/purposes/interests/text',
  },
  {
    fact: 'those of greatest interest to the customer',
    says: /that interest you most/,
    from: '/purposes/interests/text',
  },
  {
    fact: 'reason 4: product announcements',
    says: /keep you posted: on product announcements/,
    from: '/purposes/news/text',
  },
  { fact: 'software updates', says: /updates of our software/, from: '/purposes/news/text' },
  { fact: 'special offers', says: /special offers/, from: '/purposes/news/text' },
  { fact: 'events', says: /events/, from: '/purposes/news/text' },
  {
    fact: 'such as one might like to hear about',
    says: /you might like to hear/,
    from: '/purposes/news/text',
  },
]

const communications: SeedFact[] = [
  {
    fact: 'way 1: communications',
    says: /Communications between us/,
    from: '/channels/communications/title',
  },
  { fact: 'by e-mail', says: /e-mail/, from: '/channels/communications/text' },
  { fact: 'or in writing', says: /by post/, from: '/channels/communications/text' },
  { fact: 'it may be needed to give', says: /you may need to give/, from: '/channels/communications/text' },
  { fact: 'a name', says: /your name/, from: '/channels/communications/text' },
  { fact: 'contact details', says: /your contact details/, from: '/channels/communications/text' },
  {
    fact: 'other personal information in the message',
    says: /other personal information/,
    from: '/channels/communications/text',
  },
  { fact: 'the name is a data item', says: /name/i, from: '/data/name/label' },
  { fact: 'the contact details are one', says: /contact details/i, from: '/data/contact-details/label' },
  {
    fact: 'the rest of the message is one',
    says: /other personal information in your message/i,
    from: '/data/message/label',
  },
]

const support: SeedFact[] = [
  { fact: 'way 2: customer support', says: /Customer support/, from: '/channels/support/title' },
  { fact: 'by telephone', says: /telephone/, from: '/channels/support/text' },
  { fact: 'or e-mail', says: /or e-mail us/, from: '/channels/support/text' },
  {
    fact: 'for technical assistance',
    says: /technical assistance with a product/,
    from: '/channels/support/text',
  },
  {
    fact: 'or for wanted information on products',
    says: /information on our products that you would like/,
    from: '/channels/support/text',
  },
  {
    fact: 'personal information may be needed',
    says: /may need personal information from you/,
    from: '/channels/support/text',
  },
]

const campaigns: SeedFact[] = [
  {
    fact: 'way 3: campaigns by e-mail and mail',
    says: /E-mail and direct mail campaigns/,
    from: '/channels/campaigns/title',
  },
  { fact: 'from time to time', says: /Now and then/, from: '/channels/campaigns/text' },
  {
    fact: 'iStonsoft may get in touch directly',
    says: /we may approach you directly/,
    from: '/channels/campaigns/text',
  },
  { fact: 'by mail', says: /by mail,/, from: '/channels/campaigns/text' },
  { fact: 'by e-mail', says: /e-mail or/, from: '/channels/campaigns/text' },
  { fact: 'by telephone', says: /telephone/, from: '/channels/campaigns/text' },
  { fact: 'about upgrades', says: /news of upgrades/, from: '/channels/campaigns/text' },
  { fact: 'about new products', says: /new products/, from: '/channels/campaigns/text' },
  { fact: 'about promotions', says: /promotions/, from: '/channels/campaigns/text' },
  { fact: 'about special offers', says: /special offers/, from: '/channels/campaigns/text' },
  { fact: 'such as may be of interest', says: /might interest you/, from: '/channels/campaigns/text' },
  {
    fact: 'a response may carry personal information',
    says: /response .* may give us personal information/,
    from: '/channels/campaigns/text',
  },
]

const registration: SeedFact[] = [
  {
    fact: 'way 4: registration of products',
    says: /Registration of products/,
    from: '/channels/registration/title',
  },
  {
    fact: 'certain information is asked for',
    says: /is asked for certain information/,
    from: '/channels/registration/text',
  },
  {
    fact: 'to record the owner of the product',
    says: /a record of you as the product's owner/,
    from: '/channels/registration/text',
  },
  {
    fact: 'to assist in giving service',
    says: /assists us in giving you service/,
    from: '/channels/registration/text',
  },
  {
    fact: 'to assist in giving information',
    says: /service and information/,
    from: '/channels/registration/text',
  },
  {
    fact: 'the record of owners is a purpose',
    says: /our records show you as its owner/,
    from: '/purposes/ownership/text',
  },
]

const purchases: SeedFact[] = [
  { fact: 'way 5: purchases', says: /Purchases/, from: '/channels/purchases/title' },
  {
    fact: 'of iStonsoft products, from the Store',
    says: /an iStonsoft product from our Store/,
    from: '/channels/purchases/text',
  },
  {
    fact: 'what is needed is required',
    says: /you have to give us the information/,
    from: '/channels/purchases/text',
  },
  { fact: 'credit card details', says: /Your credit card details/, from: '/channels/purchases/text' },
  { fact: 'contact details', says: /contact details are part of it/, from: '/channels/purchases/text' },
  {
    fact: 'sufficient information to complete it',
    says: /sufficient information/,
    from: '/purposes/purchase/text',
  },
]

const surveys: SeedFact[] = [
  { fact: 'way 6: surveys', says: /Surveys/, from: '/channels/surveys/title' },
  { fact: 'from time to time', says: /from time to time/, from: '/channels/surveys/text' },
  {
    fact: 'about products and services',
    says: /surveys about our products and services/,
    from: '/channels/surveys/text',
  },
  { fact: 'taking part is optional', says: /Taking part is optional/, from: '/choices/surveys/text' },
  {
    fact: 'a response may carry personal information',
    says: /your answers may give us personal information/,
    from: '/channels/surveys/text',
  },
]

const protection: SeedFact[] = [
  { fact: 'a secure server is used', says: /We use a secure server/, from: '/safeguards/secure-server/text' },
  { fact: 'RegNow hosts it', says: /hosted by RegNow/, from: '/safeguards/secure-server/text' },
  {
    fact: 'other third-party card processors do too',
    says: /other third-party credit card processors/,
    from: '/safeguards/secure-server/text',
  },
  {
    fact: 'these are recipients',
    says: /Other third-party credit card processors/,
    from: '/processors/card-processors/title',
  },
  {
    fact: "they encrypt all of a customer's information",
    says: /encrypt all personal information of the customer/,
    from: '/safeguards/encryption/text',
  },
  { fact: 'the name', says: /name/, from: '/safeguards/encryption/text' },
  { fact: 'the address', says: /address/, from: '/safeguards/encryption/text' },
  { fact: "the card's number", says: /number of the credit card/, from: '/safeguards/encryption/text' },
  { fact: "the card's expiration date", says: /its expiration date/, from: '/safeguards/encryption/text' },
  { fact: 'and so on ("etc.")', says: /whatever else there is/, from: '/safeguards/encryption/text' },
  {
    fact: 'before it is sent to iStonsoft',
    says: /Before anything reaches us/,
    from: '/safeguards/encryption/text',
  },
  {
    fact: 'encryption prevents malicious use',
    says: /Encryption serves to prevent any malicious use/,
    from: '/safeguards/encryption/text',
  },
  {
    fact: 'card information only serves the transaction',
    says: /online transaction only/,
    from: '/safeguards/card-use/text',
  },
  { fact: "the card's number is a data item", says: /credit card number/i, from: '/data/card-number/label' },
  {
    fact: 'its expiration date is one',
    says: /expiration date of the credit card/i,
    from: '/data/card-expiry/label',
  },
]

const regnow: SeedFact[] = [
  { fact: 'RegNow is a recipient', says: /RegNow/, from: '/processors/regnow/title' },
  {
    fact: 'the premier registration commerce provider',
    says: /the premier registration commerce provider/,
    from: '/processors/regnow/text',
  },
  { fact: 'of the software industry', says: /of the software industry/, from: '/processors/regnow/text' },
  {
    fact: 'it is used so that one can purchase online',
    says: /so that you can purchase online/,
    from: '/processors/regnow/text',
  },
  { fact: 'very securely', says: /very securely/, from: '/processors/regnow/text' },
  { fact: 'and fast', says: /and fast/, from: '/processors/regnow/text' },
]

const cookies: SeedFact[] = [
  { fact: 'cookies are used', says: /We use cookies/, from: '/storageText' },
  {
    fact: 'to understand which services are valuable',
    says: /which services our customers value/,
    from: '/storageText',
  },
  {
    fact: 'that is a purpose',
    says: /which services our customers find valuable/,
    from: '/purposes/valued-services/text',
  },
  { fact: 'a cookie is a small text file', says: /A cookie is a small text file/, from: '/storageText' },
  {
    fact: 'a website writes it to the hard drive',
    says: /a website writes it to your hard drive/,
    from: '/storageText',
  },
  { fact: 'a reader can look the word up', says: /small text file/i, from: '/terms/cookie/meaning' },
  {
    fact: 'cookies are like an identification card',
    says: /your identification card/,
    from: '/storage/identification/text',
  },
  {
    fact: 'the server learns that a visitor has returned',
    says: /knows that you have returned/,
    from: '/storage/identification/text',
  },
  { fact: 'they may record passwords', says: /may record passwords/, from: '/storage/memory/text' },
  { fact: 'they may record preferences', says: /preferences/, from: '/storage/memory/text' },
  { fact: 'they may record purchases', says: /purchases/, from: '/storage/memory/text' },
  {
    fact: 'they can determine other information',
    says: /find out other things/,
    from: '/storage/traffic/text',
  },
  { fact: 'the daily visitors', says: /the daily visitors of our website/, from: '/storage/traffic/text' },
  { fact: 'the pages most visited', says: /most frequently visited pages/, from: '/storage/traffic/text' },
  { fact: 'cookies are unique', says: /It is unique/, from: '/storageText' },
  {
    fact: 'only the server that assigned one can read it',
    says: /only the server that assigned it can read it/,
    from: '/storageText',
  },
  { fact: 'they cannot run as code', says: /cannot run as code/, from: '/storageText' },
  { fact: 'they cannot deliver viruses', says: /cannot deliver viruses/, from: '/storageText' },
  {
    fact: 'the browser can prevent them',
    says: /settings of your browser .* prevents cookies/,
    from: '/choices/refuse-cookies/text',
  },
  {
    fact: 'for those who do not want one set on a visit',
    says: /no cookie set during your visit/,
    from: '/choices/refuse-cookies/text',
  },
  {
    fact: 'then not all web pages may be accessible',
    says: /web pages may then not be fully accessible/,
    from: '/choices/refuse-cookies/consequence',
  },
]

/** The facts under the headings of the original. */
export const istonsoftFacts: Readonly<Record<string, readonly SeedFact[]>> = {
  'the opening': opening,
  'Why we collect personal information?': why,
  'Communications between us': communications,
  'Customer Support': support,
  'Email/Direct Mail Campaigns': campaigns,
  'Registration of Products': registration,
  Purchases: purchases,
  Surveys: surveys,
  'How we protect your personal information?': protection,
  RegNow: regnow,
  Cookies: cookies,
}
