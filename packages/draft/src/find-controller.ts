import type { Drafted } from './drafted.ts'
import { toLine } from './drafted.ts'
import type { Page, Sentence } from './read-page.ts'

const name = String.raw`(\p{L}*\p{Lu}[\p{L}\d.&'’-]*(?: \p{Lu}[\p{L}\d.&'’-]*){0,4})`
/** Sentences that say who is speaking, the clearest first. */
const patterns = [
  new RegExp(`${name},? \\((?:the )?["“']?(?:we|us|our|the company)`, 'u'),
  new RegExp(
    `(?:^|\\b(?:that|which) )${name} (?:receives and )?(?:collects?|uses|respects|is committed|values|operates)\\b`,
    'u',
  ),
  new RegExp(`\\b(?:at|of) ${name}(?=[.,;]| we\\b)`, 'u'),
]
const noName = /^(?:We|Us|Our|This|The|It|If|Your|You|When|Cookies?|Website|Site|Privacy|Data)\b/

/** Who the policy is of: by a sentence that says so, else by the title of the page. */
export function findControllerName({ title, sentences }: Page): { name: string; from: readonly Sentence[] } {
  for (const pattern of patterns) {
    for (const sentence of sentences) {
      const found = pattern.exec(sentence.text)?.[1]
      if (found !== undefined && !noName.test(found))
        return { name: toLine(found.replace(/['’]s$/, '')), from: [sentence] }
    }
  }
  const rest = (title ?? '')
    .replaceAll(/\b(?:privacy (?:policy|notice|statement)|data protection (?:policy|notice))\b/gi, '')
    .replaceAll(/^[\s:|–-]+|[\s:|–-]+$/g, '')
  return { name: rest === '' ? 'The controller' : toLine(rest), from: [] }
}

/** How to reach the controller, as far as a sentence tells. */
export function findContact(sentences: readonly Sentence[]): Drafted | undefined {
  const found = sentences.flatMap((sentence) => {
    const email = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/.exec(sentence.text)?.[0]
    return email === undefined ? [] : [{ email, sentence }]
  })
  const best =
    found.find(({ sentence }) =>
      /privacy|contact|question|request/i.test(sentence.text + sentence.section),
    ) ?? found[0]
  return best && { value: { email: best.email }, from: [best.sentence] }
}
