import { createRequire } from 'node:module'
import { dirname, join, sep } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Modules of cytoscape's sources that nothing here calls, or that do otherwise here, and what stands in for each. */
const LEFT_OUT = new Map([
  // Positions come from `analysis/layouts`: cytoscape only has to put nodes where they belong.
  [
    'extensions/layout/index.mjs',
    "import preset from './preset.mjs'\nexport default [{ name: 'preset', impl: preset }]",
  ],
  // Paths and measures are `analysis/paths` and `analysis/measures`.
  ['collection/algorithms/index.mjs', 'export default {}'],
  ['collection/degree.mjs', 'export default {}'],
  ['collection/dimensions/edge-points.mjs', 'export default {}'],
  // The canvas is there, and is drawn in two dimensions.
  ['extensions/renderer/null/index.mjs', 'export default null'],
  ['extensions/renderer/canvas/webgl/drawing-redraw-webgl.mjs', 'export default {}'],
  // No node has an image for its ground.
  ['extensions/renderer/canvas/drawing-images.mjs', 'export default {}'],
  ['extensions/renderer/base/images.mjs', 'export default {}'],
  // Elements themselves are drawn, not pictures of them: `view/cytoscape/sharp.ts`.
  [
    'extensions/renderer/canvas/ele-texture-cache.mjs',
    'export default class { invalidateElements() {} onDequeue() {} }',
  ],
  [
    'extensions/renderer/canvas/layered-texture-cache.mjs',
    'export default class { invalidateElements() {} }',
  ],
  [
    'extensions/renderer/canvas/drawing-elements.mjs',
    `export default {
      drawElement(context, element, ...how) {
        if (element.isNode()) this.drawNode(context, element, ...how)
        else this.drawEdge(context, element, ...how)
      },
    }`,
  ],
  // Pictures come from `view/pictures`.
  ['extensions/renderer/canvas/export-image.mjs', 'export default {}'],
  ['core/export.mjs', 'export default {}'],
  // What moves are numbers, at one pace: places of nodes, and the view.
  ['core/animation/easings.mjs', 'export default {}'],
  [
    'core/animation/ease.mjs',
    'export default (start, end, percent) => percent === 1 ? end : start + (end - start) * percent',
  ],
  // Words stand on a layer of their own, `view/cytoscape/overlay.ts`: no node and no edge has a label.
  [
    'extensions/renderer/canvas/drawing-label-text.mjs',
    'export default { drawElementText() {}, eleTextBiggerThanMin: () => false, getTextAngle: () => 0 }',
  ],
  [
    'extensions/renderer/base/coord-ele-math/labels.mjs',
    'export default { recalculateNodeLabelProjection() {}, recalculateEdgeLabelProjections() {}, calculateLabelAngles() {} }',
  ],
  // The style sheet is data, no text.
  ['style/string-sheet.mjs', 'export default {}'],
  ['stylesheet.mjs', 'export default null'],
  // No element has a style of its own.
  ['style/bypass.mjs', 'export default {}'],
  // Colours are hexadecimal, but for one in the style sheet that comes with it.
  [
    'util/colors.mjs',
    `export const color2tuple = (colour) => {
      if (Array.isArray(colour)) return colour
      if (colour === 'black') return [0, 0, 0]
      const digits = /^#(?:[\\da-f]{3}){1,2}$/i.test(colour) ? colour.slice(1) : ''
      const length = digits.length / 3
      if (length === 0) return undefined
      return [0, 1, 2].map((index) =>
        Number.parseInt(digits.slice(index * length, (index + 1) * length).repeat(3 - length), 16),
      )
    }`,
  ],
  // No corner of a line or a polygon is rounded.
  ['round.mjs', 'export const getRoundCorner = null, drawPreparedRoundCorner = null'],
  // A page that nobody touches costs nothing.
  [
    'extensions/renderer/base/redraw.mjs',
    `export { default } from ${JSON.stringify(fileURLToPath(new URL('restingLoop.mjs', import.meta.url)))}`,
  ],
  // Every browser that the build is for has promises.
  ['promise.mjs', 'export default Promise'],
])

/** Data of ours is flat: fields within fields, `data('a.b')`, are never asked for. */
const NO_PATHS = '\0attest-no-paths'

/**
 * Builds cytoscape from the sources in its package, without its layouts, algorithms, WebGL
 * renderer and what else is never called: a third fewer bytes than its bundle. `npm run dev` and the tests in node use the bundle;
 * the tests in Chromium see what is built here.
 * @returns {import('vite').Plugin}
 * @throws where the package has no such module any more
 */
export const cytoscapeParts = () => {
  const dist = dirname(createRequire(import.meta.url).resolve('cytoscape'))
  const sources = join(dist, '..', 'src')
  const met = new Set()
  return {
    name: 'attest-cytoscape-parts',
    apply: 'build',
    enforce: 'pre',

    config: () => ({
      define: { 'process.env.VERSION': JSON.stringify('') },
      resolve: { alias: [{ find: /^cytoscape$/, replacement: join(sources, 'index.mjs') }] },
    }),

    resolveId(source, importer) {
      const isPath = ['lodash/get.js', 'lodash/set.js', 'lodash/toPath.js'].includes(source)
      return isPath && importer?.startsWith(sources) === true ? NO_PATHS : null
    },

    load(id) {
      if (id === NO_PATHS)
        return "export default () => { throw new Error('Data has no paths here.') }"

      if (!id.startsWith(sources)) return null
      const module = id
        .slice(sources.length + 1)
        .split(sep)
        .join('/')
      const instead = LEFT_OUT.get(module)
      if (instead === undefined) return null
      met.add(module)
      return instead
    },

    buildEnd(error) {
      const missed = [...LEFT_OUT.keys()].filter((module) => !met.has(module))
      if (error === undefined && missed.length > 0)
        this.error(
          `cytoscape no longer has ${missed.join(' and ')}: look at scripts/vite/cytoscapeParts.mjs.`,
        )
    },
  }
}
