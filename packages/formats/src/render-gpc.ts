import { type RenderFormat, complete, printJson } from './format.ts'

/**
 * Support for Global Privacy Control as its specification has it for /.well-known/gpc.json
 * (https://w3c.github.io/gpc/, "GPC Support Resource"): `gpc`, and the day of the last change where one is declared.
 */
export const renderGpc: RenderFormat = ({ policy }) => {
  const { globalPrivacyControl: fact, dates } = policy
  if (!fact)
    return {
      content: undefined,
      gaps: [
        'The policy does not declare whether Global Privacy Control is honoured (`globalPrivacyControl`).',
      ],
    }
  const lastUpdate = dates?.lastReviewed ?? dates?.effective
  const content = printJson({ gpc: fact.answer === 'yes', ...(lastUpdate !== undefined && { lastUpdate }) })
  return lastUpdate === undefined
    ? {
        content,
        gaps: ['`lastUpdate`: the policy declares no date (`dates.lastReviewed` or `dates.effective`).'],
      }
    : complete(content)
}
