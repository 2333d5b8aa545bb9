import { median, quantile } from './clock.mjs'

/** A frame at 60 Hz is 16.7 ms; a little is left for the grain of timers. */
const TWO_FRAMES = 2 * (1000 / 60) + 2

/** @typedef {{ walls: number[], wholes: number[], cpu: number }} Deed */
/** @typedef {{ p50: number, p95: number, whole: number | null, cpu: number }} Row */

/**
 * The rounds of one deed as one row: quantiles over all deeds, the median of the rounds for processor time.
 * @param {readonly (Deed | undefined)[]} rounds
 * @returns {Row | null}
 */
export const rowOf = (rounds) => {
  const held = rounds.filter((round) => round !== undefined)
  if (held.length === 0) return null
  const walls = held.flatMap((round) => round.walls)
  const wholes = held.flatMap((round) => round.wholes).filter((time) => Number.isFinite(time))
  return {
    p50: quantile(walls, 0.5),
    p95: quantile(walls, 0.95),
    whole: wholes.length === 0 ? null : median(wholes),
    cpu: median(held.map(({ cpu }) => cpu)),
  }
}

/**
 * What was measured at one size.
 * @typedef {object} Size
 * @property {number} nodes
 * @property {number} lines
 * @property {boolean} quotes
 * @property {number} rounds that were done
 * @property {string[]} missed what could not be measured, and why
 * @property {Record<string, Row | null>} deeds
 * @property {{ wall: number, cpu: number, read: number, readCpu: number, longest: number } | null} open
 * @property {{ first: number, complete: number, usable: number, floor: number } | null} firstPaint
 * @property {{ wall: number, cpu: number, longest: number } | null} allNodes every node in the place of bubbles
 * @property {{ first: number, p50: number, p95: number } | null} search
 * @property {{ wall: number, cpu: number, longest: number } | null} layout
 * @property {{ app: number, raw: number, perElement: number } | null} heap bytes
 * @property {{ parse: number, check: number, build: number, wall: number, cpu: number } | null} load
 * @property {Record<string, { painted: number | null, usable: number | null, heapPerElement: number | null, deeds: Record<string, Row | null>, missed: string[] }>} peers
 */

/** @typedef {{ goal: string, value: number | null, most: number, unit: string, reached: boolean | null }} Target */

/**
 * Every goal with what was measured.
 * @param {readonly Size[]} sizes
 * @returns {Target[]}
 */
