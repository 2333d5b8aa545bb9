import { file, type Rule } from '../rule.ts'

export const cycles: Rule = {
  name: 'no module imports itself by a detour',
  reason:
    'In a cycle no module can be read, tested or loaded first. Move what both need to a third file.',
  faults: (modules) => {
    const byPath = new Map(modules.map((module) => [module.path, module]))
    const done = new Set<string>()
    const found: string[] = []
    const visit = (path: string, trail: readonly string[]): void => {
      if (trail.includes(path)) {
        found.push([...trail.slice(trail.indexOf(path)), path].join(' → '))
        return
      }
      if (done.has(path)) return
      for (const { target } of byPath.get(path)?.imports ?? []) visit(target, [...trail, path])
      done.add(path)
    }
    for (const { path } of modules) visit(path, [])
    return found
  },
  planted: [
    [
      file('src/graph/a.ts', "import { b } from './b.ts'"),
      file('src/graph/b.ts', "export { c } from './c.ts'"),
      file('src/graph/c.ts', "import type { A } from './a.ts'"),
    ],
  ],
  innocent: [
    file('src/graph/a.ts', "import { b } from './b.ts'; import { c } from './c.ts'"),
    file('src/graph/b.ts', "import { c } from './c.ts'"),
  ],
}
