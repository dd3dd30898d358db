declare const process: { readonly env: { readonly NODE_ENV?: string } }

/**
 * Whether NODE_ENV says that this is no production. Bundlers put its value in place of the expression; a server has it;
 * in a browser without a bundler the name is missing. Not set or not known counts as production.
 */
export function isDevelopment(): boolean {
  try {
    return process.env.NODE_ENV !== undefined && process.env.NODE_ENV !== 'production'
  } catch {
    return false
  }
}
