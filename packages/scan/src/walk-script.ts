import { type FunctionRecord, type ScriptRecords, addFunction, createRecords } from './script-records.ts'
import { type CreateBinding, declarePattern, listLeaves } from './declare-pattern.ts'
import { type Binding, type Callback, type ClassScope, type Scope, type Step } from './scope.ts'
import { addField, createScope, findClassScope, findFunctionScope, isOutermost } from './scope.ts'
import { type SyntaxNode, findPropertyName, findTagRoot, isFunctionNode, listChildren, typeWrappers, unwrap } from './syntax-node.ts'
import { createStep } from './symbol-text.ts'
import { noteFillingAssignment, noteFillingCall } from './walk-fills.ts'
import { findDevelopment } from './find-development.ts'
import { declareParams } from './walk-params.ts'
import { type Visitor, type Walker, note } from './walker.ts'
import { bindImport, findExportedName, getModuleName, noteDefaultExport, noteImport, noteNamedExport } from './walk-modules.ts'

/**
 * One walk over a file's tree: declares what every scope binds and notes what may matter (calls, writes, reads,
 * elements, texts). Nothing is resolved here, since a name may be declared below its use.
 */
export function walkScript(program: SyntaxNode, firstFunction: number): ScriptRecords {
  const records = createRecords(program, createScope(undefined, { isFunction: true }), firstFunction)
  const walker: Walker = { records, element: undefined }
  for (const statement of program['body']) visit(statement, records.scope, walker)
  return records
}

function visit(node: SyntaxNode, scope: Scope, walker: Walker): void {
  const visitor = visitors[node.type]
  if (visitor) visitor(node, scope, walker)
  else if (!node.type.startsWith('TS')) visitChildren(node, scope, walker)
}

function visitChildren(node: SyntaxNode, scope: Scope, walker: Walker): void {
  for (const child of listChildren(node)) visit(child, scope, walker)
}

function visitAll(nodes: readonly (SyntaxNode | null)[], scope: Scope, walker: Walker): void {
  for (const node of nodes) if (node) visit(node, scope, walker)
}

const skip: Visitor = () => {}
const visitBlock: Visitor = (node, scope, walker) => visitChildren(node, createScope(scope), walker)
const visitExpression: Visitor = (node, scope, walker) => visit(node['expression'], scope, walker)
const visitText: Visitor = (node, scope, walker) => {
  if (typeof node['value'] === 'string' && node['value'].length > 6) note(walker, { kind: 'text', node, scope })
}

