import type { FileFacts, Value } from '@candor/scan'

/** The objects that a settings file gives: what it exports, what its functions return, what it hands to `defineConfig`. */
export function listSettings({ exports, functions, calls, document }: FileFacts): Value[] {
  const exported = exports.flatMap(({ name, value }) => (name === 'default' && value ? [value] : []))
  const returned = functions.flatMap(({ returns = [] }) => returns)
  const passed = calls.flatMap(({ args }) => args)
  return [...(document ? [document] : []), ...exported, ...returned, ...passed].filter(({ type }) => type === 'object')
}

/** A part of an object: `findSetting(settings, 'ios', 'infoPlist')`. */
export function findSetting(value: Value | undefined, ...steps: readonly string[]): Value | undefined {
  return steps.reduce<Value | undefined>((at, step) => (at?.type === 'object' ? at.entries.find(({ key }) => key === step)?.value : undefined), value)
}
