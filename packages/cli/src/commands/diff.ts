import { hashPurpose } from '@candor/codegen'
import {
  type ChangeClass,
  type PolicyDiff,
  type RedlineDocument,
  comparePolicies,
  isAtLeastClass,
  renderChangeEntry,
  renderDiffMarkdown,
  renderDiffText,
  renderRedline,
} from '@candor/diff'
import { createDocument, listBlocks, pageStyle } from '@candor/document'
import type { Policy } from '@candor/model'
import type { Command } from '../command.ts'
import { deliver } from '../deliver.ts'
import { loadConfig } from '../load-config.ts'
import { loadVersion } from '../load-version.ts'
import { resolvePolicyPath } from '../resolve-policy-path.ts'
import { Failure } from '../failure.ts'
import { policyMissing } from '../generated/messages.ts'

const hint = 'Give both versions: `candor diff HEAD:policy.yaml policy.yaml`'

type Render = (diff: PolicyDiff, old: Policy, next: Policy) => string

const renderers: Readonly<Record<string, Render>> = {
  text: renderDiffText,
  json: (diff) => `${JSON.stringify(diff, null, 2)}\n`,
  md: renderDiffMarkdown,
  html: (diff, old, next) =>
    renderRedline(diff, describeDocument(old), describeDocument(next), { style: pageStyle }),
  changelog: renderChangeEntry,
}

/** `candor diff OLD [NEW]` */
export const run: Command = async ([oldPlace, newPlace], options, system) => {
  if (oldPlace === undefined) throw new Failure([policyMissing({ hint })])
  const settings = loadConfig(options.config, system.cwd, system.cwd)
  const next = loadVersion(newPlace ?? resolvePolicyPath(undefined, settings, system.cwd, hint), system.cwd)
  const old = loadVersion(oldPlace, system.cwd)
  const diff = comparePolicies(old, next, { hashPurpose })
  const render = renderers[options.changelog ? 'changelog' : (options.format ?? 'text')] ?? renderDiffText
  deliver(render(diff, old, next), options.output, system)
  const threshold: string | undefined = options.failOn
  return threshold !== undefined && isAtLeastClass(diff.class, threshold as ChangeClass) ? 1 : 0
}

function describeDocument(policy: Policy): RedlineDocument {
  const document = createDocument(policy)
  return { blocks: listBlocks(document), language: document.language, direction: 'ltr' }
}
