import type { EdgeSingular, NodeSingular, StylesheetJson } from 'cytoscape'
import { STATUSES } from '../../domain/dataset.ts'
import { FADINGS, OPACITIES } from '../fading.ts'
import { RING_GAP } from '../rings.ts'
import { STATUS_DASH, type Theme } from '../theme.ts'

/** The stylesheet of one theme. Everything that differs from element to element stands in its data. */
export const stylesheet = (theme: Theme): StylesheetJson => [
  {
    selector: 'node',
    style: {
      width: 'data(width)',
      height: 'data(height)',
      shape: (node: NodeSingular) => node.data('shape'),
      'background-color': theme.node,
      'border-color': theme.edge,
      'border-width': 1.4,
      'border-style': (node: NodeSingular) => node.data('border'),
      'overlay-opacity': 0,
    },
  },
  {
    selector: 'node[shape = "polygon"]',
    style: { 'shape-polygon-points': (node: NodeSingular) => node.data('corners') },
  },
  { selector: 'node[shape = "round-rectangle"]', style: { 'corner-radius': '10' } },
  { selector: 'node[?pole]', style: { 'background-color': theme.pole, 'border-width': 2 } },
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
    style: { 'border-color': theme.accent, 'border-width': 3, 'border-style': 'solid' },
  },
  // What is only set aside still hides the lines behind it.
  { selector: 'node.aside', style: { 'border-opacity': OPACITIES.aside.nodes } },
  { selector: 'node.away', style: { opacity: OPACITIES.away.nodes } },
  ...FADINGS.map((fading) => ({
    selector: `edge.${fading}`,
    style: { opacity: OPACITIES[fading].lines },
  })),
]
