import type { Point } from '../../domain/dataset.ts'
import { fitScene } from '../fitScene.ts'
import { nodesIn } from '../inScene.ts'
import { createKeptFree } from '../keptFree.ts'
import { createRefit } from '../refit.ts'
import { type Look, outBeside, type Renderer, type RendererEvents } from '../renderer.ts'
import type { Scene } from '../scene.ts'
import { watchSurroundings } from '../watchSurroundings.ts'
import { createCamera, FARTHEST, type Spot } from './camera.ts'
import { createCarrying } from './carrying.ts'
import { emphasisOf, isShown } from './emphasis.ts'
import { Ground } from './ground.ts'
import { attachHands } from './hands.ts'
import { hitAt } from './hit.ts'
import { createPicture } from './picture.ts'
import { createPointing } from './pointing.ts'

export { columnSteps } from './columns.ts'

const EMPTY: Scene = { nodes: [], strands: [] }

/** Draws scenes of thousands of lines: a layered picture of its own, which moves as a picture and is redrawn at rest. */
export const createMapRenderer = (container: HTMLElement, events: RendererEvents): Renderer => {
  const stage = document.createElement('div')
  stage.className = 'graph-stage'
  container.append(stage)
  const ground = new Ground()
  const picture = createPicture(stage, ground)
  const kept = createKeptFree()
  let scene = EMPTY
  let look: Look | null = null

  const camera = createCamera({
    changed(view) {
      pointing.viewMoved()
      picture.move(view)
    },
    told: events.onView,
  })
  const pointing = createPointing({
    at: ({ x, y }) => picture.wordAt(x, y) ?? hitAt(ground, camera.view(), x, y),
    isShown: (hit) => isShown(ground, hit),
    isGliding: camera.isGliding,
    isMoving: picture.isMoving,
    changed(hit) {
      stage.style.cursor = hit === null ? '' : 'pointer'
      events.onHover(hit)
    },
    stoodOut: () => brighten(),
  })
  picture.onRest(pointing.viewRested)
  const carrying = createCarrying(ground, picture.lift)

  const brighten = (): void => {
    if (look === null) return
    const out = outBeside(look, pointing.out())
    picture.brighten(emphasisOf(ground, scene, look, out))
  }

  /** A point of the stage in units of the model. */
  const modelAt = ({ x, y }: Spot): Point => {
    const { zoom, pan } = camera.view()
    return [(x - pan.x) / zoom, (y - pan.y) / zoom]
  }

  const fitting: Renderer['fitting'] = (ids, within) => {
    const { width, height } = picture.size()
    const beside = ids === null ? ground.kept : null
    return fitScene(scene, ids, look, width, height, within, FARTHEST, beside)
  }
  const bringIntoView: Renderer['fit'] = (ids, motion, within) => {
    const target = fitting(ids, within)
    const { width, height } = picture.size()
    // All that finds no room is fitted once the canvas has some.
    if (target !== null || ids === null) refit.fitted(ids === null, width, height)
    if (target === null) return
    if (motion === 'glide' && look?.stillMotion === false) {
      camera.glide(target, true)
      return
    }
    camera.jump(target, true)
    picture.rest()
    picture.askForFirst()
  }
  const refit = createRefit(() => bringIntoView(null, 'jump'))
  const zoomBy = (factor: number, from: Spot, to: Spot): void => {
    refit.moved()
    camera.zoomBy(factor, from, to)
  }
  const panBy = (x: number, y: number): void => {
    refit.moved()
    camera.panBy(x, y)
  }

  const detach = attachHands(stage, {
    hit: pointing.at,
    onPress(hit, spot) {
      // Whoever takes hold of the canvas has it.
      camera.halt()
      pointing.press(hit)
      const hand = modelAt(spot)
      carrying.grasp(hand, (hit?.kind === 'node' && carrying.placeOf(hit.id)) || hand)
    },
    onPick(hit, adding) {
      if (!pointing.isSpent()) events.onPick(hit, adding)
    },
    onHover: pointing.moveTo,
    onLeave: pointing.leave,
    onLifted: pointing.liftFinger,
    mayLift: (hit) => hit?.kind === 'node' && look?.frozen === false,
    onLift(hit, spot) {
      if (hit?.kind !== 'node') return
      pointing.hold(hit)
      carrying.carry(hit.id, modelAt(spot))
    },
    onDrop(hit, spot) {
      const at = carrying.drop(modelAt(spot))
      if (hit?.kind === 'node') events.onMove(hit.id, at)
    },
    onPan: panBy,
    onZoom: zoomBy,
  })
  const resized = (): void => {
    picture.resize()
    const { width, height } = picture.size()
    refit.resized(width, height)
  }
  const unwatch = watchSurroundings(container, resized, picture.resize, picture.forgetWords)

  return {
    render(next, nextLook) {
      const recoloured = look?.theme !== nextLook.theme
      look = nextLook
      if (next !== scene) {
        scene = next
        picture.take(next)
        pointing.sceneChanged()
      }
      pointing.lookChanged(nextLook)
      picture.look(nextLook.theme, nextLook.selected, recoloured)
      brighten()
      picture.settle()
    },
    isWhole: picture.isWhole,
    fit: bringIntoView,
    fitting,
    isFitted: refit.isFitted,
    keepFree(whose, boxes) {
      kept.set(whose, boxes)
      ground.kept = kept.boxes()
      picture.forgetWords()
    },
    zoomBy(factor) {
      const { width, height } = picture.size()
      const middle = { x: width / 2, y: height / 2 }
      zoomBy(factor, middle, middle)
    },
    panBy,
    farthest: FARTHEST,
    view: camera.view,
    goal: camera.goal,
    setView(next, motion = 'jump') {
      if (motion !== 'aside') refit.moved()
      if (motion !== 'jump' && look?.stillMotion === false) camera.glide(next)
      else camera.jump(next)
    },
    watchView: camera.watch,
    placeOf: carrying.placeOf,
    hovered: pointing.hovered,
    pressed: pointing.pressed,
    spendPress: pointing.spendPress,
    nodesInView(view = camera.view()) {
      const canvas = { x: 0, y: 0, ...picture.size() }
      return nodesIn(scene.nodes, view, canvas)
    },
    destroy() {
      camera.halt()
      // Where nodes stand is kept for the next map of the same graph.
      carrying.end()
      refit.end()
      pointing.end()
      detach()
      unwatch()
      picture.destroy()
      stage.remove()
    },
  }
}