export const targetsOf = (sizes) => {
  const at = (/** @type {number} */ nodes) => sizes.find((size) => size.nodes === nodes)
  /** @type {Target[]} */
  const targets = []
  const goal = (
    /** @type {string} */ name,
    /** @type {number | null | undefined} */ value,
    /** @type {number} */ most,
    unit = '×',
  ) => {
    const known = typeof value === 'number' && Number.isFinite(value) ? value : null
    targets.push({
      goal: name,
      value: known,
      most,
      unit,
      reached: known === null ? null : known <= most,
    })
  }
  const ratio = (
    /** @type {number | null | undefined} */ one,
    /** @type {number | null | undefined} */ other,
  ) => (typeof one === 'number' && typeof other === 'number' && other > 0 ? one / other : null)

  const middle = at(5_000)
  const floor = middle?.deeds.floor?.cpu
  const naive = middle?.peers['cytoscape as it comes']
  if (middle !== undefined) {
    for (const deed of ['relation', 'family']) {
      goal(`toggle a ${deed}, 5k/20k: CPU of the floor`, ratio(middle.deeds[deed]?.cpu, floor), 0.5)
      goal(`toggle a ${deed}, 5k/20k: shown`, middle.deeds[deed]?.whole, TWO_FRAMES, ' ms')
    }
    const far = at(100_000)
    if (far !== undefined)
      for (const [deed, inBubbles] of /** @type {const} */ ([
        ['relation', 'bubbleRelation'],
        ['family', 'bubbleFamily'],
      ]))
        goal(
          `toggle a ${deed}: CPU at 100k/500k, as it opens, of that at 5k/20k`,
          ratio((far.deeds[inBubbles] ?? far.deeds[deed])?.cpu, middle.deeds[deed]?.cpu),
          1.5,
        )
    goal(
      'step of the timeline, 5k/20k: CPU of the floor',
      ratio(middle.deeds.brush?.cpu, floor),
      0.5,
    )
    goal('hover, 5k/20k: CPU of the floor', ratio(middle.deeds.hover?.cpu, floor), 0.3)
    goal(
      'first click answered, 5k/20k: of cytoscape as it comes',
      ratio(middle.firstPaint?.usable, naive?.usable),
      0.3,
    )
    goal(
      'heap an element, 5k/20k: of cytoscape as it comes',
      ratio(middle.heap?.perElement, naive?.heapPerElement),
      0.15,
    )
  }
  for (const size of sizes.filter(({ nodes }) => nodes >= 5_000)) {
    const name = told(size)
    for (const deed of ['pan', 'zoom']) {
      goal(
        `${deed}, ${name}: CPU of the floor`,
        ratio(size.deeds[deed]?.cpu, size.deeds.floorFrames?.cpu),
        0.25,
      )
      // Where the floor misses it as well, the machine had no time for either.
      goal(
        `${deed}, ${name}: p95 (of the floor's frames: ${cell(size.deeds.floorFrames?.p95, 0)} ms)`,
        size.deeds[deed]?.p95,
        TWO_FRAMES,
        ' ms',
      )
    }
  }
  for (const size of sizes) {
    goal(
      `first paint, ${told(size)}: of the floor`,
      ratio(size.firstPaint?.first, size.firstPaint?.floor),
      1.5,
    )
    const force = size.peers['force-graph']?.painted
    if (typeof force === 'number')
      goal(`first paint, ${told(size)}: of force-graph`, ratio(size.firstPaint?.first, force), 1)
  }
  for (const size of sizes) {
    if (size.nodes !== 5_000 && size.nodes !== 20_000) continue
    goal(
      `read and check, ${told(size)}: CPU of JSON.parse, zod and graphology`,
      ratio(size.open?.readCpu, size.load?.cpu),
      0.45,
    )
    goal(`open, ${told(size)}: longest task of the page`, size.open?.longest, 50, ' ms')
  }
  return targets
}

/** “5k/20k”. @param {{ nodes: number, lines: number }} size */
export const told = ({ nodes, lines }) => {
  const short = (/** @type {number} */ count) => (count < 1_000 ? `${count}` : `${count / 1_000}k`)
  return `${short(nodes)}/${short(lines)}`
}

const cell = (/** @type {number | null | undefined} */ value, width = 9) =>
  (typeof value === 'number' && Number.isFinite(value)
    ? value.toFixed(value < 10 ? 1 : 0)
    : '–'
  ).padStart(width)

/** @type {readonly (readonly [string, string, string])[]} */
const ROWS = [
  ['floor', 'floor, all drawn anew', 'floor'],
  ['idle', 'nothing', 'floor'],
  ['relation', 'toggle a relation', 'floor'],
  ['family', 'toggle a family', 'floor'],
  ['brush', 'step of the timeline', 'floor'],
  ['hover', 'hover', 'floor'],
  ['select', 'select, answered', 'floor'],
  ['floorFrames', 'floor, a frame', 'floorFrames'],
  ['pan', 'pan, a frame', 'floorFrames'],
  ['zoom', 'zoom, a frame', 'floorFrames'],
  ['bubbleRelation', 'bubbles: toggle a relation', 'floor'],
  ['bubbleFamily', 'bubbles: toggle a family', 'floor'],
  ['bubblePan', 'bubbles: pan, a frame', 'floorFrames'],
  ['bubbleZoom', 'bubbles: zoom, a frame', 'floorFrames'],
]

/** @param {string} name */
const shortly = (name) => name.replace(' as it comes', '')

