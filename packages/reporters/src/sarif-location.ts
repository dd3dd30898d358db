import type { Span } from '@candor/diagnostics'

/** Stands for the scanned root in all addresses; whoever reads the log says where that is. */
export const rootId = '%SRCROOT%'

export interface SarifLocation {
  readonly id?: number
  readonly message?: { readonly text: string }
  readonly physicalLocation: {
    readonly artifactLocation: { readonly uri: string; readonly uriBaseId: string }
    readonly region: {
      readonly startLine: number
      readonly startColumn: number
      readonly endLine?: number
      readonly endColumn?: number
    }
  }
}

/** A place as a SARIF physical location, relative to the root. */
export function createLocation({ file, line, column, endLine, endColumn }: Span): SarifLocation {
  return {
    physicalLocation: {
      artifactLocation: { uri: file.split('/').map(encodeURIComponent).join('/'), uriBaseId: rootId },
      region: {
        startLine: line,
        startColumn: column,
        ...(endLine !== undefined && { endLine }),
        ...(endColumn !== undefined && { endColumn }),
      },
    },
  }
}

/**
 * Text for a SARIF message: brackets would be links, braces placeholders (SARIF 2.1.0, 3.11.5 and 3.11.6).
 */
export function escapeMessage(text: string): string {
  return text.replaceAll(/[\\[\]]/g, '\\$&').replaceAll(/[{}]/g, '$&$&')
}
