/** A policy in, the typed helpers that an app imports out: one TypeScript module, the same bytes on any machine. */
export { type GeneratedModule, generateModule, type ModuleOptions } from './generate-module.ts'
export { hashPurpose } from './hash-purpose.ts'
export { isCurrent } from './is-current.ts'
