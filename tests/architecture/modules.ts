import { readFileSync } from 'node:fs'
import { join, posix, relative, sep } from 'node:path'
import { parseSync } from 'vite'
import { filesBelow, ROOT } from '../../scripts/files.mjs'

/** A node of the syntax tree, with what stands above it. */
export interface SyntaxNode {
  readonly type: string
  readonly start: number
  readonly fields: ReadonlyMap<string, unknown>
  readonly parent: SyntaxNode | null
  /** The field of the parent that holds this node. */
  readonly role: string
}

export interface Import {
  /** A path from the project's folder for a relative import, else the package as written. */
  readonly target: string
  readonly isRelative: boolean
  readonly line: number
}

export interface Module {
  /** From the project's folder, with slashes. */
  readonly path: string
  readonly nodes: readonly SyntaxNode[]
  readonly imports: readonly Import[]
  readonly lineOf: (node: SyntaxNode) => number
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Every node below `value`, parents first. */
const collect = (
  value: unknown,
  parent: SyntaxNode | null,
  role: string,
  nodes: SyntaxNode[],
): void => {
  if (Array.isArray(value)) {
    for (const item of value) collect(item, parent, role, nodes)
    return
  }
  if (!isRecord(value) || typeof value.type !== 'string') return
  const node: SyntaxNode = {
    type: value.type,
    start: typeof value.start === 'number' ? value.start : 0,
    fields: new Map(Object.entries(value)),
    parent,
    role,
  }
  nodes.push(node)
  for (const [name, field] of node.fields) collect(field, node, name, nodes)
}

/** The text of a string literal in a field, or null. */
const stringIn = (node: SyntaxNode, field: string): string | null => {
  const found = node.fields.get(field)
  const literal = Array.isArray(found) ? found[0] : found
  return isRecord(literal) && literal.type === 'Literal' && typeof literal.value === 'string'
    ? literal.value
    : null
}

export const nameIn = (node: SyntaxNode, field: string): string | null => {
  const found = node.fields.get(field)
  return isRecord(found) && typeof found.name === 'string' ? found.name : null
}

/** What a node imports: statically, on demand, as a type, or as the address of a worker. */
const importedBy = (node: SyntaxNode): string | null => {
  switch (node.type) {
    case 'ImportDeclaration':
    case 'ExportNamedDeclaration':
    case 'ExportAllDeclaration':
    case 'ImportExpression':
    case 'TSImportType':
      return stringIn(node, 'source')
    case 'NewExpression':
      return nameIn(node, 'callee') === 'URL' ? relativeOnly(stringIn(node, 'arguments')) : null
    default:
      return null
  }
}

const relativeOnly = (target: string | null): string | null =>
  target?.startsWith('.') ? target : null

/** @throws where the text is no TypeScript */
export const moduleOf = (path: string, text: string): Module => {
  const { program, errors } = parseSync(path, text)
  if (errors.length > 0) throw new Error(`${path} cannot be parsed: ${errors[0]?.message}`)
  const nodes: SyntaxNode[] = []
  collect(program, null, 'program', nodes)
  const lineOf = (node: SyntaxNode): number => text.slice(0, node.start).split('\n').length
  const imports = nodes.flatMap((node): Import[] => {
    const written = importedBy(node)?.replace(/\?.*$/, '')
    if (written === undefined) return []
    const isRelative = written.startsWith('.')
    const target = isRelative ? posix.join(posix.dirname(path), written) : written
    return [{ target, isRelative, line: lineOf(node) }]
  })
  return { path, nodes, imports, lineOf }
}

/** All modules of `src`. */
export const sourceModules = (): Module[] =>
  filesBelow(join(ROOT, 'src'))
    .filter((path) => /\.tsx?$/.test(path))
    .map((path) => moduleOf(relative(ROOT, path).split(sep).join('/'), readFileSync(path, 'utf8')))
