/**
 * Path of an included file, from the path of the file that names it; both with `/`. Undefined for what is
 * not a relative path: an address, an absolute path, one with backslashes, or one that names a folder.
 */
export function resolvePath(from: string, path: string): string | undefined {
  if (path.trim() !== path || path === '' || /^[a-z][a-z0-9+.-]*:|^[/~]|[\\?#*]|\/$/i.test(path))
    return undefined
  const absolute = from.startsWith('/')
  const parts: string[] = []
  for (const part of [...from.split('/').slice(0, -1), ...path.split('/')]) {
    if (part === '' || part === '.') continue
    if (part !== '..') parts.push(part)
    else if (parts.length > 0 && parts.at(-1) !== '..') parts.pop()
    else if (!absolute) parts.push(part)
  }
  return parts.length === 0 ? undefined : (absolute ? '/' : '') + parts.join('/')
}
