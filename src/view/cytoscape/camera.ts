import type { Core } from 'cytoscape'
import type { View } from '../fit.ts'

/** Milliseconds. */
export const GLIDE = 420

/**
 * Moves the view of cytoscape. Whoever moves it ends a glide.
 * @param isStill - whether motion is to be kept still
 * @param told - called with each change that the user makes, by hand or by a fit
 */
export const createCamera = (cy: Core, isStill: () => boolean, told: (view: View) => void) => {
  /** Where it glides to. */
  let goal: View | null = null
  /** Whether it moves without being told of. */
  let isSilent = false

  // cytoscape goes on writing into the pan that it gives.
  const view = (): View => ({ zoom: cy.zoom(), pan: { ...cy.pan() } })
  const arrive = (): void => {
    isSilent = false
    goal = null
  }
  const halt = (): void => {
    cy.stop(true)
    arrive()
  }
  cy.on('viewport', () => {
    if (!isSilent) told(view())
  })
  return {
    view,
    goal: (): View => goal ?? view(),
    halt,
    go(target: View, motion: 'glide' | 'jump', isTold: boolean) {
      cy.stop(true)
      isSilent = !isTold
      goal = target
      if (motion === 'glide' && !isStill()) {
        cy.animate(target, { duration: GLIDE, complete: arrive })
        cy.forceRender()
      } else {
        cy.viewport(target)
        arrive()
      }
    },
    /** Multiplies the zoom around the middle. */
    zoomBy(factor: number) {
      halt()
      cy.zoom({
        level: cy.zoom() * factor,
        renderedPosition: { x: cy.width() / 2, y: cy.height() / 2 },
      })
    },
    /** In pixels. */
    panBy(x: number, y: number) {
      halt()
      cy.panBy({ x, y })
    },
  }
}
