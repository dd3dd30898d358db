/** Report to terminal, JSON, SARIF. */
export { renderJson } from './render-json.ts'
export { type SarifOptions, renderSarif } from './render-sarif.ts'
export { type ScanTextOptions, renderScanText } from './render-scan-text.ts'
export { type TextOptions, renderText } from './render-text.ts'
export { showText } from './show-text.ts'
