import { expect, it } from 'vitest'
import { type Module, moduleOf, sourceModules } from '../architecture/modules.ts'

/** Where the message of an error or of a library is read, and what becomes of it. */
const READ = new Map([
  ['src/analysis/jobs/work.ts', 'goes on in an error of ours, which is thrown'],
  ['src/io/imports/importJob.ts', 'goes on in an error of ours, which is thrown'],
  ['src/io/parse/checks.ts', 'is a key of what is told'],
  ['src/io/parse/shape.ts', 'is a key of what is told'],
  ['src/io/xml/read.ts', 'is a key of what is told'],
  ['src/cli/run.ts', 'is of a fault in the program, on the command line'],
])

const isNamed = (value: unknown, name: string): boolean =>
  typeof value === 'object' && value !== null && 'name' in value && value.name === name

/** Modules that take a field `message` from something, by a dot or by name. */
const readersOf = (modules: readonly Module[]): readonly string[] =>
  modules
    .filter(({ nodes }) =>
      nodes.some(
        ({ type, fields, parent }) =>
          (type === 'MemberExpression' && isNamed(fields.get('property'), 'message')) ||
          (type === 'Property' &&
            parent?.type === 'ObjectPattern' &&
            isNamed(fields.get('key'), 'message')),
      ),
    )
    .map(({ path }) => path)

it('the message of an error, which is English and not for readers, reaches no screen', () => {
  expect(readersOf(sourceModules()).toSorted()).toEqual([...READ.keys()].toSorted())
})

it('a message that is read anywhere else is found', () => {
  const planted = [
    moduleOf('src/ui/a.ts', 'export const say = (error: Error) => error.message'),
    moduleOf('src/ui/b.ts', 'export const say = ({ message }: Error) => message'),
    moduleOf('src/ui/c.ts', 'export const say = { message: 1 }'),
  ]
  expect(readersOf(planted)).toEqual(['src/ui/a.ts', 'src/ui/b.ts'])
})
