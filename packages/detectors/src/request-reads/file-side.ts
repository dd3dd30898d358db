import type { CallFact, FileFacts } from '@candor/scan'

/** Files that say that they run in a browser, or that can run nowhere else. */
export function isClientFile({ directives, file, kind }: FileFacts): boolean {
  return kind === 'html' || directives.includes('use client') || /\.client\.[jt]sx?$/.test(file)
}

/** Whether a call on form data happens on the server: an action, or a handler that took it from its request. */
export function isServerAction({ symbol, within }: CallFact, { directives, functions }: FileFacts): boolean {
  if (directives.includes('use server') || /(request|req|ctx|event|context|c)\.(req\.)?formData\(\)/.test(symbol)) return true
  for (let index = within; index !== undefined; index = functions[index]?.parent)
    if (functions[index]?.directives?.includes('use server')) return true
  return symbol.startsWith('param:')
}
