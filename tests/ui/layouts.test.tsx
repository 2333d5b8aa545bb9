import { act, screen } from '@testing-library/react'
import { useState } from 'react'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { LayoutOrder } from '../../src/analysis/jobs/layoutOrder.ts'
import type { Orientation } from '../../src/domain/dataset.ts'
import { entityId } from '../../src/domain/ids.ts'
import { LayoutMenu } from '../../src/ui/graph/LayoutMenu.tsx'
import { useScene } from '../../src/ui/graph/useScene.ts'
import { mount } from './mount.tsx'

/** A worker that answers when it is told to. */
class SlowWorker extends EventTarget {
  static readonly all: SlowWorker[] = []
  order: LayoutOrder | null = null
  ended = false
  constructor() {
    super()
    SlowWorker.all.push(this)
  }
  postMessage(order: LayoutOrder): void {
    this.order = order
  }
  terminate(): void {
    this.ended = true
  }
  async answers(x: number): Promise<void> {
    const positions = new Map(this.order?.input.nodes.map(({ id }) => [id, [x, x] as const]))
    await act(async () => {
      if (!this.ended)
        this.dispatchEvent(new MessageEvent('message', { data: { positions, guides: [] } }))
    })
  }
  async fails(): Promise<void> {
    await act(async () => {
      this.dispatchEvent(Object.assign(new Event('error'), { message: 'out of memory' }))
    })
  }
}
vi.stubGlobal('Worker', SlowWorker)
HTMLElement.prototype.hidePopover ??= () => {}

const Menu = ({ orientation = 'landscape' }: { readonly orientation?: Orientation }) => (
  <LayoutMenu
    scene={useScene(orientation)}
    orientation={orientation}
    renderer={{ current: null }}
    open={false}
  />
)

/** The same in a window that can be turned. */
const TurningMenu = () => {
  const [orientation, setOrientation] = useState<Orientation>('portrait')
  return (
    <>
      <button
        type="button"
        onClick={() => setOrientation(orientation === 'portrait' ? 'landscape' : 'portrait')}
      >
        Turn
      </button>
      <Menu orientation={orientation} />
    </>
  )
}

const ALAND = entityId('aland')
const last = (): SlowWorker => {
  const worker = SlowWorker.all.at(-1)
  if (worker === undefined) throw new Error('Nothing was laid out.')
  return worker
}

const asked = (layout: string, menu = <Menu />) => {
  const mounted = mount(menu)
  const { store } = mounted.workspace
  act(() => store.ask({ layout }))
  return { ...mounted, store }
}

beforeEach(() => {
  SlowWorker.all.length = 0
})

it('marks the layout that stands, the original one too, and none while bubbles do', async () => {
  const { store } = asked('grouped')
  const standing = () =>
    screen
      .queryAllByRole('button', { pressed: true, hidden: true })
      .map(({ textContent }) => textContent)
  const undoable = () => store.getState().history.past.length
  expect(standing()).toEqual(['Original layout'])
  await last().answers(1)
  expect(standing()).toEqual(['In groups'])
  const original = screen.getByRole('button', { name: 'Original layout', hidden: true })
  act(() => original.click())
  expect(standing()).toEqual(['Original layout'])
  const steps = undoable()
  act(() => original.click())
  expect(undoable()).toBe(steps)
  act(() => store.run({ name: 'gather', bubbles: 'kind' }))
  expect(standing()).toEqual(['Kinds'])
})

describe('a layout that is under way', () => {
  it('says so, and arranges what is shown when it is there', async () => {
    const { app } = asked('force')
    expect(screen.getByText('Laying out …')).toBeInTheDocument()
    await last().answers(7)
    expect(screen.queryByText('Laying out …')).toBeNull()
    expect(app().arrangement.layout).toBe('force')
    expect(app().arrangement.moved.get(ALAND)).toEqual([7, 7])
  })

  it('changes nothing once it is cancelled', async () => {
    const { app, user } = asked('force')
    await user.click(screen.getByRole('button', { name: 'Cancel' }))
    expect(screen.queryByText('Laying out …')).toBeNull()
    expect(last().ended).toBe(true)
    await last().answers(7)
    expect(app().arrangement.layout).toBeNull()
  })

  it('gives way to another one that is asked for', async () => {
    const { app, store } = asked('force')
    const first = last()
    act(() => store.ask({ layout: 'circle' }))
    expect(first.ended).toBe(true)
    await last().answers(9)
    expect(app().arrangement.layout).toBe('circle')
  })

  it('gives way to the original layout and to Undo, which are asked for later', async () => {
    const { app, store } = asked('force')
    await last().answers(7)
    act(() => store.ask({ layout: 'circle' }))
    act(() => store.run({ name: 'arrange', layout: null, positions: new Map() }))
    expect(screen.queryByText('Laying out …')).toBeNull()
    await last().answers(9)
    expect(app().arrangement.layout).toBeNull()

    act(() => store.ask({ layout: 'circle' }))
    act(() => store.undo())
    expect(last().ended).toBe(true)
    await last().answers(9)
    expect(app().arrangement.layout).toBe('force')
  })

  it('leaves what is dragged meanwhile where it was put', async () => {
    const { app, store } = asked('force')
    act(() => store.run({ name: 'move', entity: ALAND, to: [500, 600] }))
    await last().answers(7)
    expect(app().arrangement.layout).toBe('force')
    expect(app().arrangement.moved.get(ALAND)).toEqual([500, 600])
  })

  it('says that it failed, and leaves the positions as they were', async () => {
    const { app } = asked('force')
    await last().fails()
    expect(screen.getByText(/could not be computed/)).toBeInTheDocument()
    expect(app().arrangement.moved.size).toBe(0)
  })
})

describe('a layout in a window that is turned', () => {
  const turned = async () => {
    const mounted = asked('timeline', <TurningMenu />)
    await last().answers(7)
    return { ...mounted, turn: () => mounted.user.click(screen.getByText('Turn')) }
  }

  it('is made anew for its shape, around what was placed by hand, and taken back in one step', async () => {
    const { app, store, turn } = await turned()
    act(() => store.run({ name: 'move', entity: ALAND, to: [500, 600] }))
    await turn()
    expect(SlowWorker.all).toHaveLength(2)
    expect(last().order?.layout).toBe('timeline')
    expect(last().order?.input.orientation).toBe('landscape')
    expect(last().order?.input.pinned?.get(ALAND)).toEqual([500, 600])
    await last().answers(9)
    expect(app().arrangement.moved.get(ALAND)).toEqual([500, 600])
    expect([...app().arrangement.moved.values()]).toContainEqual([9, 9])
    act(() => store.undo())
    expect([...app().arrangement.moved.values()]).toContainEqual([7, 7])
    expect([...app().arrangement.moved.values()]).not.toContainEqual([9, 9])
  })

  it('is made for the shape that the window has at the end, when it is turned meanwhile', async () => {
    const { app, turn } = await turned()
    await turn()
    await turn()
    expect(last().ended).toBe(true)
    await last().answers(9)
    expect([...app().arrangement.moved.values()]).toContainEqual([7, 7])
    await turn()
    await last().answers(11)
    expect([...app().arrangement.moved.values()]).toContainEqual([11, 11])
  })

  it('stays away where the original layout is there again', async () => {
    const { store, turn } = await turned()
    act(() => store.run({ name: 'arrange', layout: null, positions: new Map() }))
    await turn()
    expect(SlowWorker.all).toHaveLength(1)
  })
})
