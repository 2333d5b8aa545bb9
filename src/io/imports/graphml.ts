import { type Issue, UnreadableFileError } from '../../domain/issue.ts'
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

const hyperedge = (element: XmlElement): Issue => ({
  rule: 'hyperedge',
  where: `hyperedge ${shown(element.attributes.get('id') ?? '')}`,
  what: 'It joins any number of nodes at once, which no line can show',
  wayOut: 'Write it as edges between two nodes each; it was left out',
})

const textOf = (cells: ReadonlyMap<string, RawValue>, name: string): string | null => {
  const value = cells.get(name)
  return typeof value === 'string' ? value : null
}

/**
 * Reads GraphML, ours and that of other programs. Nested graphs are laid flat; each node keeps its parent.
 * @throws UnreadableFileError where it is no whole GraphML document.
 */
export const readGraphml = (text: string): RawGraph => {
  const { root } = readXml(text)
  const [top] = childrenNamed(root, 'graph')
  if (root.name !== 'graphml' || top === undefined)
    throw new UnreadableFileError(
      `The file is no GraphML: its outermost element is ${shown(root.name)}${root.name === 'graphml' ? ' without a <graph>' : ''}. Check that it is the right file.`,
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
        nodes.push({ id, label: textOf(cells, 'label'), cells, parent, position: null })
        for (const inner of childrenNamed(element, 'graph')) readGraph(inner, id)
      } else if (element.name === 'edge') {
        const direction = attributes.get('directed')
        const cells = cellsOf(element, keys, 'edge', setPresets)
        edges.push({
          id: attributes.get('id') ?? null,
          from: attributes.get('source') ?? '',
          to: attributes.get('target') ?? '',
          directed: direction === undefined ? directedByDefault : direction !== 'false',
          label: textOf(cells, 'label'),
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
