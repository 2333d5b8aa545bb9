import { file, isUnder, type Rule } from '../rule.ts'

interface Home {
  readonly packages: RegExp
  readonly places: readonly string[]
}

const HOMES: readonly Home[] = [
  { packages: /^(react|react-dom|lucide-react)(\/|$)/, places: ['src/ui/', 'src/main.tsx'] },
  { packages: /^cytoscape([-/]|$)/, places: ['src/view/cytoscape/'] },
  { packages: /^graphology([-/]|$)/, places: ['src/graph/', 'src/io/', 'src/analysis/'] },
  { packages: /^node:/, places: ['src/cli/'] },
  {
    packages: /^(?!\.)/,
    places: ['graph', 'io', 'analysis', 'state', 'view', 'ui', 'cli', 'main.tsx'].map(
      (room) => `src/${room}`,
    ),
  },
]

export const homes: Rule = {
  name: 'a package is imported only in its home',
  reason:
    'React lives in ui and main.tsx, cytoscape in view/cytoscape, graphology in graph, io and analysis, ' +
    'the modules of Node in cli, and domain needs none: each can be replaced in one place.',
  faults: (modules) =>
    modules.flatMap((module) =>
      module.imports
        .filter(
          ({ isRelative, target }) =>
            !isRelative &&
            HOMES.some(
              ({ packages, places }) => packages.test(target) && !isUnder(module.path, places),
            ),
        )
        .map(({ target, line }) => `${module.path}:${line}: imports ${target}`),
    ),
  planted: [
    [file('src/state/a.ts', "import { useState } from 'react'")],
    [file('src/view/a.ts', "import type { ReactNode } from 'react'")],
    [file('src/ui/a.tsx', "import cytoscape from 'cytoscape'")],
    [file('src/view/pictures/a.ts', "import type { Core } from 'cytoscape'")],
    [file('src/view/a.ts', "import Graph from 'graphology'")],
    [file('src/ui/a.tsx', "import fa2 from 'graphology-layout-forceatlas2'")],
    [file('src/io/a.ts', "import { readFileSync } from 'node:fs'")],
    [file('src/domain/a.ts', "import { z } from 'zod'")],
  ],
  innocent: [
    file('src/main.tsx', "import { createRoot } from 'react-dom/client'"),
    file('src/view/cytoscape/a.ts', "import cytoscape from 'cytoscape'"),
    file('src/analysis/layouts/a.ts', "import fa2 from 'graphology-layout-forceatlas2'"),
    file('src/io/parse/a.ts', "import { z } from 'zod'"),
  ],
}
