import type { Core } from 'cytoscape'
import type { Point } from '../../domain/dataset.ts'
import type { EntityId } from '../../domain/ids.ts'
import type { SceneNode } from '../scene.ts'
import type { createDrawn } from './drawn.ts'
import { nodeKey } from './elements.ts'
import type { OverlayInput } from './overlay.ts'
import { bringHome } from './update.ts'

interface Told {
  /** A node was taken hold of. */
  readonly held: (id: EntityId) => void
  /** A node was put elsewhere. */
  readonly moved: (id: EntityId, to: Point) => void
}

/** What a hand holds of the nodes, from the press on; what was held and not dragged goes back to its place. */
export const createHolding = (
  cy: Core,
  stage: HTMLElement,
  node: ReturnType<typeof createDrawn>['node'],
  glides: () => boolean,
  { held, moved }: Told,
) => {
  let inHand: string | null = null
  let lifted: SceneNode | null = null

  const letGo = (): void => {
    const home = inHand === null || lifted !== null ? undefined : node(inHand)
    inHand = null
    if (home === undefined) return
    const { x, y } = cy.getElementById(nodeKey(home.id)).position()
    if (x !== home.at[0] || y !== home.at[1]) bringHome(cy, home, glides())
  }
  cy.on('free cxttapend tapend', letGo)
  // It tells of no end where the system takes a touch over.
  stage.addEventListener('touchcancel', letGo)
  cy.on('grab', 'node', ({ target }) => {
    const grabbed = node(target.id())
    if (grabbed === undefined) return
    held(grabbed.id)
    // Its glide ends.
    inHand = target.stop(true).id()
  })
  cy.on('drag', 'node', ({ target }) => {
    lifted = node(target.id()) ?? null
  })
  cy.on('dragfree', 'node', ({ target }) => {
    const dragged = node(target.id())
    lifted = null
    if (dragged === undefined) return
    const { x, y } = target.position()
    moved(dragged.id, [Math.round(x), Math.round(y)])
  })

  return {
    /** The key of what is held: whatever it passes is not what the pointer rests on. */
    key: (): string | null => inHand,
    /** What is dragged, and how far from its place. */
    lifted(): OverlayInput['lifted'] {
      if (lifted === null) return null
      const { id, at } = lifted
      const { x, y } = cy.getElementById(nodeKey(id)).position()
      return { id, by: [x - at[0], y - at[1]] }
    },
  }
}
