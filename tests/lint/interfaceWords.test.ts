import { expect, it } from 'vitest'
import { type Module, moduleOf, type SyntaxNode, sourceModules } from '../architecture/modules.ts'

/** Attributes that a reader sees or hears. */
const SAID = new Set([
  'aria-label',
  'aria-description',
  'aria-roledescription',
  'aria-valuetext',
  'title',
  'placeholder',
  'alt',
  'label',
])

const nameOf = (node: SyntaxNode): string => {
  const name = node.fields.get('name')
  return typeof name === 'object' && name !== null && 'name' in name ? String(name.name) : ''
}

/** The attribute within whose value a node stands; null where it stands in none, or within an element in it. */
const attributeOf = (node: SyntaxNode): SyntaxNode | null => {
  for (let above = node.parent; above !== null; above = above.parent) {
    if (above.type === 'JSXAttribute') return above
    if (above.type === 'JSXElement' || above.type === 'CallExpression') return null
  }
  return null
}

const textOf = ({ type, fields }: SyntaxNode): string => {
  const value = fields.get('value')
  if (type === 'JSXText' || type === 'Literal') return typeof value === 'string' ? value : ''
  return type === 'TemplateElement' && typeof value === 'object' && value !== null
    ? String('cooked' in value ? value.cooked : '')
    : ''
}

/** A value that another is compared with. */
const isCompared = ({ parent }: SyntaxNode): boolean =>
  /^[!=]==$/.test(String(parent?.fields.get('operator')))

const isWord = (node: SyntaxNode): boolean => {
  if (!/\p{L}{2}/u.test(textOf(node))) return false
  if (node.type === 'JSXText') return true
  if (isCompared(node)) return false
  const attribute = attributeOf(node)
  return attribute !== null && SAID.has(nameOf(attribute))
}

/** Words that stand in a component, as `path: words`. */
const wordsIn = (modules: readonly Module[]): readonly string[] =>
  modules
    .filter(({ path }) => path.endsWith('.tsx'))
    .flatMap(({ path, nodes }) =>
      nodes.filter(isWord).map((node) => `${path}: ${textOf(node).trim()}`),
    )

it('components say nothing themselves: their words stand in the catalogue, in each language', () => {
  expect(wordsIn(sourceModules())).toEqual([])
})

it('finds words between tags and in what is read aloud, and nothing else', () => {
  const planted = moduleOf(
    'src/ui/planted.tsx',
    `export const A = ({ n }: { n: number }) => <p className="soft" title="Look here">Hello {n} · <b aria-label={n > 1 ? 'many' : \`only \${n}\`} data-at="there" alt={n === 'none' ? t.a : t.b}>{t.bye}</b></p>`,
  )
  expect(wordsIn([planted])).toEqual([
    'src/ui/planted.tsx: Look here',
    'src/ui/planted.tsx: Hello',
    'src/ui/planted.tsx: many',
    'src/ui/planted.tsx: only',
  ])
})
