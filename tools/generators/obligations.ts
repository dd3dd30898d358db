import { obligationTexts } from '../../packages/obligations/src/texts.ts'
import { defineGenerator } from '../generator.ts'

/** packages/obligations/src/texts/ → the reference page of all obligations. */
export const generator = defineGenerator({
  name: 'obligations',
  generate: async () => [{ path: 'docs/reference/obligations.md', source: 'packages/obligations/src/texts/', text: renderPage() }],
})

function renderPage(): string {
  const sections = obligationTexts.map(({ name, jurisdictions, date, source, obligations }) => {
    const places = jurisdictions.length === 0 ? 'a policy without `jurisdictions`' : jurisdictions.map((id) => `\`${id}\``).join(', ')
    const rows = obligations.map(({ id, reference, title, read, when, needs }) =>
      [`\`${id}\``, reference, title, needs.map(({ what }) => what).join('; '), (when ?? []).map((one) => `\`${one}\``).join(', '), read ? 'yes' : 'no'].map(escapeCell),
    )
    return `## ${name}

For ${places}. As of ${date}. Source: ${source}.

| id | where it is asked for | what | facts that meet it | only when | read |
|---|---|---|---|---|---|
${rows.map((cells) => `| ${cells.join(' | ')} |`).join('\n')}`
  })
  return `# Obligations

What privacy laws ask a policy to say, as far as Candor knows. *Read* says whether the text itself was read in a public
copy: what is missing of it is an error of \`candor check\`, else a warning. These are requirements for software, to be
confirmed by counsel; [Obligations](../obligations.md) explains how to use them.

${sections.join('\n\n')}
`
}

function escapeCell(text: string): string {
  return text.replaceAll('|', '\\|')
}
