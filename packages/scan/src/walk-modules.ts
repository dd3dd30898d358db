import type { Scope } from './scope.ts'
import type { ScriptRecords } from './script-records.ts'
import { type SyntaxNode, findPropertyName, listChildren } from './syntax-node.ts'

export function getModuleName(node: SyntaxNode): string {
  return node['name'] ?? String(node['value'])
}

export type Specifier = [local: string, imported: string, typeOnly: boolean]

export function noteImport(node: SyntaxNode, scope: Scope, records: ScriptRecords): void {
  const allTypes = node['importKind'] === 'type'
  const specifiers = (node['specifiers'] as SyntaxNode[]).map((specifier): Specifier => {
    const imported: Record<string, () => string> = {
      ImportDefaultSpecifier: () => 'default',
      ImportNamespaceSpecifier: () => '*',
      ImportSpecifier: () => getModuleName(specifier['imported']),
    }
    return [specifier['local'].name, imported[specifier.type]?.() ?? '*', allTypes || specifier['importKind'] === 'type']
  })
  bindImport(node, node['source'].value, specifiers, scope, records)
}

export function bindImport(node: SyntaxNode, specifier: string, names: Specifier[], scope: Scope, records: ScriptRecords): void {
  for (const [local, imported, typeOnly] of names)
    scope.bindings.set(local, { kind: 'import', specifier, imported, typeOnly })
  records.imports.push({
    specifier,
    locals: names.filter(([, , typeOnly]) => !typeOnly).map(([local]) => local),
    names: names.map(([, imported]) => imported),
    typeOnly: node['importKind'] === 'type' || (names.length > 0 && names.every(([, , typeOnly]) => typeOnly)),
    node,
    scope,
  })
}

export function noteNamedExport(node: SyntaxNode, scope: Scope, { exports, names }: ScriptRecords): void {
  const declaration: SyntaxNode | null = node['declaration']
  if (declaration) for (const name of listDeclaredNames(declaration)) exports.push({ name, local: name, scope })
  for (const specifier of node['specifiers'] as SyntaxNode[]) {
    if (specifier['exportKind'] === 'type') continue
    const name = getModuleName(specifier['exported'])
    const local = getModuleName(specifier['local'])
    if (node['source']) exports.push({ name, from: node['source'].value, imported: local })
    else {
      exports.push({ name, local, scope })
      names.push({ name: local, scope })
    }
  }
}

function listDeclaredNames(declaration: SyntaxNode): string[] {
  if (declaration.type !== 'VariableDeclaration') return declaration['id'] ? [declaration['id'].name] : []
  const names: string[] = []
  const collect = (pattern: SyntaxNode | null): void => {
    if (!pattern) return
    if (pattern.type === 'Identifier') names.push(pattern['name'])
    else for (const child of listChildren(pattern)) collect(child.type === 'Property' ? child['value'] : child)
  }
  for (const declarator of declaration['declarations']) collect(declarator.id)
  return names
}

/** A named default export is known by its name inside the file. */
export function noteDefaultExport(node: SyntaxNode, scope: Scope, { exports }: ScriptRecords): void {
  const declaration: SyntaxNode = node['declaration']
  const named = declaration['id'] && declaration.type.endsWith('Declaration')
  if (named) exports.push({ name: 'default', local: declaration['id'].name, scope })
  else exports.push({ name: 'default', node: declaration, scope })
}

/** `module.exports = …`, `exports.x = …`, `module.exports.x = …`. */
export function findExportedName(left: SyntaxNode): string | undefined {
  const name = findPropertyName(left)
  const object: SyntaxNode = left['object']
  if (object.type === 'Identifier' && object['name'] === 'module' && name === 'exports') return 'default'
  if (object.type === 'Identifier' && object['name'] === 'exports') return name
  if (object.type === 'MemberExpression' && findExportedName(object) === 'default') return name
  return undefined
}

