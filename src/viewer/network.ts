import { polesOfDataset } from '../analysis/layouts/poles.ts'
import { foldedPositions, standsFor } from '../analysis/rollUp.ts'
import type { Dataset, Point, Positions } from '../domain/dataset.ts'
import type { EntityId, StatementId } from '../domain/ids.ts'
import type { PageGuide } from '../io/exports/format.ts'
import type { View } from '../view/fit.ts'
import { fitScene } from '../view/fitScene.ts'
import { litBy } from '../view/inScene.ts'
import type { KeptBox } from '../view/keptFree.ts'
import { type Labels, markBox } from '../view/labelBoxes.ts'
import { placeLabels } from '../view/labels.ts'
import { toldBy } from '../view/lineWords.ts'
import { type DrawnNote, noteBoxes, noteShapes, notesIn } from '../view/pictures/canvasNotes.ts'
import { sceneShapes } from '../view/pictures/sceneShapes.ts'
import type { About } from '../view/pictures/shapes.ts'
import { overlaps } from '../view/room.ts'
import type { Box } from '../view/routes.ts'
import { buildFrame, type Frame, type Scene, selectScene } from '../view/scene.ts'
import { strandLabels } from '../view/strandLabel.ts'
import type { StrandId } from '../view/strands.ts'
import type { Theme } from '../view/theme.ts'
import { s } from './dom.ts'
import type { Facts } from './facts.ts'
import { listenForHands } from './gestures.ts'
import { createGuides } from './guides.ts'
import { elementOf, FONT, measureText, rounded } from './svg.ts'
import { t, wording } from './words.ts'

/** What the network shows now. */
export interface NetworkLook {
  /** One byte a line of the index. */
  readonly mask: Uint8Array
  readonly theme: Theme
  /** Whose members stand folded into one node. */
  readonly folded: ReadonlySet<EntityId>
  /** Nodes and statements that stay bright while the rest fades; null: all. */
  readonly lit: {
    readonly entities: ReadonlySet<EntityId>
    readonly statements: ReadonlySet<StatementId>
  } | null
}

export interface Network {
  readonly element: SVGSVGElement
  readonly show: (look: NetworkLook) => void
  readonly fitAll: () => void
  /** Brings nodes into view; all of them where none is given or shown. */
  readonly fitTo: (entities: readonly EntityId[]) => void
  readonly zoomBy: (factor: number) => void
}

const GAP = 160
const NEAREST = 5
const FARTHEST = 0.06
/** Below this zoom the words of notes would hide the network. */
const NOTE_SIGNS = 0.45
/** Below this share of its height, a window takes the positions for tall ones. */
const TALL = 0.8
/** Lines are easier to hit than they are wide. */
const HIT_WIDTH = 14
const NO_STRANDS: ReadonlySet<StrandId> = new Set()

const NOWHERE: Positions = new Map()

const sameMembers = (one: ReadonlySet<EntityId>, other: ReadonlySet<EntityId>): boolean =>
  one.size === other.size && [...one].every((id) => other.has(id))

/** Where nodes stand; those without a place come in rows below the others. */
const placesOf = ({ layout, entities }: Dataset, tall: boolean): Positions => {
  const given = (tall ? layout.portrait : layout.landscape) ?? layout.landscape ?? layout.portrait
  const places = new Map<EntityId, Point>(given ?? [])
  const bottom = Math.max(0, ...[...places.values()].map(([, y]) => y + GAP))
  const homeless = entities.filter(({ id }) => !places.has(id))
  const columns = Math.max(1, Math.ceil(Math.sqrt(homeless.length)))
  for (const [at, { id }] of homeless.entries())
    places.set(id, [(at % columns) * GAP, bottom + Math.floor(at / columns) * GAP])
  return places
}

const sameThing = (one: About | undefined, other: About | undefined): boolean => {
  if (one === undefined || other === undefined) return one === other
  if (one.kind === 'node') return other.kind === 'node' && one.entity === other.entity
  return other.kind === 'strand' && one.strand === other.strand
}

