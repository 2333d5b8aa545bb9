import type { Point } from '../../domain/dataset.ts'
import type { EntityId } from '../../domain/ids.ts'
import type { View } from '../fit.ts'
import { fitScene } from '../fitScene.ts'
import { createKeptFree } from '../keptFree.ts'
import { createRefit } from '../refit.ts'
import {
  type Hit,
  type Look,
  type Renderer,
  type RendererEvents,
  staysTapped,
} from '../renderer.ts'
import type { Scene } from '../scene.ts'
import { Ground } from './ground.ts'
import { attachHands } from './hands.ts'
import { hitAt } from './hit.ts'
import { createPicture } from './picture.ts'
import { sameView } from './window.ts'

export { columnSteps } from './columns.ts'

const NEAREST = 6
const FARTHEST = 0.01
const GLIDE = 420

const EMPTY: Scene = { nodes: [], strands: [] }

const within = (zoom: number): number => Math.min(NEAREST, Math.max(FARTHEST, zoom))

/** Draws scenes of thousands of lines: a layered picture of its own, which moves as a picture and is redrawn at rest. */
export const createMapRenderer = (container: HTMLElement, events: RendererEvents): Renderer => {
  const stage = document.createElement('div')
  stage.className = 'graph-stage'
  container.append(stage)
  const ground = new Ground()
  const picture = createPicture(stage, ground)
  let scene = EMPTY
  let look: Look | null = null
  const kept = createKeptFree()
  let view: View = { zoom: 1, pan: { x: 0, y: 0 } }
  let hovered: Hit = null
  let pressed: Hit = null
  /** What a finger has tapped: it stays lit, as what a mouse rests on. */
  let touched: Hit = null
  let spent = false
  let gliding = 0
  /** Where it glides to. */
  let goal: View | null = null
  let pointer: { readonly x: number; readonly y: number } | null = null
  let looking = 0
  let lifted: { readonly id: EntityId; readonly at: Point } | null = null
  /** From where a node was taken hold of to where it stands. */
  let grip: Point = [0, 0]
  const watching = new Set<() => void>()

  const slotsNear = (hit: NonNullable<Hit>): readonly number[] => {
    if (hit.kind === 'strand') {
      const slot = ground.strandSlot(hit.id)
      return slot === undefined ? [] : [slot]
    }
    const node = ground.nodeSlot(hit.id)
    return node === undefined
      ? []
      : ground.touching(node).filter((slot) => (ground.shownStrands[slot] ?? 0) > 0)
  }

  /** What stays bright: the surroundings of what is hovered, else what the look says. */
  const brighten = (): void => {
    if (look === null) return
    const strands = new Set<number>()
    const nodes = new Set<number>()
    const add = (slots: Set<number>, slot: number | undefined): void => {
      if (slot !== undefined) slots.add(slot)
    }
    if (hovered !== null) {
      for (const slot of slotsNear(hovered)) {
        strands.add(slot)
        nodes.add(ground.ends[slot * 2] ?? 0).add(ground.ends[slot * 2 + 1] ?? 0)
      }
      if (hovered.kind === 'node') add(nodes, ground.nodeSlot(hovered.id))
    } else if (look.lit !== null) {
      for (const id of look.lit.strands) add(strands, ground.strandSlot(id))
      for (const id of look.lit.nodes) add(nodes, ground.nodeSlot(id))
    }
    const fading = hovered === null ? look.lit?.fading : hovered === touched ? 'aside' : 'away'
    picture.brighten({
      lit: fading === undefined ? null : { strands, nodes, fading },
      selected: look.selected,
      pointed: {
        nodes: new Set(hovered?.kind === 'node' ? [hovered.id] : []),
        strands: new Set(hovered?.kind === 'strand' ? [hovered.id] : []),
      },
    })
  }

  const hover = (hit: Hit): void => {
    if (hit?.kind === hovered?.kind && hit?.id === hovered?.id) return
    hovered = hit
    stage.style.cursor = hit === null ? '' : 'pointer'
    brighten()
    events.onHover(hit)
  }

  const stands = (hit: Hit): boolean =>
    hit === null ||
    (hit.kind === 'node'
      ? ground.shownNodes[ground.nodeSlot(hit.id) ?? -1] === 1
      : (ground.shownStrands[ground.strandSlot(hit.id) ?? -1] ?? 0) > 0)

  const at = (x: number, y: number): Hit => picture.wordAt(x, y) ?? hitAt(ground, view, x, y)

  const move = (next: View, told: boolean): void => {
    if (!sameView(view, next)) {
      view = next
      hover(touched)
      picture.move(view)
    }
    if (told) events.onView(view)
    for (const changed of watching) changed()
  }
  const halt = (): void => {
    cancelAnimationFrame(gliding)
    gliding = 0
    goal = null
  }
  const zoomAt = (factor: number, x: number, y: number): void => {
    halt()
    refit.moved()
    const zoom = within(view.zoom * factor)
    const scale = zoom / view.zoom
    move({ zoom, pan: { x: x - (x - view.pan.x) * scale, y: y - (y - view.pan.y) * scale } }, true)
  }
  const panBy = (x: number, y: number): void => {
    halt()
    refit.moved()
    move({ zoom: view.zoom, pan: { x: view.pan.x + x, y: view.pan.y + y } }, true)
  }
  const glide = (target: View, told: boolean): void => {
    halt()
    goal = target
    const from = view
    let start = 0
    const step = (now: number): void => {
      start ||= now
      const time = Math.min(1, (now - start) / GLIDE)
      const part = 1 - (1 - time) ** 3
      const zoom = from.zoom * (target.zoom / from.zoom) ** part
      // The same point of the map stays still all the way, as if the hand turned the wheel there.
      const share =
        target.zoom === from.zoom ? part : (zoom - from.zoom) / (target.zoom - from.zoom)
      move(
        {
          zoom,
          pan: {
            x: from.pan.x + (target.pan.x - from.pan.x) * share,
            y: from.pan.y + (target.pan.y - from.pan.y) * share,
          },
        },
        told,
      )
      // Who was told may have taken it elsewhere.
      if (goal !== target) return
      if (time === 1) halt()
      else gliding = requestAnimationFrame(step)
    }
    gliding = requestAnimationFrame(step)
  }

  const modelAt = (x: number, y: number): Point => [
    (x - view.pan.x) / view.zoom,
    (y - view.pan.y) / view.zoom,
  ]
  /** Where a node stands that a hand carries. */
  const carriedTo = (x: number, y: number): Point => {
    const hand = modelAt(x, y)
    return [Math.round(hand[0] + grip[0]), Math.round(hand[1] + grip[1])]
  }

  const fitting: Renderer['fitting'] = (ids, within) => {
    const { width, height } = picture.size()
    return fitScene(
      scene,
      ids,
      look,
      width,
      height,
      within,
      FARTHEST,
      ids === null ? ground.kept : null,
    )
  }
  const fitOn: Renderer['fit'] = (ids, motion, within) => {
    const target = fitting(ids, within)
    if (target === null) return
    const { width, height } = picture.size()
    refit.fitted(ids === null, width, height)
    if (motion === 'jump' || look?.stillMotion !== false) {
      halt()
      move(target, true)
      picture.rest()
      picture.paintFirst()
    } else glide(target, true)
  }
  const refit = createRefit(() => fitOn(null, 'jump'))

  const placeOf = (id: EntityId): Point | null => {
    if (lifted?.id === id) return lifted.at
    const slot = ground.nodeSlot(id) ?? -1
    return ground.shownNodes[slot] === 1 ? (ground.nodes[slot]?.at ?? null) : null
  }

  const detach = attachHands(stage, {
    hit: at,
    onPress: (hit, x, y) => {
      // Whoever takes hold of the canvas has it.
      halt()
      pressed = hit
      const [handX, handY] = modelAt(x, y)
      const [atX, atY] = (hit?.kind === 'node' && placeOf(hit.id)) || [handX, handY]
      grip = [atX - handX, atY - handY]
      spent = false
      // Until it is let go, the pointer rests on nothing.
      pointer = null
    },
    onPick: (hit, adding) => {
      if (!spent) events.onPick(hit, adding)
    },
    onHover: (x, y) => {
      pointer = { x, y }
      if (looking !== 0 || gliding !== 0) return
      looking = requestAnimationFrame(() => {
        looking = 0
        if (pointer !== null && !picture.isMoving()) hover(at(pointer.x, pointer.y))
      })
    },
    onLeave: () => {
      pointer = null
      hover(null)
    },
    onLifted: (tapped) => {
      pointer = null
      if (tapped !== undefined && !spent) touched = tapped
      hover(touched)
    },
    mayLift: (hit) => hit?.kind === 'node' && look?.frozen === false,
    onLift: (hit, x, y) => {
      if (hit?.kind !== 'node') return
      hover(hit)
      lifted = { id: hit.id, at: carriedTo(x, y) }
      picture.lift(ground.nodeSlot(hit.id) ?? null, lifted.at)
    },
    onDrop: (hit, x, y) => {
      lifted = null
      picture.lift(null, [0, 0])
      if (hit?.kind === 'node') events.onMove(hit.id, carriedTo(x, y))
    },
    onPan: panBy,
    onZoom: zoomAt,
  })
  // The hand rests again, and so may the pointer on something.
  picture.onRest(() => {
    if (gliding === 0 && (pointer !== null || touched !== null))
      hover(pointer === null ? touched : at(pointer.x, pointer.y))
  })
  const watcher = new ResizeObserver(() => {
    picture.resize()
    const { width, height } = picture.size()
    refit.resized(width, height)
  })
  watcher.observe(container)
  /** A window that is brought to another screen, or zoomed, has other pixels at the same size. */
  let screen: MediaQueryList | null = null
  const watchScreen = (): void => {
    screen = window.matchMedia(`(resolution: ${window.devicePixelRatio}dppx)`)
    screen.addEventListener('change', withScreen, { once: true })
  }
  const withScreen = (): void => {
    picture.resize()
    watchScreen()
  }
  watchScreen()
  const withFonts = (): void => picture.forgetWords()
  document.fonts?.addEventListener('loadingdone', withFonts)

  return {
    render(next, nextLook) {
      const recoloured = look?.theme !== nextLook.theme
      const reselected = look?.selected !== nextLook.selected
      look = nextLook
      if (next !== scene) {
        scene = next
        picture.take(next)
        if (!stands(hovered)) hovered = null
      }
      if (touched !== null && !(staysTapped(nextLook, touched) && stands(touched))) {
        touched = null
        if (pointer === null) hover(null)
      }
      picture.look(nextLook.theme, nextLook.selected, recoloured, reselected)
      brighten()
      picture.settle()
    },
    isWhole: picture.isWhole,
    fit: fitOn,
    fitting,
    isFitted: refit.isFitted,
    keepFree(whose, boxes) {
      kept.set(whose, boxes)
      ground.kept = kept.boxes()
      picture.forgetWords()
    },
    zoomBy(factor) {
      const { width, height } = picture.size()
      zoomAt(factor, width / 2, height / 2)
    },
    panBy,
    farthest: FARTHEST,
    view: () => view,
    goal: () => goal ?? view,
    setView(next, motion) {
      halt()
      if (motion !== 'aside') refit.moved()
      if ((motion ?? 'jump') !== 'jump' && look?.stillMotion === false) glide(next, false)
      else move(next, false)
    },
    watchView(changed) {
      watching.add(changed)
      return () => {
        watching.delete(changed)
      }
    },
    placeOf,
    hovered: () => hovered,
    pressed: () => pressed,
    spendPress() {
      spent = true
    },
    nodesInView({ zoom, pan } = view) {
      const { width, height } = picture.size()
      const inside = (place: number, length: number): boolean => place >= 0 && place <= length
      return scene.nodes
        .filter(
          (node) =>
            inside(node.at[0] * zoom + pan.x, width) && inside(node.at[1] * zoom + pan.y, height),
        )
        .map(({ id }): EntityId => id)
    },
    destroy() {
      halt()
      // Where nodes stand is kept for the next map of the same graph.
      if (lifted !== null) picture.lift(null, [0, 0])
      refit.end()
      cancelAnimationFrame(looking)
      detach()
      watcher.disconnect()
      screen?.removeEventListener('change', withScreen)
      document.fonts?.removeEventListener('loadingdone', withFonts)
      picture.destroy()
      stage.remove()
    },
  }
}