const visitors: Record<string, Visitor> = {
  ImportDeclaration: (node, scope, { records }) => noteImport(node, scope, records),
  ExportNamedDeclaration: (node, scope, walker) => {
    if (node['exportKind'] === 'type') return
    noteNamedExport(node, scope, walker.records)
    if (node['declaration']) visit(node['declaration'], scope, walker)
  },
  ExportDefaultDeclaration: (node, scope, walker) => {
    const declaration: SyntaxNode = node['declaration']
    if (declaration.type === 'TSInterfaceDeclaration') return
    noteDefaultExport(node, scope, walker.records)
    if (declaration['id'] && declaration.type.endsWith('Declaration')) visit(declaration, scope, walker)
    else visitNamed(declaration, scope, walker, ['default'])
  },
  ExportAllDeclaration: (node, _scope, { records }) => {
    if (node['exportKind'] === 'type') return
    const name = node['exported'] ? getModuleName(node['exported']) : '*'
    records.exports.push({ name, from: node['source'].value, imported: '*' })
  },
  VariableDeclaration: visitVariables,
  FunctionDeclaration: (node, scope, walker) => visitFunction(node, scope, walker, node['id'] ? [node['id'].name] : undefined),
  FunctionExpression: (node, scope, walker) => visitFunction(node, scope, walker, undefined),
  ArrowFunctionExpression: (node, scope, walker) => visitFunction(node, scope, walker, undefined),
  ClassDeclaration: (node, scope, walker) => visitClass(node, scope, walker, node['id'] ? [node['id'].name] : undefined),
  ClassExpression: (node, scope, walker) => visitClass(node, scope, walker, undefined),
  BlockStatement: visitBlock,
  StaticBlock: visitBlock,
  SwitchStatement: visitBlock,
  ForStatement: visitBlock,
  ForInStatement: visitLoop,
  ForOfStatement: visitLoop,
  CatchClause: (node, scope, walker) => {
    const inner = createScope(scope)
    if (node['param']) declarePattern(node['param'], { create: () => ({ kind: 'other' }), target: inner, visitDefault: (value) => visit(value, inner, walker) })
    visit(node['body'], inner, walker)
  },
  ReturnStatement: (node, scope, walker) => {
    if (!node['argument']) return
    if (scope.within !== undefined) getFunction(walker, scope.within).returns.push({ node: node['argument'], scope })
    visit(node['argument'], scope, walker)
  },
  Identifier: (node, scope, { records }) => void records.names.push({ name: node['name'], scope }),
  CallExpression: visitCall,
  NewExpression: visitCall,
  ImportExpression: (node, scope, walker) => {
    note(walker, { kind: 'module', node, scope })
    visitChildren(node, scope, walker)
  },
  MemberExpression: (node, scope, walker) => {
    note(walker, { kind: 'read', node, scope, steps: [], at: node })
    visitMember(node, scope, walker)
  },
  AssignmentExpression: visitAssignment,
  // What only runs in development does not ship.
  IfStatement: (node, scope, walker) => {
    const development = findDevelopment(node['test'], scope)
    visit(node['test'], scope, walker)
    if (development !== true) visit(node['consequent'], scope, walker)
    if (development !== false && node['alternate']) visit(node['alternate'], scope, walker)
  },
  LogicalExpression: (node, scope, walker) => {
    visit(node['left'], scope, walker)
    if (node['operator'] !== '&&' || findDevelopment(node['left'], scope) !== true) visit(node['right'], scope, walker)
  },
  UnaryExpression: (node, scope, walker) => {
    if (node['operator'] === 'delete') note(walker, { kind: 'delete', node: node['argument'], scope })
    visit(node['argument'], scope, walker)
  },
  Property: (node, scope, walker) => {
    if (node['computed']) visit(node['key'], scope, walker)
    visit(node['value'], scope, walker)
  },
  ObjectExpression: (node, scope, walker) => visitObject(node, scope, walker, undefined),
  TaggedTemplateExpression: (node, scope, walker) => {
    note(walker, { kind: 'call', node, scope, element: walker.element })
    visitCallee(node['tag'], scope, walker)
    visit(node['quasi'], scope, walker)
  },
  Literal: visitText,
  TemplateLiteral: (node, scope, walker) => {
    note(walker, { kind: 'text', node, scope })
    visitAll(node['expressions'], scope, walker)
  },
  JSXElement: visitElement,
  JSXExpressionContainer: (node, scope, walker) => visit(node['expression'], scope, walker),
  ...Object.fromEntries(typeWrappers.map((type) => [type, visitExpression])),
  TSExportAssignment: (node, scope, walker) => {
    walker.records.exports.push({ name: 'default', node: node['expression'], scope })
    visit(node['expression'], scope, walker)
  },
  TSEnumDeclaration: (node, scope) => {
    if (!node['declare']) scope.bindings.set(node['id'].name, { kind: 'enum', node, scope })
  },
  TSModuleDeclaration: (node, scope, walker) => {
    if (!node['declare'] && node['body']) visit(node['body'], scope, walker)
  },
  TSModuleBlock: visitBlock,
  TSImportEqualsDeclaration: (node, scope, { records }) => {
    const source = node['moduleReference']?.expression?.value
    if (typeof source !== 'string' || node['importKind'] === 'type') return
    bindImport(node, source, [[node['id'].name, '*', false]], scope, records)
  },
  LabeledStatement: (node, scope, walker) => visit(node['body'], scope, walker),
  BreakStatement: skip,
  ContinueStatement: skip,
}

function getFunction(walker: Walker, index: number): FunctionRecord {
  const record = walker.records.functions[index - walker.records.firstFunction]
  if (!record) throw new Error(`no function ${index}`)
  return record
}

