/** A policy in the formats that others read. Pure; each format's code is loaded when it is asked for. */
export type { Format, FormatInput, FormatOutput, RenderFormat } from './format.ts'
export { findFormat, formats } from './formats.ts'
