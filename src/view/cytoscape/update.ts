import type { Core } from 'cytoscape'
import type { EntityId } from '../../domain/ids.ts'
import { diff } from '../diff.ts'
import { FADINGS, type Fading } from '../fading.ts'
import type { Dimmed } from '../pictures/shapes.ts'
import type { Look } from '../renderer.ts'
import type { Scene, SceneNode, SceneStrand } from '../scene.ts'
import { GLIDE } from './camera.ts'
import { nodeElement, nodeKey, sameNode, sameStrand, strandElement, strandKey } from './elements.ts'
import { stylesheet } from './stylesheet.ts'

/** What is drawn, and how it looks. */
interface Drawn {
  readonly scene: Scene
  /** Null: nothing was drawn yet. */
  readonly look: Look | null
  /** The node that a hand holds, by its key: it stays in the hand. */
  readonly inHand: string | null
}

/** Takes a node to its place. */
export const bringHome = (cy: Core, { id, at: [x, y] }: SceneNode, glides: boolean): void => {
  const element = cy.getElementById(nodeKey(id))
  const position = { x, y }
  element.stop(true)
  if (glides) {
    element.animate({ position }, { duration: GLIDE })
    // What glides moves in frames, and none comes while nothing is drawn.
    cy.forceRender()
  } else element.position(position)
}

/**
 * Brings the elements of cytoscape from what was drawn to a scene in a look, in one batch, touching what differs.
 * @param outline - how many times as wide as near outlines are at the time
 */
export const update = (
  cy: Core,
  before: Drawn,
  { nodes, strands }: Scene,
  look: Look,
  outline: () => number,
): void => {
  const { theme, selected, stillMotion } = look
  const themeChanged = before.look?.theme !== theme
  const nodesNow = diff<EntityId, SceneNode>(before.scene.nodes, nodes, sameNode)
  const strandsNow = diff<string, SceneStrand>(before.scene.strands, strands, sameStrand)
  const recoloured = themeChanged
    ? strands.filter((strand) => !strandsNow.added.includes(strand))
    : strandsNow.changed

  const change = (node: SceneNode): void => {
    const key = nodeKey(node.id)
    cy.getElementById(key).data(nodeElement(node).data)
    if (key !== before.inHand) bringHome(cy, node, !stillMotion && nodesNow.changed.length > 1)
  }
  const mark = (key: string, is: boolean, was: boolean | undefined): void => {
    if (is !== was) cy.getElementById(key).toggleClass('selected', is)
  }
  cy.batch(() => {
    if (themeChanged) cy.style(stylesheet(theme, outline))
    for (const { id } of strandsNow.gone) cy.getElementById(strandKey(id)).remove()
    for (const { id } of nodesNow.gone) cy.getElementById(nodeKey(id)).remove()
    for (const node of nodesNow.changed) change(node)
    cy.add([
      ...nodesNow.added.map(nodeElement),
      ...strandsNow.added.map((strand) => strandElement(strand, theme)),
    ])
    for (const strand of recoloured)
      cy.getElementById(strandKey(strand.id)).data(strandElement(strand, theme).data)
    for (const { id } of nodes)
      mark(nodeKey(id), selected.nodes.has(id), before.look?.selected.nodes.has(id))
    for (const { id } of strands)
      mark(strandKey(id), selected.strands.has(id), before.look?.selected.strands.has(id))
  })
}

/** Lets each element step back as far as it is told to; where some do, the others come to the front. */
export const fade = (
  cy: Core,
  { nodes, strands }: Scene,
  dimmed: Dimmed,
  someFade: boolean,
): void => {
  const step = (key: string, by: Fading): void => {
    const element = cy.getElementById(key)
    for (const fading of FADINGS) element.toggleClass(fading, by === fading)
    element.toggleClass('bright', someFade && by === 'none')
  }
  cy.batch(() => {
    for (const node of nodes) step(nodeKey(node.id), dimmed.node(node))
    for (const strand of strands) step(strandKey(strand.id), dimmed.strand(strand))
  })
}
