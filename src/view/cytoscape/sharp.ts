import type { BoundingBox12, Core, SingularElementArgument } from 'cytoscape'

declare module 'cytoscape' {
  interface Core {
    renderer(): CanvasRenderer
  }
}

interface CanvasRenderer {
  drawElement(context: CanvasRenderingContext2D, element: SingularElementArgument): void
  drawCachedElements: DrawElements
  drawLayeredElements: DrawElements
}

type DrawElements = (
  context: CanvasRenderingContext2D,
  elements: readonly SingularElementArgument[],
  pixelRatio: number,
  extent: BoundingBox12,
) => void

/**
 * Draws elements themselves in each frame. cytoscape draws pictures of them, made at a power of two of the zoom and
 * scaled down, which leaves thin lines pale and blurred.
 */
export const drawSharp = (cy: Core): void => {
  const renderer = cy.renderer()
  const draw: DrawElements = (context, elements, _, { x1, x2, y1, y2 }) => {
    for (const element of elements) {
      const box = element.boundingBox()
      if (element.visible() && box.x1 < x2 && box.x2 > x1 && box.y1 < y2 && box.y2 > y1)
        renderer.drawElement(context, element)
    }
  }
  renderer.drawLayeredElements = draw
  renderer.drawCachedElements = draw
}
