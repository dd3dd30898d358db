import { type Message, compareText, fillTemplate, findSlots, suggestWord } from '@candor/diagnostics'
import { messages as linterMessages } from '@candor/linter'
import { messages as matchMessages } from '@candor/match'
import { messages as modelMessages } from '@candor/model'
import { messages as obligationMessages } from '@candor/obligations'
import type { Command } from '../command.ts'
import { Failure } from '../failure.ts'
import { parsePlace } from '../parse-place.ts'
import { codeUnknown, messages as cliMessages } from '../generated/messages.ts'

const messages = [...modelMessages, ...matchMessages, ...obligationMessages, ...linterMessages, ...cliMessages].toSorted((a, b) => compareText(a.code, b.code))

/** `candor explain [code or file:line]` */
export const run: Command = async ([code], options, system) => {
  const { stdout } = system
  const place = code === undefined ? undefined : parsePlace(code)
  if (place) {
    const { explainLine } = await import('../explain-line.ts')
    return explainLine(place, options, system)
  }
  if (code === undefined) {
    const width = Math.max(...messages.map((message) => message.code.length))
    stdout.write(messages.map((message) => `${message.code.padEnd(width)}  ${message.severity}\n`).join(''))
    return 0
  }
  const message = messages.find((one) => one.code === code)
  if (!message) throw new Failure([codeUnknown({ code, suggestion: suggestWord(code, messages.map((one) => one.code)) })])
  stdout.write(renderMessage(message))
  return 0
}

function renderMessage({ code, severity, what, why, fix, example }: Message): string {
  const files = example.map(({ name, text }) => `  ${name}\n${text.replaceAll(/^(?=.)/gm, '    ')}`)
  return [`${code} (${severity})`, showSlots(what), `Why: ${showSlots(why)}`, `Fix: ${showSlots(fix)}`, `Example that gives it:\n${files.join('\n')}`].join('\n\n')
}

/** A text without its values: each slot as a word in angle quotes. */
function showSlots(template: string): string {
  return fillTemplate(template, Object.fromEntries(findSlots(template).map((name) => [name, `‹${name}›`])))
}
