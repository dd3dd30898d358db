/** The commands' names, arguments, options and help, as data. */
export type CommandName = 'check' | 'build' | 'diff' | 'export' | 'import' | 'obligations' | 'scan' | 'lint' | 'merge' | 'explain'

/** Every option of every command; each command reads those that its spec names. */
export interface CommandOptions {
  readonly config?: string
  readonly policy?: string
  readonly out?: string
  readonly output?: string
  readonly check?: true
  readonly force?: true
  readonly format?: string
  /** A severity; for diff, a class of change. */
  readonly failOn?: 'error' | 'warning' | 'note'
  readonly changelog?: true
  readonly channel?: string
  readonly workers?: string
  readonly cache?: boolean
  readonly shard?: string
  readonly since?: string
  readonly watch?: true
  readonly quiet?: true
}

export interface CommandSpec {
  readonly name: CommandName
  readonly description: string
  readonly argument?: ArgumentSpec
  /** A second argument, after the first. */
  readonly second?: ArgumentSpec
  readonly options: readonly OptionSpec[]
  readonly examples: readonly (readonly [line: string, meaning: string])[]
  readonly exits: string
}

export interface ArgumentSpec {
  readonly name: string
  /** It may be given several times; such an argument is the only one. */
  readonly many?: true
  readonly description: string
}

export interface OptionSpec {
  readonly flags: string
  readonly description: string
  readonly choices?: readonly string[]
  /** Options that it makes no sense with, by their names in \`CommandOptions\`. */
  readonly conflicts?: readonly (keyof CommandOptions)[]
}

const severities = ['error', 'warning', 'note'] as const
const config: OptionSpec = { flags: '-c, --config <file>', description: 'settings file (default: the nearest candor.yaml)' }
const failOn: OptionSpec = { flags: '--fail-on <severity>', description: 'least severity that ends with exit code 1 (default: error)', choices: severities }
const output: OptionSpec = { flags: '-o, --output <file>', description: 'write to this file instead of the terminal' }
const workers: OptionSpec = { flags: '-w, --workers <number>', description: 'worker threads; the result does not depend on it' }
const noCache: OptionSpec = { flags: '--no-cache', description: 'read every file anew, and keep nothing; the result does not depend on it' }

