import { nameIn, type SyntaxNode } from '../modules.ts'
import { file, isUnder, type Rule } from '../rule.ts'

/** True where the node names a thing of its own (a property, a key), not the global of that name. */
const isLabel = (node: SyntaxNode): boolean => {
  const parent = node.parent
  if (parent === null || parent.fields.get('computed') === true) return false
  if (parent.type === 'MemberExpression') return node.role === 'property'
  return node.role === 'key' || /^(Import|Export).*Specifier$/.test(parent.type)
}

const isDeclared = (node: SyntaxNode): boolean => {
  const parent = node.parent
  if (parent === null) return false
  const isBinding = ['id', 'params', 'local', 'left'].includes(node.role)
  if (parent.parent?.type === 'ObjectPattern') return node.role === 'value'
  return (isBinding && parent.type !== 'AssignmentExpression') || parent.type === 'ArrayPattern'
}

/** The global that a node reads, `document` for `globalThis.document` too. */
const globalOf = (node: SyntaxNode): string | null => {
  const name = node.fields.get('name')
  if (node.type === 'Identifier' && typeof name === 'string' && !isLabel(node)) return name
  if (node.type !== 'MemberExpression') return null
  const owner = nameIn(node, 'object')
  return owner === 'globalThis' || owner === 'self' ? nameIn(node, 'property') : null
}

const SCREEN_HOMES = [
  'src/io/download',
  'src/io/storage',
  'src/state/location',
  'src/view/cytoscape/',
  'src/view/map/',
  'src/view/watchSurroundings',
  'src/ui/',
  'src/viewer/',
  'src/main.tsx',
]

export const screen: Rule = {
  name: 'document and window are touched only at the edge',
  reason:
    'What is neither a download, storage, the address, the renderer nor the screen must run in a worker ' +
    'and on the command line, where there is no document.',
  faults: (modules) =>
    modules
      .filter(({ path }) => !isUnder(path, SCREEN_HOMES))
      .flatMap((module) => {
        const own = new Set(module.nodes.filter(isDeclared).map((node) => node.fields.get('name')))
        return module.nodes.flatMap((node) => {
          const name = globalOf(node)
          return (name === 'document' || name === 'window') && !own.has(name)
            ? [`${module.path}:${module.lineOf(node)}: touches ${name}`]
            : []
        })
      }),
  planted: [
    [file('src/view/pictures/a.ts', "const a = document.createElement('canvas')")],
    [file('src/analysis/a.ts', 'export const a = window.innerWidth')],
    [file('src/io/exports/a.ts', 'export const a = globalThis.document')],
    [file('src/state/store.ts', "export const a = typeof window === 'undefined'")],
  ],
  innocent: [
    file('src/io/download.ts', "const a = document.createElement('a')"),
    file('src/state/location.ts', 'window.history.replaceState(null, "", "")'),
    file('src/io/a.ts', "export const a = { role: 'document', document: 1 }.document // document"),
    file('src/analysis/a.ts', 'export const a = (window: number): number => window + 1'),
    file('src/view/a.ts', 'export const a = ({ window }: Clock): number => window'),
  ],
}
