import { nameIn, type SyntaxNode } from '../modules.ts'
import { file, type Rule } from '../rule.ts'

const SINKS = new Set([
  'innerHTML',
  'outerHTML',
  'insertAdjacentHTML',
  'createContextualFragment',
  'setHTMLUnsafe',
  'srcdoc',
  'dangerouslySetInnerHTML',
])

const sinkOf = (node: SyntaxNode): string | null => {
  const name = node.fields.get('name')
  const text = node.type === 'Literal' ? node.fields.get('value') : name
  if (typeof text === 'string' && SINKS.has(text)) return text
  const callee = nameIn(node, 'callee')
  if (callee === 'eval' && node.type === 'CallExpression') return 'eval'
  if (callee === 'Function') return 'new Function'
  const writes = ['write', 'writeln'].includes(nameIn(node, 'property') ?? '')
  return writes && nameIn(node, 'object') === 'document' ? 'document.write' : null
}

export const sinks: Rule = {
  name: 'no text becomes markup or code',
  reason:
    'Datasets come from strangers: their words are set as text, never as HTML and never as a program.',
  faults: (modules) =>
    modules.flatMap((module) =>
      module.nodes.flatMap((node) => {
        const sink = sinkOf(node)
        return sink === null ? [] : [`${module.path}:${module.lineOf(node)}: uses ${sink}`]
      }),
    ),
  planted: [
    [file('src/ui/a.tsx', 'export const a = (e: Element) => { e.innerHTML = "" }')],
    [file('src/ui/a.tsx', 'export const a = (e: Element) => { e["outerHTML"] = "" }')],
    [file('src/ui/a.tsx', 'export const a = (e: Element) => e.insertAdjacentHTML("x", "")')],
    [file('src/ui/a.tsx', 'export const a = <p dangerouslySetInnerHTML={{ __html: "" }} />')],
    [file('src/ui/a.tsx', 'export const a = { dangerouslySetInnerHTML: { __html: "" } }')],
    [file('src/ui/a.tsx', 'document.write("")')],
    [file('src/ui/a.tsx', 'eval("")')],
    [file('src/ui/a.tsx', 'new Function("")')],
  ],
  innocent: [
    file('src/ui/a.tsx', '// innerHTML\nexport const a = <p>eval, document.write</p>'),
    file('src/io/a.ts', 'export const a = (out: { write: () => void }) => out.write()'),
  ],
}