/** @param {Size} size */
export const tableOf = (size) => {
  const { deeds, open, firstPaint, allNodes, search, layout, heap, load, peers } = size
  const ms = (/** @type {number | null | undefined} */ value) => `${cell(value, 0).trim()} ms`
  const lines = [
    `${told(size)}, ${size.quotes ? 'with quotes' : 'without quotes'}, ${size.rounds} ${size.rounds === 1 ? 'round' : 'rounds'}`,
    `${''.padEnd(34)}${['p50', 'p95', 'shown', 'CPU', 'of floor'].map((head) => head.padStart(9)).join('')}`,
  ]
  for (const [key, name, beside] of ROWS) {
    const row = deeds[key]
    const base = deeds[beside]?.cpu
    if (row == null) continue
    lines.push(
      `${name.padEnd(34)}${cell(row.p50)}${cell(row.p95)}${cell(row.whole)}${cell(row.cpu)}${base ? `${(row.cpu / base).toFixed(2)}×`.padStart(9) : ''}`,
    )
  }
  for (const [name, peer] of Object.entries(peers)) {
    for (const [key, deed, beside] of ROWS) {
      const row = peer.deeds[key]
      const base = deeds[beside]?.cpu
      if (row == null) continue
      lines.push(
        `${`${deed}: ${shortly(name)}`.padEnd(34)}${cell(row.p50)}${cell(row.p95)}${cell(null)}${cell(row.cpu)}${base ? `${(row.cpu / base).toFixed(2)}×`.padStart(9) : ''}`,
      )
    }
  }
  if (firstPaint !== null) {
    lines.push(
      `first paint: ${ms(firstPaint.first)} to all lines and nodes, ${ms(firstPaint.complete)} to the whole picture with its names, ${ms(firstPaint.usable)} to a click answered; floor ${ms(firstPaint.floor)}` +
        Object.entries(peers)
          .filter(([, peer]) => peer.painted !== null)
          .map(
            ([name, peer]) =>
              `; ${name} ${ms(peer.painted)}${peer.usable === null ? '' : ` (a click ${ms(peer.usable)})`}`,
          )
          .join(''),
    )
  }
  if (open !== null)
    lines.push(
      `open from a file: ${ms(open.wall)}, CPU ${ms(open.cpu)}; read and checked after ${ms(open.read)}, CPU ${ms(open.readCpu)}; longest task ${ms(open.longest)}` +
        (load === null
          ? ''
          : `; JSON.parse ${ms(load.parse)}, zod ${ms(load.check)}, graphology ${ms(load.build)}, CPU ${ms(load.cpu)}`),
    )
  if (allNodes !== null)
    lines.push(
      `every node in the place of bubbles: ${ms(allNodes.wall)}, CPU ${ms(allNodes.cpu)}, longest task ${ms(allNodes.longest)}`,
    )
  if (search !== null)
    lines.push(
      `search as you type: first letter ${ms(search.first)}, further ones p50 ${ms(search.p50)}, p95 ${ms(search.p95)}`,
    )
  if (layout !== null)
    lines.push(
      `force layout: ${ms(layout.wall)}, CPU ${ms(layout.cpu)}, longest task ${ms(layout.longest)}`,
    )
  if (heap !== null)
    lines.push(
      `heap: ${(heap.app / 1e6).toFixed(1)} MB beyond an empty page, ${(heap.raw / 1e6).toFixed(1)} MB as plain JSON, ${heap.perElement.toFixed(0)} B an element beyond that` +
        Object.entries(peers)
          .filter(([, peer]) => peer.heapPerElement !== null)
          .map(([name, peer]) => `; ${name} ${cell(peer.heapPerElement, 0)} B`)
          .join(''),
    )
  const missed = [
    ...size.missed,
    ...Object.entries(peers).flatMap(([name, peer]) =>
      peer.missed.map((sentence) => `${name}: ${sentence}`),
    ),
  ]
  for (const sentence of new Set(missed)) lines.push(`not measured: ${sentence}`)
  return `${lines.join('\n')}\n`
}

/** @param {readonly Target[]} targets */
export const targetTable = (targets) =>
  `${targets
    .map(({ goal, value, most, unit, reached }) => {
      const number = (/** @type {number} */ one) => (unit === '×' ? one.toFixed(2) : one.toFixed(0))
      return `${reached === null ? 'unknown' : reached ? 'reached' : 'MISSED '}  ${goal.padEnd(72)}${(value === null ? '–' : `${number(value)}${unit}`).padStart(9)} of ${number(most)}${unit}`
    })
    .join('\n')}\n`
