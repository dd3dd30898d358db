import { type ElementFact, type Value, listPatterns } from '@candor/scan'
import { splitWords } from '../classifier/index.ts'

const translate = /(^|[.#:])(\$?tc?|translate|formatMessage|gettext|\$?_{1,2}|i18n)$/
/** Ends of keys that say what a text is used for. */
const uses = /^(label|placeholder|title|text|hint|help|field|input|value|message)$/i

/** `label={t('auth.email')}`: a text that is not there, by the words of its key. */
export function readTranslated({ attributes }: ElementFact, wanted: string): string | undefined {
  const value = attributes.find(({ name }) => name === wanted)?.value
  if (value?.type !== 'call' || !translate.test(value.written.split('(')[0] ?? '')) return undefined
  const [first] = value.args
  const texts = [first, find(first, 'defaultMessage'), find(first, 'id')].flatMap((part) => (part?.type === 'text' ? listPatterns(part) : []))
  const text = texts[0]
  if (text === undefined || /\s/.test(text)) return text
  const steps = text.split(/[.:/]/).filter((step) => !uses.test(step))
  return steps.length > 0 ? splitWords(steps.at(-1) ?? '').join(' ') : undefined
}

function find(value: Value | undefined, key: string): Value | undefined {
  return value?.type === 'object' ? value.entries.find((entry) => entry.key === key)?.value : undefined
}