/** Draws the network into an SVG element that pans and zooms. `onPick` is told what was pressed; null: nothing. */
export const createNetwork = (
  facts: Facts,
  pageGuides: readonly PageGuide[],
  onPick: (about: About | null) => void,
): Network => {
  const { dataset, index } = facts
  const { guides, boxesAt, drawn: drawnGuides } = createGuides(pageGuides)
  const measure = measureText()
  const label = strandLabels(dataset, wording)
  // What was exported without any statement is there to be seen; whoever only speaks, or is spoken of beside the two
  // ends of a line, came along and would be in the way.
  const named = new Set([
    ...dataset.entities.flatMap(({ rollsUpTo }) => rollsUpTo ?? []),
    ...dataset.statements.flatMap(({ subject, object, said, re, place, through, onBehalfOf }) => [
      subject,
      ...[object, re, place, through, onBehalfOf].flat(),
      ...said.map(({ by }) => by),
    ]),
  ])
  const loose = new Set(
    dataset.entities.flatMap(({ id }) => (dataset.part && !named.has(id) ? [id] : [])),
  )
  const poles = new Set(polesOfDataset(dataset) ?? [])
  const layer = s('g')
  const element = s(
    'svg',
    {
      class: 'network',
      role: 'application',
      tabindex: 0,
      'aria-label': t.network,
      'aria-describedby': 'network-help',
      'font-family': FONT,
    },
    layer,
  )
  let places: Positions | null = null
  let frame: Frame | null = null
  let scene: Scene = { nodes: [], strands: [] }
  let drawnNotes: readonly DrawnNote[] = []
  let look: NetworkLook | null = null
  let view: View = { zoom: 1, pan: { x: 0, y: 0 } }
  let drawnZoom = 1
  /** The nodes that stay bright, as they are drawn. */
  let drawnLit: ReadonlySet<EntityId> = new Set()
  let touched = false
  /** What was last brought into view; empty: all. */
  let focus: readonly EntityId[] = []
  let timer = 0
  const parts: { readonly group: SVGGElement; readonly about: About }[] = []
  const aboutOf = new WeakMap<Element, About>()

  const place = (): void => {
    const scale = view.zoom / drawnZoom
    layer.setAttribute('transform', `translate(${view.pan.x} ${view.pan.y}) scale(${scale})`)
  }

  const litNodes = (): ReadonlySet<EntityId> =>
    new Set([...(look?.lit?.entities ?? [])].map((id) => frame?.drawn(id) ?? id))

  const isLit = (about: About): boolean => {
    const lit = look?.lit ?? null
    if (lit === null) return true
    return about.kind === 'node'
      ? drawnLit.has(about.entity)
      : about.statements.some((id) => lit.statements.has(id))
  }

  /** A note at a place of the canvas is about nothing that can be lit. */
  const isLitNote = ({ on }: DrawnNote): boolean => {
    const lit = look?.lit ?? null
    return (
      lit === null ||
      (on !== null &&
        ('entity' in on ? lit.entities.has(on.entity) : lit.statements.has(on.statement)))
    )
  }

  const titleOf = (about: About): string =>
    about.kind === 'node'
      ? about.name
      : about.statements
          .flatMap((id) => facts.statement(id) ?? [])
          .map(facts.words.short)
          .join('\n')

  /** The lines that stay bright, with the nodes that do, as a scene; null: nothing fades. */
  const litScene = (): {
    readonly scene: Scene
    readonly wanted: NonNullable<Parameters<typeof placeLabels>[3]>
  } | null => {
    const lit = look?.lit ?? null
    if (lit === null) return null
    const { nodes, strands } = litBy(scene, lit.statements)
    const bright = scene.strands.filter(({ id }) => strands.has(id))
    return {
      scene: { nodes: scene.nodes, strands: bright },
      wanted: {
        nodes: new Set(scene.nodes.flatMap(({ id }) => (drawnLit.has(id) ? [id] : []))),
        strands: toldBy(scene, { nodes, strands }),
        bright: strands,
        othersFade: true,
      },
    }
  }

  /**
   * While something is lit, only lit strands bear words, those of whose words somebody answers for room or not; the
   * others keep their marks where these cover none of the words.
   */
  const labelsFor = (): Labels => {
    const papers = [...boxesAt(drawnZoom), ...papersAt(drawnZoom)]
    const all = placeLabels(scene, drawnZoom, measure, undefined, papers)
    const lit = litScene()
    if (lit === null) return all
    const bright = placeLabels(lit.scene, drawnZoom, measure, lit.wanted, papers)
    const written = [...bright.strands, ...bright.nodes.filter(({ node }) => drawnLit.has(node.id))]
    const faintMarks = all.marks.filter(
      ({ strand, at }) =>
        !lit.scene.strands.includes(strand) &&
        !written.some(({ box }) => overlaps(box, markBox(at))),
    )
    return { ...bright, marks: [...faintMarks, ...bright.marks] }
  }

  /** From far away a note is only a sign. */
  const notesAt = (zoom: number): readonly DrawnNote[] =>
    zoom < NOTE_SIGNS
      ? drawnNotes.map((note) => ({ ...note, label: t.noteSign, text: '' }))
      : drawnNotes
  const papersAt = (zoom: number): readonly Box[] =>
    noteBoxes(notesAt(zoom), scene.nodes, zoom, measure)
  const noteGroups = (theme: Theme): readonly SVGGElement[] => {
    const papers = papersAt(drawnZoom)
    return notesAt(drawnZoom).flatMap((note, at) => {
      const paper = papers[at]
      if (paper === undefined) return []
      const shapes = noteShapes(note, paper, drawnZoom, [0, 0], theme, measure)
      const looks = isLitNote(note) ? 'own-note' : 'own-note faint'
      return [s('g', { class: looks }, ...shapes.map(elementOf))]
    })
  }

  const draw = (): void => {
    if (look === null) return
    const { theme } = look
    drawnZoom = view.zoom
    drawnLit = litNodes()
    const labels = labelsFor()
    parts.length = 0
    const children: SVGElement[] = []
    let about: About | undefined
    let group: SVGGElement | null = null
    const titled = new Set<string>()
    for (const shape of sceneShapes(scene, labels, theme, drawnZoom)) {
      if (shape.about === undefined) continue
      if (group === null || !sameThing(about, shape.about)) {
        about = shape.about
        group = s('g', { class: isLit(about) ? null : 'faint' }, s('title', {}, titleOf(about)))
        aboutOf.set(group, about)
        parts.push({ group, about })
        children.push(group)
        const key = about.kind === 'node' ? `node ${about.entity}` : `strand ${about.strand}`
        if (about.kind === 'strand' && shape.form === 'path' && !titled.has(key))
          group.append(
            s('path', {
              d: rounded(shape.d),
              fill: 'none',
              stroke: 'transparent',
              'stroke-width': HIT_WIDTH,
              'pointer-events': 'stroke',
            }),
          )
        titled.add(key)
      }
      group.append(elementOf(shape))
    }
    const { behind, names } = drawnGuides(drawnZoom, theme)
    layer.replaceChildren(...behind, ...children, ...names, ...noteGroups(theme))
    place()
  }

  const setView = (next: View): void => {
    const zoom = Math.min(NEAREST, Math.max(FARTHEST, next.zoom))
    view = { zoom, pan: next.pan }
    place()
    if (zoom === drawnZoom) return
    clearTimeout(timer)
    timer = window.setTimeout(draw, 90)
  }

  const zoomAt = (factor: number, x: number, y: number): void => {
    touched = true
    const zoom = Math.min(NEAREST, Math.max(FARTHEST, view.zoom * factor))
    const scale = zoom / view.zoom
    setView({ zoom, pan: { x: x - (x - view.pan.x) * scale, y: y - (y - view.pan.y) * scale } })
  }

  const size = (): { width: number; height: number } => {
    const { width, height } = element.getBoundingClientRect()
    return { width, height }
  }

  /** Brings nodes into view, all where none of them is drawn, with what is lit between them: lines, words, notes. */
  const fitFocus = (): void => {
    const { width, height } = size()
    const drawn = new Set(focus.map((id) => frame?.drawn(id) ?? id))
    const nodes = scene.nodes.flatMap(({ id }) => (drawn.has(id) ? [id] : []))
    const ids = nodes.length === 0 ? null : nodes
    drawnLit = litNodes()
    const lit = litScene()
    const of = ids === null || lit === null ? scene : lit.scene
    const seen = { headroom: 0, lit: lit?.wanted ?? null, guides }
    const seenNotes = ids === null ? drawnNotes.map(() => true) : drawnNotes.map(isLitNote)
    const papers = (zoom: number): readonly KeptBox[] => [
      ...(ids === null ? boxesAt(zoom) : []),
      ...papersAt(zoom).filter((_, at) => seenNotes[at]),
    ]
    const fitted = fitScene(of, ids, seen, width, height, undefined, FARTHEST, papers, measure)
    if (fitted === null) return
    view = fitted
    draw()
  }
  const fitAll = (): void => {
    focus = []
    fitFocus()
  }

  const pan = (x: number, y: number): void => {
    touched = true
    setView({ zoom: view.zoom, pan: { x: view.pan.x + x, y: view.pan.y + y } })
  }

  const aboutAt = (target: EventTarget | null): About | null => {
    const group = target instanceof Element ? target.closest('g') : null
    return group === null ? null : (aboutOf.get(group) ?? null)
  }
  const zoomBy = (factor: number): void => {
    const { width, height } = size()
    zoomAt(factor, width / 2, height / 2)
  }
  listenForHands(element, {
    pick: (target) => onPick(aboutAt(target)),
    pan,
    zoomAt,
    zoomBy,
    fitAll,
  })
  new ResizeObserver(() => {
    if (touched || frame === null) return
    fitFocus()
  }).observe(element)

  return {
    element,
    fitAll,
    fitTo: (entities) => {
      focus = entities
      touched = false
      fitFocus()
    },
    zoomBy,
    show: (next) => {
      const { width, height } = size()
      const opening = frame === null
      places ??= placesOf(dataset, width < height * TALL)
      const refolded = look === null || !sameMembers(look.folded, next.folded)
      if (frame === null || refolded) {
        const drawn = standsFor(dataset, next.folded)
        const at = foldedPositions(places, NOWHERE, [...poles], drawn)
        frame = buildFrame(index, at, poles, NO_STRANDS, drawn)
      }
      const changed = refolded || look?.mask !== next.mask
      look = next
      if (changed) {
        scene = selectScene(frame, index, next.mask, ({ id }) => loose.has(id), label)
        drawnNotes = notesIn(scene, facts.notes, t.ownNote)
      }
      if (opening) fitAll()
      else draw()
    },
  }
}
