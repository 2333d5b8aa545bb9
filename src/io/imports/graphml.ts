import type { Point } from '../../domain/dataset.ts'
import { type Issue, UnreadableFileError } from '../../domain/issue.ts'
import { told } from '../../domain/told.ts'
import { shown } from '../parse/shown.ts'
import { childrenNamed, readXml, type XmlElement } from '../xml/read.ts'
import {
  type Preset,
  presetSetter,
  type RawEdge,
  type RawGraph,
  type RawNode,
  type RawValue,
  readHead,
  typedValue,
} from './raw.ts'

interface Key {
  readonly name: string
  readonly type: string
  /** Drawing instructions of yEd: of these, only the label is read. */
  readonly drawing: boolean
}

type Domain = 'graph' | 'node' | 'edge'

interface Keys {
  readonly byId: ReadonlyMap<string, Key>
  readonly presets: { readonly [D in Domain]: readonly Preset[] }
}

const keysOf = (root: XmlElement): Keys => {
  const byId = new Map<string, Key>()
  const presets = new Map<string, { readonly domain: string; readonly preset: Preset }>()
  for (const element of childrenNamed(root, 'key')) {
    const id = element.attributes.get('id') ?? ''
    const drawing = element.attributes.get('yfiles.type')
    const name = element.attributes.get('attr.name') ?? drawing ?? id
    const type = element.attributes.get('attr.type') ?? 'string'
    const preset = childrenNamed(element, 'default')[0]?.text
    byId.set(id, { name, type, drawing: drawing !== undefined })
    if (preset !== undefined && drawing === undefined)
      presets.set(id, {
        domain: element.attributes.get('for') ?? 'all',
        preset: [name, typedValue(type, preset)],
      })
  }
  const presetsFor = (domain: Domain): readonly Preset[] =>
    [...presets.values()]
      .filter((one) => one.domain === 'all' || one.domain === domain)
      .map(({ preset }) => preset)
  return {
    byId,
    presets: { graph: presetsFor('graph'), node: presetsFor('node'), edge: presetsFor('edge') },
  }
}

const findLabel = (element: XmlElement): string | null => {
  if (/^(Node|Edge)Label$/.test(element.name)) return element.text.trim()
  for (const child of element.children) {
    const label = findLabel(child)
    if (label !== null && label !== '') return label
  }
  return null
}

const cellsOf = (
  element: XmlElement,
  keys: Keys,
  domain: Domain,
  setPresets: ReturnType<typeof presetSetter>,
): Map<string, RawValue> => {
  const cells = new Map<string, RawValue>()
  setPresets(cells, keys.presets[domain])
  for (const child of element.children) {
    if (child.name === 'desc') cells.set('desc', child.text)
    if (child.name !== 'data') continue
    const id = child.attributes.get('key') ?? ''
    const key = keys.byId.get(id)
    if (key?.drawing === true) {
      const label = findLabel(child)
      if (label !== null && !cells.has('label')) cells.set('label', label)
    } else cells.set(key?.name ?? id, typedValue(key?.type ?? 'string', child.text))
  }
  for (const port of ['sourceport', 'targetport']) {
    const value = element.attributes.get(port)
    if (value !== undefined) cells.set(port, value)
  }
  return cells
}

/** The middle of a node as yEd draws it; its y axis points downwards like ours. */
const drawnAt = (element: XmlElement): Point | null => {
  for (const child of element.children) {
    if (child.name === 'Geometry') {
      const [x = Number.NaN, y = Number.NaN, width = 0, height = 0] = [
        'x',
        'y',
        'width',
        'height',
      ].map((name) => Number.parseFloat(child.attributes.get(name) ?? 'NaN'))
      return Number.isFinite(x) && Number.isFinite(y)
        ? [x + (width || 0) / 2, y + (height || 0) / 2]
        : null
    }
    // The nodes of a nested graph have places of their own.
    const inner = child.name === 'graph' ? null : drawnAt(child)
    if (inner !== null) return inner
  }
  return null
}

