import type { Point } from '../../domain/dataset.ts'
import { UnreadableFileError } from '../../domain/issue.ts'
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

interface Declared {
  readonly title: string
  readonly type: string
}

interface Declarations {
  readonly byId: ReadonlyMap<string, Declared>
  readonly presets: readonly Preset[]
}

/** All declarations of a class: programs write one block for fixed and one for changing attributes. */
const declarationsOf = (graph: XmlElement, domain: 'node' | 'edge'): Declarations => {
  const byId = new Map<string, Declared>()
  const presets = new Map<string, Preset>()
  for (const block of childrenNamed(graph, 'attributes')) {
    if (block.attributes.get('class') !== domain) continue
    for (const element of childrenNamed(block, 'attribute')) {
      const id = element.attributes.get('id') ?? ''
      const title = element.attributes.get('title') ?? id
      const type = element.attributes.get('type') ?? 'string'
      const preset = childrenNamed(element, 'default')[0]?.text
      byId.set(id, { title, type })
      if (preset !== undefined) presets.set(id, [title, typedValue(type, preset)])
    }
  }
  return { byId, presets: [...presets.values()] }
}

const timesOf = (element: XmlElement): readonly (readonly [string, string])[] =>
  ['start', 'end', 'startopen', 'endopen'].flatMap((name) => {
    const value = element.attributes.get(name)
    return value === undefined ? [] : [[name, value] as const]
  })

const setValues = (
  cells: Map<string, RawValue>,
  element: XmlElement,
  declared: Declarations,
): void => {
  const changing = new Map<string, unknown[]>()
  for (const entry of childrenNamed(element, 'attvalues').flatMap((block) => block.children)) {
    const id = entry.attributes.get('for') ?? entry.attributes.get('id') ?? ''
    const { title, type } = declared.byId.get(id) ?? { title: id, type: 'string' }
    const value = typedValue(type, entry.attributes.get('value') ?? '')
    const times = timesOf(entry)
    if (times.length === 0) cells.set(title, value)
    else {
      const values = changing.get(title) ?? []
      values.push({ value, ...Object.fromEntries(times) })
      changing.set(title, values)
    }
  }
  for (const [title, values] of changing) cells.set(title, values)
}

const numbersOf = (element: XmlElement, names: readonly string[]): readonly number[] =>
  names.map((name) => Number.parseFloat(element.attributes.get(name) ?? 'NaN'))

/** Colours, sizes and shapes of another program are kept as attributes. */
const setLooks = (cells: Map<string, RawValue>, element: XmlElement): void => {
  for (const child of element.children) {
    const value = child.attributes.get('value')
    if (child.name === 'size' || child.name === 'thickness')
      cells.set(`viz_${child.name}`, typedValue('double', value ?? ''))
    else if (child.name === 'shape') cells.set('viz_shape', value ?? '')
    else if (child.name === 'color') {
      const rgb = numbersOf(child, ['r', 'g', 'b'])
      const hex = child.attributes.get('hex')
      if (hex !== undefined) cells.set('viz_color', hex)
      else if (rgb.every((part) => part >= 0 && part <= 255))
        cells.set(
          'viz_color',
          `#${rgb.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`,
        )
    }
  }
  const spells = childrenNamed(element, 'spells').flatMap((block) => block.children)
  if (spells.length > 0)
    cells.set(
      'spells',
      spells.map((spell) => Object.fromEntries(timesOf(spell))),
    )
}

/** The y axis of GEXF points upwards, that of a screen downwards. */
const positionOf = (element: XmlElement): Point | null => {
  const [place] = childrenNamed(element, 'position')
  if (place === undefined) return null
  const [x = Number.NaN, y = Number.NaN] = numbersOf(place, ['x', 'y'])
  return Number.isFinite(x) && Number.isFinite(y) ? [x, 0 - y] : null
}

const cellsOf = (
  element: XmlElement,
  declared: Declarations,
  setPresets: ReturnType<typeof presetSetter>,
): Map<string, RawValue> => {
  const cells = new Map<string, RawValue>(timesOf(element))
  setLooks(cells, element)
  setPresets(cells, declared.presets)
  setValues(cells, element, declared)
  return cells
}

/**
 * Reads GEXF 1.0 to 1.3, ours and that of other programs, by local names: several namespaces are in use.
 * Nested nodes are laid flat; each keeps its parent.
 * @throws UnreadableFileError where it is no whole GEXF document.
 */
export const readGexf = (text: string, tell?: (share: number) => void): RawGraph => {
  const { root, instructions } = readXml(text, tell)
  const [graph] = childrenNamed(root, 'graph')
  if (root.name !== 'gexf' || graph === undefined)
    throw new UnreadableFileError(
      root.name === 'gexf'
        ? told`The file is no GEXF: its outermost element is ${shown(root.name)} without a <graph>. Check that it is the right file.`
        : told`The file is no GEXF: its outermost element is ${shown(root.name)}. Check that it is the right file.`,
    )
  const ofNodes = declarationsOf(graph, 'node')
  const ofEdges = declarationsOf(graph, 'edge')
  const setPresets = presetSetter()
  const usual = graph.attributes.get('defaultedgetype') ?? 'undirected'
  const nodes: RawNode[] = []
  const edges: RawEdge[] = []
  const readNodes = (holder: XmlElement, parent: string | null): void => {
    for (const element of childrenNamed(holder, 'nodes').flatMap((list) =>
      childrenNamed(list, 'node'),
    )) {
      const id = element.attributes.get('id') ?? ''
      nodes.push({
        id,
        label: element.attributes.get('label') ?? null,
        cells: cellsOf(element, ofNodes, setPresets),
        parent: element.attributes.get('pid') ?? parent,
        position: positionOf(element),
      })
      readNodes(element, id)
      readEdges(element)
    }
  }
  const readEdges = (holder: XmlElement): void => {
    for (const element of childrenNamed(holder, 'edges').flatMap((list) =>
      childrenNamed(list, 'edge'),
    )) {
      const { attributes } = element
      const cells = cellsOf(element, ofEdges, setPresets)
      const weight = attributes.get('weight')
      if (weight !== undefined) cells.set('weight', typedValue('double', weight))
      const kind = attributes.get('kind')
      if (kind !== undefined) cells.set('kind', kind)
      edges.push({
        id: attributes.get('id') ?? null,
        from: attributes.get('source') ?? '',
        to: attributes.get('target') ?? '',
        directed: (attributes.get('type') ?? usual) === 'directed',
        label: attributes.get('label') ?? null,
        cells,
      })
    }
  }
  readNodes(graph, null)
  readEdges(graph)
  const meta = childrenNamed(root, 'meta')[0]
  const title = meta === undefined ? undefined : childrenNamed(meta, 'title')[0]?.text
  const description = meta === undefined ? undefined : childrenNamed(meta, 'description')[0]?.text
  return {
    head: readHead(instructions.get('attest') ?? ''),
    title: title ?? description ?? null,
    nodes,
    edges,
    issues: [],
  }
}
