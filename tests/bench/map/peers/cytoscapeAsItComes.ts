import cytoscape from 'cytoscape'
import type { Mount } from './contender.ts'
import { colours, fitted } from './graph.ts'

/** cytoscape as it comes: bezier lines with arrows, and classes for what is hidden or dimmed. */
export const cytoscapeAsItComes: Mount = async (host, raw) => {
  const palette = colours(raw)
  const { zoom, x, y } = fitted(raw, host.clientWidth, host.clientHeight)
  const cy = cytoscape({
    container: host,
    elements: {
      nodes: raw.nodes.map((node) => ({
        data: { id: node.id, label: node.id },
        position: { x: node.x, y: node.y },
      })),
      edges: raw.links.map(({ id, source, target, relation }) => ({
        data: { id, source, target, relation, colour: palette.get(relation) },
      })),
    },
    layout: { name: 'preset', fit: false },
    zoom,
    pan: { x: host.clientWidth / 2 - x * zoom, y: host.clientHeight / 2 - y * zoom },
    style: [
      {
        selector: 'node',
        style: {
          'background-color': '#333',
          width: 24,
          height: 24,
          label: 'data(label)',
          'min-zoomed-font-size': 8,
        },
      },
      {
        selector: 'edge',
        style: {
          width: 4,
          'line-color': 'data(colour)',
          'curve-style': 'bezier',
          'target-arrow-shape': 'triangle',
          'target-arrow-color': 'data(colour)',
        },
      },
      { selector: '.off', style: { display: 'none' } },
      { selector: '.dim', style: { opacity: 0.15 } },
    ],
  })
  const drawn = (): Promise<void> =>
    new Promise((resolve) => {
      cy.one('render', () => resolve())
    })
  await drawn()
  const toggle = (relation: string, off: boolean): Promise<void> => {
    const done = drawn()
    cy.batch(() => {
      cy.edges()
        .filter((edge) => edge.data('relation') === relation)
        .toggleClass('off', off)
    })
    return done
  }
  return {
    hide: (relation) => toggle(relation, true),
    show: (relation) => toggle(relation, false),
    dim: (lit) => {
      const done = drawn()
      cy.batch(() => {
        cy.elements().removeClass('dim')
        if (lit === null) return
        cy.elements()
          .filter((one) =>
            one.isNode()
              ? !lit.has(one.id())
              : !(lit.has(one.data('source')) && lit.has(one.data('target'))),
          )
          .addClass('dim')
      })
      return done
    },
    panBy: (dx, dy) => {
      cy.panBy({ x: dx, y: dy })
    },
    click: (node) =>
      new Promise((resolve) => {
        const one = cy.getElementById(node)
        cy.one('tap', () => {
          one.select()
          cy.one('render', () => resolve())
        })
        const { x: left, y: top } = one.renderedPosition()
        const target = host.querySelector('canvas') ?? host
        const box = host.getBoundingClientRect()
        for (const type of ['mousedown', 'mouseup'])
          target.dispatchEvent(
            new MouseEvent(type, {
              bubbles: true,
              clientX: box.left + left,
              clientY: box.top + top,
            }),
          )
      }),
  }
}