export const commandSpecs: readonly CommandSpec[] = [
  {
    name: 'check',
    description: 'Read a policy: say everything that is wrong with it, and what it leaves undeclared.',
    argument: { name: 'policy', description: 'folder that holds policy.yaml, or a file (default: from candor.yaml)' },
    options: [{ flags: '-f, --format <format>', description: 'text or json (default: text)', choices: ['text', 'json'] }, failOn, { flags: '-q, --quiet', description: 'leave out what is merely undeclared' }, config],
    examples: [
      ['candor check policy.yaml', 'read one file'],
      ['candor check policies/istonsoft', 'read a folder'],
      ['candor check --fail-on warning', 'be strict, as a release check'],
    ],
    exits: 'Exit codes: 0 nothing at or above --fail-on, 1 problems found, 2 the policy could not be read.',
  },
  {
    name: 'build',
    description: 'Write the policy as Markdown and HTML, the typed helpers, and the trace from each sentence to its YAML line.',
    argument: { name: 'policy', description: 'folder that holds policy.yaml, or a file (default: from candor.yaml)' },
    options: [
      { flags: '--out <folder>', description: 'where to write (default: from candor.yaml)' },
      { flags: '--check', description: 'write nothing; fail when what is there is not current' },
      { flags: '--force', description: 'overwrite files that Candor did not write' },
      { flags: '--watch', description: 'stay, and build again after each saved file of the policy; Ctrl-C ends it', conflicts: ['check'] },
      config,
    ],
    examples: [
      ['candor build policy.yaml --out src/privacy', 'write privacy-policy.md, privacy-policy.html, privacy.ts, trace.json'],
      ['candor build --watch', 'while you write the policy'],
      ['candor build --check', 'in CI: are the committed files current?'],
    ],
    exits: 'Exit codes: 0 written or current, 1 not current (--check), 2 the policy has errors or could not be read or written.',
  },
  {
    name: 'diff',
    description: 'Say what changed between two versions of a policy, of which class, who must be told, and whose consent must be asked again.',
    argument: { name: 'old', description: 'the earlier version: a folder, a file, or a git place such as main:policies/shop' },
    second: { name: 'new', description: 'the later version (default: from candor.yaml)' },
    options: [
      { flags: '-f, --format <format>', description: 'text, json, md or html, which is a redline of the document (default: text)', choices: ['text', 'json', 'md', 'html'] },
      output,
      { flags: '--changelog', description: 'print the entry for `changes:` instead, as YAML to paste' },
      { flags: '--fail-on <class>', description: 'least class of change that ends with exit code 1: editorial, clarification or material', choices: ['editorial', 'clarification', 'material'] },
      config,
    ],
    examples: [
      ['candor diff HEAD:policy.yaml policy.yaml', 'what changed since the last commit'],
      ['candor diff v2:policies/shop policies/shop --format html --output redline.html', 'a redline for counsel'],
      ['candor diff main:policy.yaml policy.yaml --changelog', 'the entry for the change log'],
      ['candor diff main:policy.yaml policy.yaml --fail-on material', 'in CI: stop until the notice is prepared'],
    ],
    exits: 'Exit codes: 0 compared, 1 a change at or above --fail-on, 2 a version has errors or could not be read.',
  },
  {
    name: 'obligations',
    description: 'Say what privacy laws ask this policy to say: met, and at which line and section; missing; or why it does not apply.',
    argument: { name: 'policy', description: 'folder that holds policy.yaml, or a file (default: from candor.yaml)' },
    options: [
      { flags: '-f, --format <format>', description: 'text, json, md or html (default: text)', choices: ['text', 'json', 'md', 'html'] },
      output,
      { ...failOn, description: 'least severity of what is missing that ends with exit code 1 (default: never)' },
      config,
    ],
    examples: [
      ['candor obligations policy.yaml', 'the matrix of one policy'],
      ['candor obligations --format html --output obligations.html', 'for a review'],
      ['candor obligations --format json', 'for other programs (schemas/obligations.schema.json)'],
    ],
    exits: 'Exit codes: 0 printed, 1 something is missing (--fail-on), 2 the policy has errors or could not be read.',
  },
  {
    name: 'export',
    description: 'Write the policy in a format that others read: PDF, DOCX, cookie table, record of processing, notices, store labels and more.',
    argument: { name: 'format', description: 'one of those that `candor export` lists, or all' },
    second: { name: 'policy', description: 'folder that holds policy.yaml, or a file (default: from candor.yaml)' },
    options: [
      output,
      { flags: '--out <folder>', description: 'with all: where to write every format under its usual name' },
      { flags: '--check', description: 'write nothing; fail when what is there is not current' },
      { flags: '--channel <id>', description: 'with form-notice-md and form-notice-html: only the notice of this channel' },
      config,
    ],
    examples: [
      ['candor export', 'list the formats'],
      ['candor export pdf policy.yaml --output privacy-policy.pdf', 'one format'],
      ['candor export record-xlsx policy.yaml --output record-of-processing.xlsx', 'the record of GDPR Art. 30'],
      ['candor export all policy.yaml --out exports', 'every format that the policy can fill'],
      ['candor export all policy.yaml --out exports --check', 'in CI: are the committed files current?'],
    ],
    exits: 'Exit codes: 0 written or current, 1 not current (--check), 2 the policy has errors, lacks what the format needs, or could not be read or written.',
  },
  {
    name: 'import',
    description: 'Draft the YAML of a policy from a page that was written by hand, Markdown or HTML: each entry with the sentence that it came from.',
    argument: { name: 'page', description: 'the page: a file that ends with .md, .markdown, .html or .htm' },
    options: [output, { flags: '--force', description: 'overwrite the file that --output names' }],
    examples: [
      ['candor import privacy.md --output policy.yaml', 'draft a policy, then read it against the page'],
      ['candor import privacy.html | less', 'look at the draft first'],
    ],
    exits: 'Exit codes: 0 drafted, 2 the page could not be read, or the draft would overwrite a file.',
  },
  {
    name: 'scan',
    description: 'Say what the code does with personal data, as data, without judging it.',
    argument: { name: 'folder', description: 'folder to scan (default: from candor.yaml, else this one)' },
    options: [{ flags: '-f, --format <format>', description: 'text or json (default: text)', choices: ['text', 'json'] }, output, workers, noCache, config],
    examples: [
      ['candor scan', 'read the code here'],
      ['candor scan apps/web --format json', 'for other programs (schemas/scan.schema.json)'],
    ],
    exits: 'Exit codes: 0 scanned, 2 nothing could be scanned.',
  },
  {
    name: 'lint',
    description: 'Hold what the code does against what the policy declares.',
    argument: { name: 'folder', description: 'folder to scan (default: from candor.yaml, else this one)' },
    options: [
      { flags: '-p, --policy <path>', description: 'folder that holds policy.yaml, or a file (default: from candor.yaml)' },
      { flags: '-f, --format <format>', description: 'text, json or sarif (default: text)', choices: ['text', 'json', 'sarif'] },
      output,
      failOn,
      workers,
      noCache,
      { flags: '--since <ref>', description: 'only findings in files that changed since this commit, branch or tag', conflicts: ['shard'] },
      { flags: '--watch', description: 'stay, and answer each saved file; Ctrl-C ends it', conflicts: ['since', 'shard', 'output', 'format', 'failOn'] },
      { flags: '--shard <i/n>', description: 'read one of n parts of the files, and write what `candor merge` needs of it' },
      config,
    ],
    examples: [
      ['candor lint --policy privacy/policy.yaml', 'the code here against this policy'],
      ['candor lint apps/web --format sarif --output candor.sarif', 'for code scanning in pull requests'],
      ['candor lint --since main', 'before a push: what changed since main'],
      ['candor lint --watch', 'while you work'],
      ['candor lint --shard 2/4 --output part-2.json', 'the second of four machines'],
    ],
    exits: 'Exit codes: 0 nothing at or above --fail-on, 1 findings, 2 could not do the job.',
  },
  {
    name: 'merge',
    description: 'Make the report of one run from the parts that `candor lint --shard` wrote on several machines.',
    argument: { name: 'parts', description: 'all parts, in any order', many: true },
    options: [
      { flags: '-f, --format <format>', description: 'text, json or sarif (default: text)', choices: ['text', 'json', 'sarif'] },
      output,
      failOn,
    ],
    examples: [['candor merge part-*.json --format sarif --output candor.sarif', 'in the job that waits for all others']],
    exits: 'Exit codes: 0 nothing at or above --fail-on, 1 findings, 2 a part is missing, given twice, foreign or not whole.',
  },
  {
    name: 'explain',
    description: 'Say what a code means, why it matters and how to fix it; or what the scan made of a line of code, and why.',
    argument: { name: 'code', description: 'such as lint/processor-undeclared, or a place such as src/signup.ts:12 (default: list all codes)' },
    options: [
      { flags: '-p, --policy <path>', description: 'with a place: how this policy declares what is there (default: from candor.yaml)' },
      { flags: '-f, --format <format>', description: 'with a place: text or json (default: text)', choices: ['text', 'json'] },
      workers,
      config,
    ],
    examples: [
      ['candor explain lint/processor-undeclared', 'one code, with an example'],
      ['candor explain src/signup.ts:12', 'what was observed on this line, what was not, and on which evidence'],
      ['candor explain', 'all codes'],
    ],
    exits: 'Exit codes: 0 explained, 2 no such code or place.',
  },
]