function visitVariables(node: SyntaxNode, scope: Scope, walker: Walker): void {
  if (node['declare']) return
  const target = node['kind'] === 'var' ? findFunctionScope(scope) : scope
  for (const { id, init } of node['declarations'] as { id: SyntaxNode; init: SyntaxNode | null }[]) {
    const create: CreateBinding = (steps, fallback) => {
      const binding: Binding = { kind: 'variable', init: init ?? undefined, steps, scope, assigned: [] }
      if (fallback) binding.fallback = fallback
      return binding
    }
    declarePattern(id, { create, target, visitDefault: (node) => visit(node, target, walker) })
    if (!init) continue
    // `const { email } = req.body` reads `req.body.email`.
    if (id.type !== 'Identifier') for (const { steps, at } of listLeaves(id, [])) note(walker, { kind: 'read', node: init, scope, steps, at })
    visitNamed(init, scope, walker, id.type === 'Identifier' ? [id['name']] : undefined)
  }
}

function visitLoop(node: SyntaxNode, scope: Scope, walker: Walker): void {
  const inner = createScope(scope)
  const left: SyntaxNode = node['left']
  const list: SyntaxNode = node['right']
  if (left.type === 'VariableDeclaration') {
    const create: CreateBinding = (steps) =>
      node.type === 'ForOfStatement' ? { kind: 'element', list, steps, scope } : { kind: 'other' }
    declarePattern(left['declarations'][0].id, { create, target: inner, visitDefault: (value) => visit(value, inner, walker) })
  }
  visit(list, scope, walker)
  visit(node['body'], inner, walker)
}

/** Visits a value that gets a name, so that functions in it can be reached by that name. */
function visitNamed(node: SyntaxNode, scope: Scope, walker: Walker, name: Step[] | undefined, callback?: Callback): void {
  const value = unwrap(node)
  if (isFunctionNode(value)) visitFunction(value, scope, walker, name, callback)
  else if (value.type === 'ClassExpression' || value.type === 'ClassDeclaration') visitClass(value, scope, walker, name)
  else if (value.type === 'ObjectExpression') visitObject(value, scope, walker, name)
  else if (value.type === 'CallExpression') visitCall(value, scope, walker, name)
  else visit(node, scope, walker)
}

function visitObject(node: SyntaxNode, scope: Scope, walker: Walker, name: Step[] | undefined): void {
  for (const property of node['properties'] as SyntaxNode[]) {
    if (property.type !== 'Property') {
      visit(property, scope, walker)
      continue
    }
    if (property['computed']) visit(property['key'], scope, walker)
    const key = findPropertyName(property)
    visitNamed(property['value'], scope, walker, name && key !== undefined ? [...name, createStep(key)] : undefined)
  }
}

function visitFunction(node: SyntaxNode, scope: Scope, walker: Walker, name: Step[] | undefined, callback?: Callback): void {
  const { records } = walker
  if (node['declare'] || !node['body']) return
  const index = records.firstFunction + records.functions.length
  const inner = createScope(scope, { isFunction: true, within: index })
  // Names of inner functions are made unique: two may have the same.
  const unique = name && (isOutermost(scope) ? name : [`${name[0]}@${index}`, ...name.slice(1)])
  const record = addFunction(records, { node, index, steps: unique, params: [], parent: scope.within, returns: [], scope: inner })
  if (node.type === 'FunctionDeclaration' && node['id'])
    scope.bindings.set(node['id'].name, { kind: 'function', index, node, scope })
  declareParams(record, { outer: scope, inner, walker, callback }, visit)
  if (node['body'].type === 'BlockStatement') visitAll(node['body'].body, inner, walker)
  else {
    record.returns.push({ node: node['body'], scope: inner })
    visitNamed(node['body'], inner, walker, undefined)
  }
}

function visitClass(node: SyntaxNode, scope: Scope, walker: Walker, name: Step[] | undefined): void {
  if (node['declare']) return
  if (node['id']) scope.bindings.set(node['id'].name, { kind: 'class', node, scope })
  const inner = createScope(scope)
  const superClass = node['superClass'] ? { node: node['superClass'], scope } : undefined
  const classScope: ClassScope = { name: name?.[0], fields: new Map(), superClass }
  inner.classScope = classScope
  walker.records.classOf.set(node, { name: name ? [...name] : undefined, classScope })
  for (const decorator of node['decorators'] ?? []) visit(decorator['expression'], scope, walker)
  if (node['superClass']) visit(node['superClass'], scope, walker)
  for (const member of node['body'].body as SyntaxNode[]) visitClassMember(member, inner, walker, name, classScope)
}

