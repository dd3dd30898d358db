import type { Format } from './format.ts'

/** Everything that `candor export` can write. */
export const formats: readonly Format[] = [
  {
    id: 'markdown',
    file: 'privacy-policy.md',
    title: 'the policy as Markdown',
    load: async () => (await import('./policy-pages.ts')).renderMarkdown,
  },
  {
    id: 'html',
    file: 'privacy-policy.html',
    title: 'the policy as one accessible page',
    load: async () => (await import('./policy-pages.ts')).renderHtml,
  },
  {
    id: 'docx',
    file: 'privacy-policy.docx',
    title: 'the policy as a Word document',
    isBinary: true,
    load: async () => (await import('./render-docx.ts')).renderDocx,
  },
  {
    id: 'pdf',
    file: 'privacy-policy.pdf',
    title: 'the policy as PDF',
    isBinary: true,
    load: async () => (await import('./render-pdf.ts')).renderPdf,
  },
  {
    id: 'review',
    file: 'privacy-policy.review.html',
    title: 'counsel’s review copy: every fact highlighted, with its YAML line',
    load: async () => (await import('./render-review.ts')).renderReview,
  },
  {
    id: 'json',
    file: 'privacy-policy.json',
    title: 'the declaration for machines, for a well-known path',
    load: async () => (await import('./public-declaration.ts')).renderDeclaration,
  },
  {
    id: 'gpc',
    file: 'gpc.json',
    title: 'Global Privacy Control support, for /.well-known/gpc.json',
    load: async () => (await import('./render-gpc.ts')).renderGpc,
  },
  {
    id: 'dpv',
    file: 'privacy-policy.dpv.jsonld',
    title: 'JSON-LD in the Data Privacy Vocabulary',
    load: async () => (await import('./render-dpv.ts')).renderDpv,
  },
  {
    id: 'tilt',
    file: 'privacy-policy.tilt.json',
    title: 'Transparency Information Language (TILT)',
    load: async () => (await import('./render-tilt.ts')).renderTilt,
  },
  {
    id: 'cookies-md',
    file: 'cookies.md',
    title: 'cookie table as Markdown',
    load: async () => (await import('./cookie-table.ts')).renderCookiesMarkdown,
  },
  {
    id: 'cookies-html',
    file: 'cookies.html',
    title: 'cookie table as a piece of HTML',
    load: async () => (await import('./cookie-table.ts')).renderCookiesHtml,
  },
  {
    id: 'cookies-csv',
    file: 'cookies.csv',
    title: 'cookie table as CSV',
    load: async () => (await import('./cookie-table.ts')).renderCookiesCsv,
  },
  {
    id: 'record-csv',
    file: 'record-of-processing.csv',
    title: 'record of processing activities (GDPR Art. 30(1)) as CSV',
    load: async () => (await import('./record-of-processing.ts')).renderRecordCsv,
  },
  {
    id: 'record-xlsx',
    file: 'record-of-processing.xlsx',
    title: 'record of processing activities (GDPR Art. 30(1)) as a workbook',
    isBinary: true,
    load: async () => (await import('./record-of-processing.ts')).renderRecordXlsx,
  },
  {
    id: 'notice-md',
    file: 'notice-at-collection.md',
    title: 'notice at collection as Markdown',
    load: async () => (await import('./render-notices.ts')).renderNoticeMarkdown,
  },
  {
    id: 'notice-html',
    file: 'notice-at-collection.html',
    title: 'notice at collection as a piece of HTML',
    load: async () => (await import('./render-notices.ts')).renderNoticeHtml,
  },
  {
    id: 'form-notice-md',
    file: 'form-notices.md',
    title: 'a short notice for each form as Markdown',
    load: async () => (await import('./render-notices.ts')).renderFormNoticeMarkdown,
  },
  {
    id: 'form-notice-html',
    file: 'form-notices.html',
    title: 'a short notice for each form as pieces of HTML',
    load: async () => (await import('./render-notices.ts')).renderFormNoticeHtml,
  },
  {
    id: 'apple',
    file: 'PrivacyInfo.xcprivacy',
    title: 'Apple’s privacy manifest',
    load: async () => (await import('./render-apple.ts')).renderApple,
  },
  {
    id: 'google-play',
    file: 'google-play-data-safety.csv',
    title: 'Google Play’s data safety form',
    load: async () => (await import('./render-google-play.ts')).renderGooglePlay,
  },
  {
    id: 'firefox',
    file: 'firefox-data-collection.json',
    title: 'data_collection_permissions of a Firefox add-on',
    load: async () => (await import('./render-firefox.ts')).renderFirefox,
  },
]

/** The format with an id, if there is one. */
export function findFormat(id: string): Format | undefined {
  return formats.find((format) => format.id === id)
}
