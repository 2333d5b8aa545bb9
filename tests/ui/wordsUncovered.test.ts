import { expect, it } from 'vitest'
import { LAYOUTS } from '../../src/analysis/layouts/index.ts'
import { wordsOf } from '../../src/ui/hands/uncover.ts'
import { wantedBy } from '../../src/view/cytoscape/standsOut.ts'
import type { Lit } from '../../src/view/fading.ts'
import { MOST_NAMED } from '../../src/view/labelBoxes.ts'
import { placeLabels } from '../../src/view/labels.ts'
import type { Dimmed } from '../../src/view/pictures/shapes.ts'
import { estimate } from '../../src/view/pictures/text.ts'
import { withWanted } from '../../src/view/standing.ts'
import { THEMES } from '../../src/view/theme.ts'
import { voicesIn } from '../../src/view/voices.ts'
import { theCrisis } from '../helpers/laidOut.ts'

const crisis = theCrisis()

it.each([1, MOST_NAMED, 30])(
  'keeps in view the words of %d selected lines where they are written',
  (most) => {
    const [layout] = LAYOUTS
    if (layout === undefined) throw new Error('There is no layout.')
    const { scene, view } = crisis(layout, 'middle')('en')
    const standing = placeLabels(scene, view.zoom, estimate)
    for (let first = 0; first < scene.strands.length; first += most) {
      const lines = scene.strands.slice(first, first + most)
      const strands = new Set(lines.map(({ id }) => id))
      const nodes = new Set([
        ...lines.flatMap(({ from, to }) => [from, to]),
        ...voicesIn(scene, lines),
      ])
      const lit: Lit = { nodes, strands, fading: 'aside' }
      const dimmed: Dimmed = {
        node: ({ id }) => (nodes.has(id) ? 'none' : 'aside'),
        strand: ({ id }) => (strands.has(id) ? 'none' : 'aside'),
      }
      const look = {
        theme: THEMES.light,
        selected: { nodes: new Set<never>(), strands },
        stillMotion: true,
        lit,
        frozen: false,
      }
      const wanted = wantedBy(scene, look, null, lit)
      const { strands: written } = withWanted(scene, view.zoom, estimate, standing, wanted, dimmed)
      const boxes = written.flatMap(({ strand, box }) => (strands.has(strand.id) ? [box] : []))
      expect(wordsOf(scene, view.zoom, lines), `from line ${first}`).toEqual(boxes)
    }
  },
)
