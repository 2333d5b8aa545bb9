import { file, isUnder, type Rule } from '../rule.ts'

const LANGUAGES = ['src/domain/german/']

export const languages: Rule = {
  name: 'the sentences of a language import values only from beside them',
  reason:
    'The page waits for its language before it starts: a language that imports what the start holds waits for the ' +
    'page in turn, and nothing is ever shown. Types leave nothing behind.',
  faults: (modules) =>
    modules
      .filter(({ path }) => isUnder(path, LANGUAGES))
      .flatMap((module) => {
        const ofTypes = new Set(
          module.nodes
            .filter(
              ({ type, fields }) =>
                type.endsWith('Declaration') &&
                (fields.get('importKind') === 'type' || fields.get('exportKind') === 'type'),
            )
            .map(module.lineOf),
        )
        return module.imports
          .filter(({ target, line }) => !isUnder(target, LANGUAGES) && !ofTypes.has(line))
          .map(({ target, line }) => `${module.path}:${line}: imports ${target}`)
      }),
  planted: [
    [file('src/domain/german/a.ts', "import { b } from '../words/b.ts'")],
    [file('src/domain/german/a.ts', "import { b, type C } from '../b.ts'")],
    [file('src/domain/german/a.ts', "export * from '../b.ts'")],
  ],
  innocent: [
    file('src/domain/german/a.ts', "import type { B } from '../b.ts'; import { c } from './c.ts'"),
    file('src/domain/words/a.ts', "import { b } from '../b.ts'"),
  ],
}
