import { polesOfDataset } from '../analysis/layouts/poles.ts'
import { foldedPositions, standsFor } from '../analysis/rollUp.ts'
import type { Dataset, Point, Positions } from '../domain/dataset.ts'
import type { EntityId } from '../domain/ids.ts'
import { namedIn } from '../domain/naming.ts'
import { shippedPositions } from '../domain/shippedPositions.ts'
import { citing } from '../view/citing.ts'
import { type DrawnNote, notesIn } from '../view/pictures/canvasNotes.ts'
import { buildFrame, type Frame, type Scene, selectScene } from '../view/scene.ts'
import { strandLabels } from '../view/strandLabel.ts'
import type { StrandId } from '../view/strands.ts'
import type { Facts } from './facts.ts'
import type { NetworkLook } from './look.ts'
import { t, wording } from './words.ts'

const GAP = 160
/** Below this zoom the words of notes would hide the network. */
const NOTE_SIGNS = 0.45
/** Below this share of its height, a window takes the positions for tall ones. */
const TALL = 0.8
const NO_STRANDS: ReadonlySet<StrandId> = new Set()
const NOWHERE: Positions = new Map()

const sameMembers = (one: ReadonlySet<EntityId>, other: ReadonlySet<EntityId>): boolean =>
  one.size === other.size && [...one].every((id) => other.has(id))

/** Where nodes stand; those without a place come in rows below the others. */
const placesOf = (dataset: Dataset, tall: boolean): Positions => {
  const { entities } = dataset
  const given = shippedPositions(dataset, tall ? 'portrait' : 'landscape')
  const places = new Map<EntityId, Point>(given ?? [])
  const bottom = Math.max(0, ...[...places.values()].map(([, y]) => y + GAP))
  const homeless = entities.filter(({ id }) => !places.has(id))
  const columns = Math.max(1, Math.ceil(Math.sqrt(homeless.length)))
  for (const [at, { id }] of homeless.entries())
    places.set(id, [(at % columns) * GAP, bottom + Math.floor(at / columns) * GAP])
  return places
}

/** A scene, what it was selected from, and the notes that have a place in it. */
export interface Drawn {
  readonly frame: Frame
  readonly scene: Scene
  readonly notes: readonly DrawnNote[]
}

/** The same as it stands at a zoom: from far away a note is only a sign. */
export const notesAt = (notes: readonly DrawnNote[], zoom: number): readonly DrawnNote[] =>
  zoom < NOTE_SIGNS ? notes.map((note) => ({ ...note, label: t.noteSign, text: '' })) : notes

/** A note at a place of the canvas is about nothing that can be lit. */
export const isLitNote = ({ on }: DrawnNote, lit: NetworkLook['lit']): boolean =>
  lit === null ||
  (on !== null && ('entity' in on ? lit.entities.has(on.entity) : lit.statements.has(on.statement)))

/** Gives what a look draws of the data: the same as long as it lets the same through. */
export const createScenes = ({ dataset, index, notes }: Facts) => {
  const label = strandLabels(dataset, wording)
  // What was exported without any statement is there to be seen; whoever only speaks, or is spoken of beside the two
  // ends of a line, came along and would be in the way.
  const named = new Set([
    ...dataset.entities.flatMap(({ rollsUpTo }) => rollsUpTo ?? []),
    ...dataset.statements.flatMap(namedIn),
  ])
  const loose = new Set(
    dataset.entities.flatMap(({ id }) => (dataset.part && !named.has(id) ? [id] : [])),
  )
  const poles = new Set(polesOfDataset(dataset) ?? [])
  let places: Positions | null = null
  let framed: { readonly folded: NetworkLook['folded']; readonly frame: Frame } | null = null
  let last: (Drawn & { readonly mask: Uint8Array }) | null = null

  const frameFor = (folded: NetworkLook['folded'], at: Positions): Frame => {
    if (framed !== null && sameMembers(framed.folded, folded)) return framed.frame
    const drawn = standsFor(dataset, folded)
    const frame = buildFrame(
      index,
      foldedPositions(at, NOWHERE, [...poles], drawn),
      poles,
      NO_STRANDS,
      drawn,
    )
    framed = { folded, frame }
    return frame
  }

  const whole = ({ mask, folded }: NetworkLook, element: Element): Drawn => {
    const { width, height } = element.getBoundingClientRect()
    places ??= placesOf(dataset, width < height * TALL)
    const frame = frameFor(folded, places)
    if (last?.frame === frame && last.mask === mask) return last
    const scene = selectScene(frame, index, mask, ({ id }) => loose.has(id), label)
    last = { mask, frame, scene, notes: notesIn(scene, notes, t.ownNote) }
    return last
  }

  /** @param element - its shape when it is asked first decides which positions are taken */
  return (look: NetworkLook, element: Element): Drawn => {
    const drawn = whole(look, element)
    const { cites, selection } = look
    const asked = selection?.kind === 'statements' ? selection.ids : []
    const scene = citing(drawn.scene, cites, asked, label)
    return scene === drawn.scene ? drawn : { ...drawn, scene }
  }
}
