import { act, screen } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import type { LayoutOrder } from '../../src/analysis/jobs/layoutOrder.ts'
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
Object.assign(globalThis, { Worker: SlowWorker })
HTMLElement.prototype.hidePopover ??= () => {}

const Menu = () => (
  <LayoutMenu
    scene={useScene('landscape')}
    orientation="landscape"
    renderer={{ current: null }}
    open={false}
  />
)

const ALAND = entityId('aland')
const last = (): SlowWorker => {
  const worker = SlowWorker.all.at(-1)
  if (worker === undefined) throw new Error('Nothing was laid out.')
  return worker
}

const asked = (layout: string) => {
  const mounted = mount(<Menu />)
  const { store } = mounted.workspace
  act(() => store.ask({ layout }))
  return { ...mounted, store }
}

beforeEach(() => {
  SlowWorker.all.length = 0
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
