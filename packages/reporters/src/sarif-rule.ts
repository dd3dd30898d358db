import { type Message, fillTemplate, findSlots } from '@candor/diagnostics'

/** A message's texts as a SARIF rule (reportingDescriptor). */
export function createRule({ code, severity, what, why, fix, example }: Message) {
  const [help, markdown] = [
    `Why: ${showSlots(why)}\n\nFix: ${showSlots(fix)}`,
    `**Why:** ${showSlots(why)}\n\n**Fix:** ${showSlots(fix)}`,
  ]
  const blocks = example.map(
    ({ name, language, text }) => `\n\n\`${name}\`:\n\n\`\`\`\`${language}\n${text}\`\`\`\``,
  )
  return {
    id: code,
    name: code.replaceAll(/(?:^|[/-])([a-z])/g, (_, letter: string) => letter.toUpperCase()),
    shortDescription: { text: showSlots(what) },
    fullDescription: { text: `${showSlots(what)} ${showSlots(why)}` },
    help: { text: help, markdown: `${markdown}${blocks.join('')}` },
    defaultConfiguration: { level: severity },
    properties: { tags: ['privacy'] },
  }
}

/** A text without its values: each slot as a word in angle quotes. */
function showSlots(template: string): string {
  return fillTemplate(template, Object.fromEntries(findSlots(template).map((name) => [name, `‹${name}›`])))
}
