import type { EdgeSingular, NodeSingular, StylesheetJson } from 'cytoscape'
import { STATUSES } from '../../domain/dataset.ts'
import { FADINGS, OPACITIES } from '../fading.ts'
import { RING_GAP } from '../rings.ts'
import { STATUS_DASH, type Theme } from '../theme.ts'

const OUTLINE = 1.4
/** In pixels: no outline of a node gets thinner, or it would look as if it were faded. */
const LEAST_OUTLINE = 1
/** Outlines grow by steps of this factor as the view leaves. */
const STEP = 1.25

/** How many times as wide as near outlines are at a zoom, in units of the model. */
export const outlineAt = (zoom: number): number =>
  STEP ** Math.max(0, Math.ceil(Math.log(LEAST_OUTLINE / OUTLINE / zoom) / Math.log(STEP)))

/**
 * The stylesheet of one theme. Everything that differs from element to element stands in its data.
 * @param outline - how many times as wide as near outlines are now
 */
export const stylesheet = (theme: Theme, outline: () => number): StylesheetJson => [
  {
    selector: 'node',
    style: {
      width: 'data(width)',
      height: 'data(height)',
      shape: (node: NodeSingular) => node.data('shape'),
      'background-color': theme.node,
      'border-color': theme.edge,
      'border-width': () => OUTLINE * outline(),
      'border-style': (node: NodeSingular) => node.data('border'),
      'overlay-opacity': 0,
    },
  },
  {
    selector: 'node[shape = "polygon"]',
    style: { 'shape-polygon-points': (node: NodeSingular) => node.data('corners') },
  },
  { selector: 'node[shape = "round-rectangle"]', style: { 'corner-radius': '10' } },
  {
    selector: 'node[?pole]',
    style: { 'background-color': theme.pole, 'border-width': () => 2 * outline() },
  },
  {
    selector: 'node[ring > 0]',
    style: {
      'outline-width': 'data(ring)',
      'outline-offset': RING_GAP,
      'outline-color': theme.edge,
      'outline-opacity': 0.25,
    },
  },
  {
    selector: 'edge',
    style: {
      'curve-style': 'unbundled-bezier',
      'edge-distances': 'node-position',
      'control-point-distances': (edge: EdgeSingular) => edge.data('distances'),
      'control-point-weights': (edge: EdgeSingular) => edge.data('weights'),
      'line-color': 'data(colour)',
      width: 'data(width)',
      'target-arrow-shape': (edge: EdgeSingular) => edge.data('targetArrow'),
      'target-arrow-color': 'data(colour)',
      'source-arrow-shape': (edge: EdgeSingular) => edge.data('sourceArrow'),
      'source-arrow-color': 'data(colour)',
      'arrow-scale': 0.85,
      'overlay-opacity': 0,
    },
  },
  ...STATUSES.filter((status) => STATUS_DASH[status].length > 0).map((status) => ({
    selector: `edge[status = "${status}"]`,
    style: { 'line-style': 'dashed' as const, 'line-dash-pattern': [...STATUS_DASH[status]] },
  })),
  {
    selector: 'edge.selected',
    style: {
      'underlay-color': theme.accent,
      'underlay-opacity': 0.28,
      'underlay-padding': 5,
      'z-index': 10,
    },
  },
  {
    selector: 'node.selected',
    style: {
      'border-color': theme.accent,
      'border-width': () => 3 * outline(),
      'border-style': 'solid',
    },
  },
  // What is only set aside still hides the lines behind it.
  { selector: 'node.aside', style: { 'border-opacity': OPACITIES.aside.nodes } },
  { selector: 'node.away', style: { opacity: OPACITIES.away.nodes } },
  ...FADINGS.map((fading) => ({
    selector: `edge.${fading}`,
    style: { opacity: OPACITIES[fading].lines },
  })),
  // Where something fades, what does not lies above all that does.
  { selector: '.bright', style: { 'z-compound-depth': 'top' as const } },
]
