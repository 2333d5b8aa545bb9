import { file, type Rule } from '../rule.ts'

/** Who may import whom. The order is the flow of values; `viewer` and `cli` are further ways out, beside `ui`. */
const MAY_IMPORT = new Map<string, readonly string[]>([
  ['domain', []],
  ['graph', ['domain']],
  ['io', ['domain', 'graph']],
  ['analysis', ['domain', 'graph']],
  ['state', ['domain', 'graph', 'io', 'analysis']],
  ['view', ['domain', 'graph', 'io', 'analysis', 'state']],
  ['ui', ['domain', 'graph', 'io', 'analysis', 'state', 'view']],
  ['viewer', ['domain', 'graph', 'io', 'analysis', 'view']],
  ['cli', ['domain', 'graph', 'io', 'analysis', 'state', 'view']],
  ['main.tsx', ['domain', 'graph', 'io', 'analysis', 'state', 'view', 'ui']],
])

/** `graph` for `src/graph/build.ts`, `main.tsx` for `src/main.tsx`, null outside `src`. */
const roomOf = (path: string): string | null => /^src\/([^/]+)/.exec(path)?.[1] ?? null

export const layers: Rule = {
  name: 'a folder imports only from what stands to its left',
  reason:
    'Values flow domain, graph, io, analysis, state, view, ui (viewer and cli beside ui; analysis does not read io), ' +
    'so that each room can be understood, tested and replaced without those that use it. Types flow too.',
  faults: (modules) =>
    modules.flatMap((module) => {
      const room = roomOf(module.path)
      const allowed = MAY_IMPORT.get(room ?? '')
      return module.imports
        .filter(({ isRelative, target }) => {
          const other = roomOf(target)
          if (!isRelative || (other === room && allowed !== undefined)) return false
          return other === null || !allowed?.includes(other)
        })
        .map(({ target, line }) => `${module.path}:${line}: imports ${target}`)
    }),
  planted: [
    [file('src/graph/a.ts', "import { b } from '../io/b.ts'")],
    [file('src/graph/a.ts', "import type { B } from '../view/b.ts'")],
    [file('src/analysis/a.ts', "export * from '../io/b.ts'")],
    [file('src/io/exports/a.ts', "const b = () => import('../../ui/b.tsx')")],
    [file('src/state/a.ts', "type B = import('../view/b.ts').B")],
    [file('src/analysis/a.ts', "new Worker(new URL('../ui/b.ts', import.meta.url))")],
    [file('src/ui/a.tsx', "import { b } from '../cli/b.ts'")],
    [file('src/viewer/a.ts', "import { b } from '../ui/b.tsx'")],
    [file('src/viewer/a.ts', "import { b } from '../state/b.ts'")],
    [file('src/view/a.ts', "import { b } from '../viewer/b.ts'")],
    [file('src/domain/a.ts', "import fixture from '../../tests/fixtures/b.json'")],
    [file('src/corner/a.ts', "import { b } from '../domain/b.ts'")],
  ],
  innocent: [
    file('src/io/a.ts', "import { b } from '../graph/b.ts'; import { c } from './c.ts'"),
    file('src/viewer/a.ts', "import { b } from '../view/b.ts'; import './c.css'"),
    file('src/cli/main.ts', "import { b } from '../io/b.ts'"),
    file('src/main.tsx', "import { b } from './ui/b.tsx'; import './ui/c.css'"),
  ],
}
