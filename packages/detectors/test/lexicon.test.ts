import { linkFacts, scanSources } from '@candor/scan'
import { expect, test } from 'vitest'
import { type Judgement, classifyField, createLexicon, withLexicon } from '../src/classifier/index.ts'
import { explainFile, interests, observeFacts } from '../src/index.ts'

const nowhere = (): undefined => undefined

function judge(path: string): Judgement[] {
  const judged: Judgement[] = []
  withLexicon(createLexicon({}, (one) => judged.push(one)), () => classifyField({ path }))
  return judged
}

test.each([
  ['hasEmail', 'it begins with "has": a name that says whether or how, not what is kept'],
  ['emailHash', '"hash" says that nothing readable is left of it'],
  ['emailTemplate', 'it ends in "template", so it is about "email" and does not hold it'],
  ['page', '"page" is a word of its own: the letters "age" in it say nothing'],
  ['project.name', '"name" is a person\'s only where it belongs to a person, and "project" is no word for one'],
  ['age', '"age" is a person\'s only where it belongs to a person, and nothing here says whose it is'],
  ['customer.id', 'the id of a "customer" mostly is another system\'s'],
  ['userTheme', '"theme" is no name of personal data that is known, though "user" is a word for a person'],
])('%s is nothing, and why', (path, reason) => {
  expect(judge(path)).toEqual([{ path, setAside: [], reason }])
})

test('what has nothing to do with a person needs no reason', () => {
  expect(judge('cart')).toEqual([{ path: 'cart', setAside: [] }])
})

test('words that say nothing are set aside', () => {
  expect(judge('newEmailInput')).toEqual([{ path: 'newEmailInput', setAside: ['input'], category: 'contact.email' }])
})

test('synonyms are in force for one run, whatever happens in it', () => {
  const lexicon = createLexicon({ 'contact.email': ['correo', 'Correo electrónico'] })
  const classify = (path: string): string | undefined => classifyField({ path })?.category
  const paths = ['user.correo', 'correo_electrónico', 'correoEnviado', 'email']
  expect(withLexicon(lexicon, () => paths.map(classify))).toEqual(['contact.email', 'contact.email', undefined, 'contact.email'])
  expect(() =>
    withLexicon(lexicon, () => {
      throw new Error('no till')
    }),
  ).toThrow('no till')
  expect(paths.map(classify)).toEqual([undefined, undefined, undefined, 'contact.email'])
})

const source = { file: 'shop.html', text: '<form>\n<input name="correo">\n<input name="page">\n</form>\n' }
const linked = linkFacts(scanSources([source], interests, nowhere), nowhere, interests)

test('the synonyms of a project reach every detector', () => {
  const observe = (synonyms?: Record<string, string[]>): unknown[] =>
    observeFacts(linked, { firstPartyHosts: [], synonyms }).map(({ kind, line, evidence }) => [kind, line, evidence])
  expect(observe()).toEqual([])
  expect(observe({ 'contact.email': ['correo'] })).toEqual([['data', 2, '<input correo>: "correo" ends in "correo", a synonym of candor.yaml']])
})

test('an explanation says what was asked, by whom, and what was seen', () => {
  const { observations, judged } = explainFile(linked, 'shop.html', { firstPartyHosts: [], synonyms: { 'contact.email': ['correo'] } })
  expect(observations.map(({ kind, line }) => [kind, line])).toEqual([['data', 2]])
  expect(judged).toEqual([
    { path: 'correo', setAside: [], category: 'contact.email', detectors: ['form-controls'] },
    { path: 'page', setAside: [], reason: '"page" is a word of its own: the letters "age" in it say nothing', detectors: ['form-controls'] },
  ])
  expect(explainFile(linked, 'gone.html', { firstPartyHosts: [] })).toEqual({ observations: [], judged: [] })
})
