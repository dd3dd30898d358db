import type { ControlFacts } from './classify-control.ts'
import type { Verdict } from './classify-field.ts'
import { splitWords } from './split-words.ts'

const create = (category: string, evidence: string): Verdict => ({ category, evidence, confidence: 'medium' })

/** Places that are about a model that answers. */
const ofModel = /(^|[/_.-])(ai|llms?|gpt|openai|rag|assistant|copilot|prompt|completions?|chatbot)([/_.-]|$)/i

/** Places in which people write to each other. */
const ofTalk = /(^|[^a-z])(chats?|messages?|messenger|messaging|inbox|contact|support)([^a-z]|$)/

/** What a setting is made of, when a text area asks for it. */
const settings = new Set(['list', 'domains', 'domain', 'urls', 'origins', 'css', 'html', 'code', 'json', 'yaml', 'xml', 'sql', 'script', 'template', 'config', 'regex', 'headers', 'certificate', 'metadata', 'schema', 'markup', 'snippet', 'ips', 'ids'])

/** What a text area is for, when nothing else said: a message to somebody, or the person's own text. */
export function classifyTextArea({ names, labels, about = '' }: ControlFacts): Verdict | undefined {
  if (names.length === 0 && labels.length === 0) return undefined
  if (names.some((name) => settings.has(splitWords(name).filter((word) => !['input', 'text', 'field', 'value', 'raw'].includes(word)).at(-1) ?? ''))) return undefined
  // What the app says to people is no message of theirs.
  const words = [...names, ...labels].map((text) => splitWords(text).join(' ').replace(/\b(welcome|error|success|custom|default|thank you|greeting|status|commit|footer|header) message\b/, 'text')).join(' ').split(' ')
  const has = (...some: string[]): boolean => some.some((word) => words.includes(word))
  if (has('prompt') || (has('question', 'ask') && ofModel.test(about))) return create('content.ai-prompt', 'a text area for a prompt')
  if (has('message', 'inquiry', 'enquiry', 'question', 'reply', 'support')) return create('content.message', 'a text area for a message')
  if (has('feedback', 'survey', 'rating', 'review')) return create('content.survey-response', 'a text area for an opinion')
  if (ofTalk.test(splitWords(about.split('/').slice(-2).join('/')).join(' '))) return create('content.message', 'a text area where people write to each other')
  return create('content.user-content', 'a text area')
}

/** Names that say by themselves what is written into a single line; with another word before them they are mostly something else. */
const lines: Record<string, string> = {
  'message': 'content.message', 'your message': 'content.message', 'chat message': 'content.message',
  'prompt': 'content.ai-prompt', 'user prompt': 'content.ai-prompt',
  'description': 'content.user-content', 'note': 'content.user-content', 'notes': 'content.user-content', 'comment': 'content.user-content', 'caption': 'content.user-content',
  'todo': 'content.user-content', 'task': 'content.user-content', 'about': 'content.user-content', 'bio': 'content.user-content',
  'search': 'behaviour.search-query', 'q': 'behaviour.search-query', 'search query': 'behaviour.search-query', 'search term': 'behaviour.search-query', 'search value': 'behaviour.search-query', 'search text': 'behaviour.search-query', 'search string': 'behaviour.search-query', 'keyword': 'behaviour.search-query', 'keywords': 'behaviour.search-query',
}

/** What is written into a single line that has no type of its own. */
export function classifyLine({ names, labels }: ControlFacts): Verdict | undefined {
  for (const name of names) {
    const words = splitWords(name.split('.').at(-1) ?? name).filter((word) => word !== 'input' && word !== 'field').join(' ')
    const category = Object.hasOwn(lines, words) ? lines[words] : undefined
    if (category) return create(category, `a line called "${name}"`)
  }
  const asked = labels.find((label) => /^\s*(type|write|send|enter)( in)?( a| an| your| the)?( new)? (messages?|reply)\b/i.test(label))
  return asked === undefined ? undefined : create('content.message', `a line labelled "${asked}"`)
}

const codeNames = new Set(['code', 'otp', 'token', 'pin'])
const codeLabels = /\b(verification|verify|authenticat\w*|one[- ]time|security|2fa|two[- ]factor|sms|e-?mail|log-?in|sign-?in|confirmation|otp)\b.*\b(code|pin|token)\b|\b(6|six)[- ]digits?\b/i
const letIn = /(auth|log-?in|sign-?in|verif|2fa|two-?factor|mfa|otp|reset|confirm)/i

/** A code by which a person is let in: one word is too short to say it, so its label, its place or its keyboard has to. */
export function classifyCode({ names, labels, about = '', numeric = false }: ControlFacts): Verdict | undefined {
  const name = names.map((one) => splitWords(one).join(' ')).find((one) => codeNames.has(one))
  if (name === undefined) return undefined
  const isCode = labels.some((label) => codeLabels.test(label)) || letIn.test(about) || (numeric && name !== 'pin' && name !== 'token')
  return isCode ? create('account.auth-token', `"${name}" where a person is let in`) : undefined
}

/** `+1 234 567 890` and the like: the example of a telephone number. */
export function classifyExample({ labels }: ControlFacts): Verdict | undefined {
  const example = labels.find((label) => /^(e\.?g\.?|for example|ex\.?)?[\s,:]*\+\(?\d[\d\s().-]{7,}$/i.test(label.trim()))
  return example === undefined ? undefined : create('contact.phone', `the example "${example}"`)
}
