import { expect, it, vi } from 'vitest'
import { drawnWith } from '../../src/ui/graph/drawnWith.ts'
import { createMapRenderer } from '../../src/view/map/index.ts'
import { LOOK, withStillTime } from '../helpers/drawn.ts'
import { createStage } from '../helpers/stage.ts'
import { sceneOf } from '../view/pictures/invented.ts'

withStillTime()

it('draws at once, with each view, size and screen, and no more once it has ended', () => {
  const { host, resize, screens } = createStage(900, 600)
  const renderer = createMapRenderer(host, {
    onPick: () => {},
    onHover: () => {},
    onView: () => {},
    onMove: () => {},
  })
  renderer.render(sceneOf(), LOOK)
  const draw = vi.fn()
  const end = drawnWith(renderer, host, draw)
  expect(draw).toHaveBeenCalledTimes(1)
  const changes: readonly (() => void)[] = [
    () => renderer.panBy(5, 0),
    () => resize(800, 600),
    () => screens.dispatchEvent(new Event('change')),
    () => screens.dispatchEvent(new Event('change')),
  ]
  for (const change of changes) {
    draw.mockClear()
    change()
    expect(draw).toHaveBeenCalled()
  }
  end()
  draw.mockClear()
  for (const change of changes) change()
  expect(draw).not.toHaveBeenCalled()
})
