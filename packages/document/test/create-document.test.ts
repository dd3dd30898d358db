import { expect, test } from 'vitest'
import { createDocument, serializeHtml, serializeMarkdown } from '../src/index.ts'
import { clinic, createPolicy } from './clinic.ts'

const shop = createPolicy({
  title: 'Harbour Books Privacy Policy',
  dates: { effective: '2026-01-31' },
  controller: { name: 'Harbour Books', country: 'IE', email: 'hello@harbour-books.example' },
  data: [{ id: 'email', category: 'contact.email', label: 'e-mail address', source: 'person' }],
  purposes: [{ id: 'orders', title: 'Orders', text: 'We tell you *when* your books leave.', legalBasis: 'contract' }],
  channels: [{ id: 'shop', kind: 'form', title: 'Ordering', data: ['email'], purposes: ['orders'], optional: true }],
  retention: [{ id: 'orders', data: ['email'], duration: 'P2Y', after: 'the order' }],
})

test('a complete policy, as Markdown', async () => {
  await expect(serializeMarkdown(createDocument(clinic))).toMatchFileSnapshot('fixtures/clinic/privacy-policy.md')
})

test('a small policy, as a page', async () => {
  const html = serializeHtml(createDocument(shop))
    .replace(/<style>[^]*<\/style>/, '<style>…</style>')
    .replace(/(sha256 of the rest: )\w+/, '$1…')
    .replace(/sha256-[\w+/=]{43,}/, 'sha256-…')
  const lines = html.replaceAll(/(<\/(?:head|meta|title|style|header|section|nav|h\d|p|li|tr)>|<(?:ul|ol|tbody|body|main)[^>]*>)(?!\n)/g, '$1\n')
  await expect(lines).toMatchFileSnapshot('fixtures/shop/privacy-policy.html')
})

test('a small policy, as a trace', async () => {
  const { sentences } = createDocument(shop).trace
  const lines = sentences.map(({ block, text, facts }) => `${block}: ${text}\n${facts.map(({ path }) => `    ${path}\n`).join('')}`)
  await expect(lines.join('')).toMatchFileSnapshot('fixtures/shop/trace.txt')
})

test('the same policy gives the same bytes, and plain JSON', () => {
  const document = createDocument(clinic)
  expect(structuredClone(document)).toEqual(document)
  expect(JSON.parse(JSON.stringify(createDocument(clinic)))).toEqual(JSON.parse(JSON.stringify(document)))
  expect(serializeHtml(createDocument(clinic))).toBe(serializeHtml(document))
})

test('a policy that declares next to nothing has next to nothing to say', () => {
  const document = createDocument(createPolicy({ title: 'Policy', controller: { name: 'Harbour Books' } }))
  expect(document.trace.sentences.map(({ text }) => text)).toEqual([
    'Policy',
    'In short',
    'Who we are: Harbour Books',
    'Who is responsible',
    'Harbour Books is responsible for your data (the controller).',
    'What the words mean',
    'Controller: The person or organisation that decides why and how personal data is used.',
  ])
})

test('clauses stand before, after or instead of a section, under its anchor', () => {
  const policy = createPolicy({
    title: 'Policy',
    controller: { name: 'Harbour Books' },
    clauses: [
      { id: 'a', place: 'before', section: 'controller', title: 'A', text: 'First.' },
      { id: 'b', place: 'before', section: 'controller', text: 'Second.' },
      { id: 'c', place: 'after', section: 'controller', text: 'Third.\n\n# Own heading\n\n### Deeper' },
      { id: 'd', place: 'after', section: 'controller', title: 'D', text: 'Fourth.' },
      { id: 'e', place: 'instead', section: 'rights', text: 'Fifth.' },
      { id: 'f', place: 'instead', section: 'summary', title: 'Summary', text: 'Sixth.' },
    ],
  })
  const { tree, trace } = createDocument(policy)
  expect(trace.sentences.map(({ section, block, text }) => `${section} ${block} ${text}`)).toEqual([
    'title title Policy',
    'summary summary Summary',
    'summary summary-clauses-f-text Sixth.',
    'clause-a clause-a A',
    'clause-a clause-a-clauses-a-text First.',
    'controller controller Who is responsible',
    'controller controller-clauses-b-text Second.',
    'controller controller-name Harbour Books is responsible for your data (the controller).',
    'controller controller-clauses-c-text Third.',
    'controller controller-clauses-c Own heading',
    'controller controller-clauses-c-2 Deeper',
    'clause-d clause-d D',
    'clause-d clause-d-clauses-d-text Fourth.',
    'rights rights Your rights',
    'rights rights-clauses-e-text Fifth.',
    'glossary glossary What the words mean',
    'glossary glossary-listitem Controller: The person or organisation that decides why and how personal data is used.',
  ])
  expect(tree.children.flatMap((node) => (node.type === 'heading' ? [node.depth] : []))).toEqual([1, 2, 2, 2, 3, 4, 2, 2, 2])
})
