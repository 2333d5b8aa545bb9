/** Scenes that renderers draw on a stage, in jsdom. */
import { afterEach, beforeEach, vi } from 'vitest'
import { createCytoscapeRenderer } from '../../src/view/cytoscape/index.ts'
import { createMapRenderer } from '../../src/view/map/index.ts'
import type { Look, Renderer, RendererEvents } from '../../src/view/renderer.ts'
import type { Scene } from '../../src/view/scene.ts'
import { THEMES } from '../../src/view/theme.ts'
import { createStage } from './stage.ts'

type Create = (container: HTMLElement, events: RendererEvents) => Renderer

export const RENDERERS: readonly (readonly [string, Create])[] = [
  ['cytoscape', createCytoscapeRenderer],
  ['the map', createMapRenderer],
]

/** Of the stage, in pixels. */
export const WIDTH = 900
export const HEIGHT = 600

export const LOOK: Look = {
  theme: THEMES.light,
  selected: { nodes: new Set(), strands: new Set() },
  stillMotion: true,
  lit: null,
  frozen: false,
}

/** Has time stand still in the tests of a file, and leaves nothing on the page after each. */
export const withStillTime = (): void => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] })
  })
  afterEach(() => {
    vi.useRealTimers()
    vi.restoreAllMocks()
    vi.unstubAllGlobals()
    document.body.replaceChildren()
  })
}

/** A scene on a stage of its own, all of it in view and at rest. */
export const drawn = (create: Create, scene: Scene, look: Look) => {
  const stage = createStage(WIDTH, HEIGHT)
  const events = {
    onPick: vi.fn<RendererEvents['onPick']>(),
    onHover: vi.fn<RendererEvents['onHover']>(),
    onView: vi.fn<RendererEvents['onView']>(),
    onMove: vi.fn<RendererEvents['onMove']>(),
  }
  const renderer = create(stage.host, events)
  renderer.render(scene, look)
  renderer.fit(null, 'jump')
  stage.settle()
  vi.runAllTimers()
  stage.settle()
  events.onView.mockClear()
  return { ...stage, renderer, events }
}