/** Gephi and igraph write places as the attributes x and y; their y axis points upwards. */
const positionOf = (element: XmlElement, cells: ReadonlyMap<string, RawValue>): Point | null => {
  const [x, y] = [cells.get('x'), cells.get('y')]
  return typeof x === 'number' && typeof y === 'number' ? [x, 0 - y] : drawnAt(element)
}

/** Names of the places of a node where its edges may end, which the edges then name. */
const portsOf = (element: XmlElement): readonly string[] =>
  childrenNamed(element, 'port').flatMap((port) => [
    port.attributes.get('name') ?? '',
    ...portsOf(port),
  ])

const hyperedge = (element: XmlElement): Issue => ({
  rule: 'hyperedge',
  where: told`hyperedge ${shown(element.attributes.get('id') ?? '')}`,
  what: told`It joins any number of nodes at once, which no line can show`,
  wayOut: told`Write it as edges between two nodes each; it was left out`,
})

const textOf = (cells: ReadonlyMap<string, RawValue>, name: string): string | null => {
  const value = cells.get(name)
  return typeof value === 'string' ? value : null
}

/**
 * Reads GraphML, ours and that of other programs. Nested graphs are laid flat; each node keeps its parent.
 * @throws UnreadableFileError where it is no whole GraphML document.
 */
export const readGraphml = (text: string, tell?: (share: number) => void): RawGraph => {
  const { root } = readXml(text, tell)
  const [top] = childrenNamed(root, 'graph')
  if (root.name !== 'graphml' || top === undefined)
    throw new UnreadableFileError(
      root.name === 'graphml'
        ? told`The file is no GraphML: its outermost element is ${shown(root.name)} without a <graph>. Check that it is the right file.`
        : told`The file is no GraphML: its outermost element is ${shown(root.name)}. Check that it is the right file.`,
    )
  const keys = keysOf(root)
  const setPresets = presetSetter()
  const nodes: RawNode[] = []
  const edges: RawEdge[] = []
  const issues: Issue[] = []
  const readGraph = (graph: XmlElement, parent: string | null): void => {
    const directedByDefault = graph.attributes.get('edgedefault') !== 'undirected'
    for (const element of graph.children) {
      const { attributes } = element
      if (element.name === 'node') {
        const id = attributes.get('id') ?? ''
        const cells = cellsOf(element, keys, 'node', setPresets)
        const ports = portsOf(element)
        if (ports.length > 0) cells.set('ports', ports)
        nodes.push({
          id,
          label: textOf(cells, 'label') ?? textOf(cells, 'Label'),
          cells,
          parent,
          position: positionOf(element, cells),
        })
        for (const inner of childrenNamed(element, 'graph')) readGraph(inner, id)
      } else if (element.name === 'edge') {
        const direction = attributes.get('directed')
        const cells = cellsOf(element, keys, 'edge', setPresets)
        edges.push({
          id: attributes.get('id') ?? null,
          from: attributes.get('source') ?? '',
          to: attributes.get('target') ?? '',
          directed: direction === undefined ? directedByDefault : direction !== 'false',
          label: textOf(cells, 'label') ?? textOf(cells, 'Edge Label'),
          cells,
        })
        for (const inner of childrenNamed(element, 'graph')) readGraph(inner, null)
      } else if (element.name === 'hyperedge') issues.push(hyperedge(element))
    }
  }
  const graphs = childrenNamed(root, 'graph')
  for (const graph of graphs) readGraph(graph, null)
  const graphCells = cellsOf(top, keys, 'graph', setPresets)
  return {
    head: readHead(textOf(graphCells, 'dataset') ?? ''),
    title: textOf(graphCells, 'title') ?? textOf(graphCells, 'name'),
    nodes,
    edges,
    issues,
  }
}
