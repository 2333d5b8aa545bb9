import { describe, expect, it } from 'vitest'
import { buildFilterIndex } from '../../src/analysis/filters/visible.ts'
import type { Dataset } from '../../src/domain/dataset.ts'
import { reportFrameIn } from '../../src/domain/reportFrames.ts'
import { createWords } from '../../src/domain/words.ts'
import { createImport } from '../../src/io/imports/session.ts'
import { strandElement } from '../../src/view/cytoscape/elements.ts'
import { columnsOf } from '../../src/view/map/columns.ts'
import { strandShapes } from '../../src/view/pictures/sceneShapes.ts'
import { buildFrame, selectScene } from '../../src/view/scene.ts'
import { THEMES } from '../../src/view/theme.ts'

const opened = (edges: 'undirected' | 'directed'): Dataset => {
  const session = createImport(() => {})
  const graph = `<graphml xmlns="http://graphml.graphdrawing.org/xmlns">
    <key id="r" for="edge" attr.name="relation" attr.type="string"/>
    <graph edgedefault="${edges}"><node id="Zed"/><node id="Bela"/>
    <edge source="Zed" target="Bela"><data key="r">robs</data></edge>
    <edge source="Bela" target="Zed"/></graph></graphml>`
  session.open(new Map([['g.graphml', new TextEncoder().encode(graph)]]))
  const dataset = session.take()
  if (dataset === null) throw new Error('The graph has faults.')
  return dataset
}

const drawnOf = (dataset: Dataset) => {
  const index = buildFilterIndex(dataset)
  const places = new Map(dataset.entities.map(({ id }, at) => [id, [at * 200, 0] as const]))
  const frame = buildFrame(index, places, new Set(), new Set())
  const mask = new Uint8Array(index.lines.length).fill(1)
  const { strands } = selectScene(
    frame,
    index,
    mask,
    () => false,
    () => '',
  )
  const isHead = (d: string): boolean => /^M[^Q]*L[^Q]*L[^Q]*Z$/.test(d)
  return {
    cytoscape: strands.map((strand) => {
      const { sourceArrow, targetArrow } = strandElement(strand, THEMES.light).data
      return [sourceArrow, targetArrow].filter((arrow) => arrow !== 'none').length
    }),
    map: [...columnsOf(frame, index).heads],
    pictures: strands.map(
      (strand) =>
        strandShapes(strand, THEMES.light, 1).filter(
          (shape) => shape.form === 'path' && isHead(shape.d),
        ).length,
    ),
  }
}

describe('an edge to which its file gives no direction', () => {
  it('has no arrowhead in any picture, since two would say that it goes both ways', () => {
    const none = [0, 0]
    expect(drawnOf(opened('undirected'))).toEqual({ cytoscape: none, map: none, pictures: none })
    const one = [1, 1]
    expect(drawnOf(opened('directed'))).toEqual({ cytoscape: one, map: one, pictures: one })
  })

  it('has a sentence that names no direction, in English and in German', () => {
    const dataset = opened('undirected')
    expect(dataset.statements.map(createWords(dataset).sentence)).toEqual([
      'Zed is linked by “robs” with Bela.',
      'Bela is linked with Zed.',
    ])
    const german = createWords(dataset, reportFrameIn('de').wording)
    expect(dataset.statements.map(german.sentence)).toEqual([
      'Robs: Zed – Bela.',
      'Link: Bela – Zed.',
    ])
  })
})
