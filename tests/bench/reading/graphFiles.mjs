const NODES = 5_000
const EDGES = 20_000
const KINDS = ['person', 'place', 'group']
const RELATIONS = ['knows', 'pays', 'owns']

/** A repeatable source of numbers from 0 to 1. @param {number} seed */
const numbersFrom = (seed) => {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

/**
 * The same graph of 5,000 nodes and 20,000 lines, three attributes each, as GEXF and as GraphML.
 * @returns {{ name: string, text: string }[]}
 */
export const graphFiles = () => {
  const number = numbersFrom(7)
  const below = (/** @type {number} */ end) => Math.floor(number() * end)
  const nodes = Array.from({ length: NODES }, (_, at) => ({
    id: `n${at}`,
    label: `Node number ${at}`,
    cells: [KINDS[below(3)], number() * 10, 1900 + below(127)],
  }))
  const edges = Array.from({ length: EDGES }, (_, at) => ({
    id: `e${at}`,
    ends: `source="n${below(NODES)}" target="n${below(NODES)}"`,
    cells: [RELATIONS[below(3)], number(), 1900 + below(127)],
  }))
  const columns = (/** @type {string} */ first) => [
    [first, 'string'],
    ['weight', 'double'],
    ['year', 'integer'],
  ]

  const attributes = (/** @type {string} */ domain, /** @type {string} */ first) =>
    `<attributes class="${domain}" mode="static">\n${columns(first)
      .map(([title, type], at) => `<attribute id="${at}" title="${title}" type="${type}"/>`)
      .join('\n')}\n</attributes>`
  const attvalues = (/** @type {{ cells: unknown[] }} */ { cells }) =>
    `<attvalues>\n${cells.map((value, at) => `<attvalue for="${at}" value="${value}"/>`).join('\n')}\n</attvalues>`
  const gexf = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<gexf xmlns="http://www.gexf.net/1.2draft" version="1.2">',
    '<graph defaultedgetype="directed" mode="static">',
    attributes('node', 'kind'),
    attributes('edge', 'relation'),
    '<nodes>',
    ...nodes.map(
      (node) => `<node id="${node.id}" label="${node.label}">\n${attvalues(node)}\n</node>`,
    ),
    '</nodes>\n<edges>',
    ...edges.map((edge) => `<edge id="${edge.id}" ${edge.ends}>\n${attvalues(edge)}\n</edge>`),
    '</edges>\n</graph>\n</gexf>\n',
  ].join('\n')

  const keys = (/** @type {string} */ domain, /** @type {string} */ first) =>
    columns(first)
      .map(
        ([title, type], at) =>
          `<key id="${domain}${at}" for="${domain}" attr.name="${title}" attr.type="${type === 'integer' ? 'long' : type}"/>`,
      )
      .join('\n')
  const data = (/** @type {string} */ domain, /** @type {unknown[]} */ cells) =>
    cells.map((value, at) => `<data key="${domain}${at}">${value}</data>`).join('\n')
  const graphml = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">',
    keys('node', 'kind'),
    '<key id="nodelabel" for="node" attr.name="label" attr.type="string"/>',
    keys('edge', 'relation'),
    '<graph edgedefault="directed">',
    ...nodes.map(
      ({ id, label, cells }) =>
        `<node id="${id}">\n<data key="nodelabel">${label}</data>\n${data('node', cells)}\n</node>`,
    ),
    ...edges.map(
      ({ id, ends, cells }) => `<edge id="${id}" ${ends}>\n${data('edge', cells)}\n</edge>`,
    ),
    '</graph>\n</graphml>\n',
  ].join('\n')
  return [
    { name: 'graph.gexf', text: gexf },
    { name: 'graph.graphml', text: graphml },
  ]
}