function visitClassMember(member: SyntaxNode, inner: Scope, walker: Walker, name: Step[] | undefined, classScope: ClassScope): void {
  if (member.type === 'StaticBlock') return visitBlock(member, inner, walker)
  if (!member['key']) return
  const key = findPropertyName(member)
  const steps = name && key !== undefined ? [...name, ...(member['static'] ? [] : ['new()']), createStep(key)] : undefined
  for (const decorator of member['decorators'] ?? []) visit(decorator['expression'], inner, walker)
  const value: SyntaxNode | null = member['value']
  if (value && member.type === 'PropertyDefinition' && key !== undefined) addField(classScope, createStep(key), { node: value, scope: inner })
  const type: SyntaxNode | undefined = member['typeAnnotation']?.typeAnnotation
  if (!value && type && key !== undefined) addField(classScope, createStep(key), { type, scope: inner })
  if (value && value.type !== 'TSEmptyBodyFunctionExpression') visitNamed(value, inner, walker, steps)
}

function visitCall(node: SyntaxNode, scope: Scope, walker: Walker, name?: Step[]): void {
  note(walker, { kind: 'call', node, scope, element: walker.element })
  noteFillingCall(node, scope, walker.records)
  visitCallee(node['callee'], scope, walker)
  for (const [index, argument] of (node['arguments'] as SyntaxNode[]).entries()) {
    const callback: Callback | undefined = isFunctionNode(argument) ? { call: node, scope, paramIndex: 0 } : undefined
    visitNamed(argument, scope, walker, index === 0 ? name : undefined, callback)
  }
}

function visitCallee(callee: SyntaxNode, scope: Scope, walker: Walker): void {
  const inner = unwrap(callee)
  if (inner.type !== 'MemberExpression') return visit(callee, scope, walker)
  const object = unwrap(inner['object'])
  if (object.type === 'MemberExpression') note(walker, { kind: 'read', node: object, scope, steps: [], at: object })
  visitMember(inner, scope, walker)
}

/** The parts of a member chain that are expressions of their own. */
function visitMember(node: SyntaxNode, scope: Scope, walker: Walker): void {
  if (node['computed']) visit(node['property'], scope, walker)
  const object = unwrap(node['object'])
  if (object.type === 'MemberExpression') visitMember(object, scope, walker)
  else visit(object, scope, walker)
}

function visitAssignment(node: SyntaxNode, scope: Scope, walker: Walker): void {
  const left = unwrap(node['left'])
  const right: SyntaxNode = node['right']
  if (left.type === 'Identifier') {
    walker.records.assignments.push({ name: left['name'], node: right, scope })
    walker.records.names.push({ name: left['name'], scope })
  }
  if (left.type !== 'MemberExpression') return visitNamed(right, scope, walker, undefined)
  note(walker, { kind: 'write', node, scope })
  noteFillingAssignment(node, scope, walker.records)
  visitMember(left, scope, walker)
  const own = left['object'].type === 'ThisExpression' ? findPropertyName(left) : undefined
  if (own !== undefined) addField(findClassScope(scope), createStep(own), { node: right, scope })
  const exported = findExportedName(left)
  if (exported !== undefined) walker.records.exports.push({ name: exported, node: right, scope })
  visitNamed(right, scope, walker, exported === undefined ? undefined : [exported])
}

function visitElement(node: SyntaxNode, scope: Scope, walker: Walker): void {
  const opening: SyntaxNode = node['openingElement']
  const { records } = walker
  const root = findTagRoot(opening['name'])
  if (root) records.names.push({ name: root, scope })
  const index = records.elements.length
  records.elements.push({ node, scope, parent: walker.element })
  const outer = walker.element
  walker.element = index
  for (const attribute of opening['attributes'] as SyntaxNode[]) {
    const value: SyntaxNode | null = attribute.type === 'JSXSpreadAttribute' ? attribute['argument'] : attribute['value']
    if (!value) continue
    if (attribute.type !== 'JSXSpreadAttribute' && !isMarkup(attribute['name'])) records.shown.add(value.type === 'JSXExpressionContainer' ? unwrap(value['expression']) : value)
    visit(value, scope, walker)
  }
  visitAll(node['children'], scope, walker)
  walker.element = outer
}

/** Whether what an attribute is given becomes elements: `srcDoc`, `v-html`, `set:html`, `innerHTML`. */
function isMarkup(name: SyntaxNode): boolean {
  return /html|srcdoc/i.test(name.type === 'JSXNamespacedName' ? name['name'].name : name['name'])
}
