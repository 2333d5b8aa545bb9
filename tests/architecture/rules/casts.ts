import type { SyntaxNode } from '../modules.ts'
import { file, isUnder, type Rule } from '../rule.ts'

const CAST_HOMES = ['src/domain/ids.ts', 'src/io/parse', 'src/io/imports']

const castOf = (node: SyntaxNode): string | null => {
  if (node.type === 'TSNonNullExpression') return 'says "not null" with !'
  if (node.type === 'TSTypeAssertion') return 'casts with <…>'
  if (node.type !== 'TSAsExpression') return null
  const type = node.fields.get('typeAnnotation')
  const isConst =
    typeof type === 'object' &&
    type !== null &&
    'typeName' in type &&
    typeof type.typeName === 'object' &&
    type.typeName !== null &&
    'name' in type.typeName &&
    type.typeName.name === 'const'
  return isConst ? null : 'casts with as'
}

export const casts: Rule = {
  name: 'no type is claimed without a check',
  reason:
    'A cast is a promise that nothing keeps. Ids are made by their creators in domain/ids, and foreign ' +
    'values are checked in io/parse and io/imports; everywhere else the compiler knows the type.',
  faults: (modules) =>
    modules
      .filter(({ path }) => !isUnder(path, CAST_HOMES))
      .flatMap((module) =>
        module.nodes.flatMap((node) => {
          const cast = castOf(node)
          return cast === null ? [] : [`${module.path}:${module.lineOf(node)}: ${cast}`]
        }),
      ),
  planted: [
    [file('src/graph/a.ts', 'export const a = (b: unknown) => b as string')],
    [file('src/graph/a.ts', 'export const a = <string>JSON.parse("")')],
    [file('src/ui/a.tsx', 'export const a = (b?: string) => b!')],
  ],
  innocent: [
    file('src/domain/ids.ts', 'export const a = (b: string) => b as Brand'),
    file('src/io/parse/a.ts', 'export const a = (b: unknown) => b as string'),
    file('src/graph/a.ts', "import { b as c } from './b.ts'; export const a = ['x'] as const"),
  ],
}
