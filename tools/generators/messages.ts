import { type Message, compareText, findOptionalSlots, findSlots } from '@candor/diagnostics'
import { type GeneratedFile, defineGenerator } from '../generator.ts'
import { parseMessage } from '../parse-message.ts'

/** packages/X/messages/*.md → a typed constructor for each code, and the reference page of all codes. */
export const generator = defineGenerator({
  name: 'messages',
  async generate(repository) {
    const owners = new Map<string, Message[]>()
    for (const path of repository.list('packages/*/messages/*.md')) {
      const owner = path.split('/')[1] as string
      owners.set(owner, [...(owners.get(owner) ?? []), parseMessage(path, repository.read(path))])
    }
    const modules = [...owners].map(([owner, messages]) => createModule(owner, messages))
    return modules.length === 0 ? [] : [...modules, createReference([...owners.values()].flat())]
  },
})

function createModule(owner: string, messages: readonly Message[]): GeneratedFile {
  const text = [
    `import { type Diagnostic, type Message, type Place, createDiagnostic } from '@candor/diagnostics'`,
    ...messages.map(renderConstructor),
    `/** Every message of this package, ordered by file name. */\nexport const messages: readonly Message[] = [${messages.map((message) => `${nameOf(message)}Message`).join(', ')}]`,
  ]
  return { path: `packages/${owner}/src/generated/messages.ts`, source: `packages/${owner}/messages/`, text: `${text.join('\n\n')}\n` }
}

function renderConstructor(message: Message): string {
  const name = nameOf(message)
  const template = `${message.what}\n${message.why}\n${message.fix}`
  const optional = findOptionalSlots(template)
  const fields = findSlots(template).map((slot) => (optional.includes(slot) ? `${slot}?: string | number | undefined` : `${slot}: string | number`))
  const slots = fields.length > 0 ? `slots: { ${fields.join('; ')} }` : 'slots: Record<never, never> = {}'
  return `const ${name}Message: Message = ${JSON.stringify(message, null, 2)}

/** \`${message.code}\`: ${message.what.replaceAll('*/', '*\\/').replaceAll('\n', ' ')} */
export const ${name} = (${slots}, place?: Place): Diagnostic => createDiagnostic(${name}Message, slots, place)`
}

/** policy/purpose-unknown → purposeUnknown */
function nameOf({ code }: Message): string {
  return code.slice(code.indexOf('/') + 1).replaceAll(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())
}

function createReference(messages: readonly Message[]): GeneratedFile {
  const sorted = messages.toSorted((a, b) => compareText(a.code, b.code))
  const text = `# Codes

Everything that Candor can tell you, by code. \`candor explain <code>\` prints the same in a terminal.

${sorted.map(renderEntry).join('\n')}`
  return { path: 'docs/reference/codes.md', source: 'packages/*/messages/', text }
}

function renderEntry({ code, severity, what, why, fix, example }: Message): string {
  const blocks = example.map(({ name, language, text }) => `\`${name}\`:\n\n\`\`\`\`${language}\n${text}\`\`\`\`\n`)
  return `## ${code}

*${severity}* · ${showTemplate(what)}

**Why:** ${showTemplate(why)}

**Fix:** ${showTemplate(fix)}

${blocks.join('\n')}`
}

/** Slots as a reader of the page should see them: `{value}` becomes ‹value›, and optional parts stand without brackets. */
function showTemplate(template: string): string {
  return template.replaceAll(/\[([^[\]]*\{[a-zA-Z]+\}[^[\]]*)\]/g, '$1').replaceAll(/\{([a-zA-Z]+)\}/g, '‹$1›')
}
