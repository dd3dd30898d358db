import { Command, Option } from 'commander'
import manifest from '../package.json' with { type: 'json' }
import type { Command as RunCommand } from './command.ts'
import { type CommandName, type CommandOptions, type CommandSpec, commandSpecs } from './command-specs.ts'
import type { ExitCode, System } from './system.ts'

/** A command's module is loaded only when the command is used, so that the others cost nothing at start. */
const loaders: Record<CommandName, () => Promise<{ run: RunCommand }>> = {
  check: () => import('./commands/check.ts'),
  build: () => import('./commands/build.ts'),
  export: () => import('./commands/export.ts'),
  import: () => import('./commands/import.ts'),
  diff: () => import('./commands/diff.ts'),
  obligations: () => import('./commands/obligations.ts'),
  scan: () => import('./commands/scan.ts'),
  lint: () => import('./commands/lint.ts'),
  merge: () => import('./commands/merge.ts'),
  explain: () => import('./commands/explain.ts'),
}

/** The command line as commander knows it; `done` receives the exit code of the command that ran. */
export function createProgram(system: System, done: (code: ExitCode) => void): Command {
  const program = new Command('candor')
    .description('Privacy policy as code: declare what you collect, publish the policy that says so, fail the build on the rest.')
    .version(manifest.version, '-v, --version')
    .helpCommand(false)
    .showHelpAfterError('Run with --help to see what is possible.')
    .exitOverride()
    .configureOutput({ writeOut: (text) => system.stdout.write(text), writeErr: (text) => system.stderr.write(text) })
    .addHelpText('after', '\nStart with: candor check path/to/policy.yaml\n')
  for (const spec of commandSpecs) program.addCommand(createCommand(spec, system, done).copyInheritedSettings(program))
  return program
}

function createCommand(spec: CommandSpec, system: System, done: (code: ExitCode) => void): Command {
  const command = new Command(spec.name).description(spec.description)
  if (spec.argument) command.argument(spec.argument.many ? `<${spec.argument.name}...>` : `[${spec.argument.name}]`, spec.argument.description)
  if (spec.second) command.argument(`[${spec.second.name}]`, spec.second.description)
  for (const { flags, description, choices, conflicts = [] } of spec.options) {
    const option = new Option(flags, description).conflicts([...conflicts])
    command.addOption(choices ? option.choices([...choices]) : option)
  }
  const examples = spec.examples.map(([line, meaning]) => `  ${line.padEnd(widest(spec))}  ${meaning}`)
  command.addHelpText('after', `\nExamples:\n${examples.join('\n')}\n\n${spec.exits}\n`)
  return command.action(async () => {
    const { run } = await loaders[spec.name]()
    done(await run(command.args, command.opts<CommandOptions>(), system))
  })
}

function widest({ examples }: CommandSpec): number {
  return Math.max(...examples.map(([line]) => line.length))
}
