import { act } from '@testing-library/react'
import { useRef } from 'react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type EntityId, entityId, statementId } from '../../src/domain/ids.ts'
import { useUncovered } from '../../src/ui/hands/useUncovered.ts'
import type { View } from '../../src/view/fit.ts'
import { placeLabels } from '../../src/view/labels.ts'
import { estimate } from '../../src/view/pictures/text.ts'
import type { Renderer } from '../../src/view/renderer.ts'
import { builtEntity, builtStatement, link } from '../helpers/built.ts'
import { dispute, positions, sceneOf } from '../view/pictures/invented.ts'
import { mount } from './mount.tsx'

const DATASET = dispute(
  [builtEntity('port', 'country', 'Port'), builtEntity('bay', 'country', 'Bay of Long Storms')],
  [
    builtStatement('raid', 'port', 'attacks', 'bay', {
      status: 'claimed',
      said: [link('bay', {})],
    }),
  ],
)
const SCENE = sceneOf(
  DATASET,
  positions([
    ['port', [0, 0]],
    ['bay', [1_500, 0]],
  ]),
)
const [PORT, BAY, RAID] = [entityId('port'), entityId('bay'), statementId('raid')]
const NEAR = { zoom: 1.2, pan: { x: 500, y: 400 } }
const WHOLE = { zoom: 0.5, pan: { x: 40, y: 400 } }

const boxed = (id: string, x: number, width: number): HTMLElement => {
  const element = document.createElement('div')
  element.id = id
  element.getBoundingClientRect = () => DOMRect.fromRect({ x, y: 0, width, height: 800 })
  document.body.append(element)
  return element
}

const added: HTMLElement[] = []
beforeEach(() => void vi.useFakeTimers({ toFake: ['requestAnimationFrame', 'performance'] }))
afterEach(() => {
  vi.useRealTimers()
  for (const element of added.splice(0)) element.remove()
})

const Probe = ({
  host,
  view,
  setView,
}: {
  readonly host: HTMLElement
  readonly view: View
  readonly setView: Renderer['setView']
}) => {
  const renderer = {
    view: () => view,
    goal: () => view,
    fitting: () => WHOLE,
    setView,
  } as unknown as Renderer
  useUncovered(host, SCENE, useRef(renderer))
  return null
}

const rest = async (): Promise<void> => {
  await import('../../src/ui/ask/answering.ts')
  await import('../../src/ui/hands/uncover.ts')
  for (let turn = 0; turn < 20; turn++) await Promise.resolve()
  vi.advanceTimersByTime(1_000)
}

it('brings a path into view once, and no panel that comes or goes beside it moves the view again', async () => {
  const host = boxed('canvas', 0, 1_000)
  added.push(host, boxed('evidence', 1_000, 400))
  const setView = vi.fn()
  const { store } = mount(
    <Probe host={host} view={NEAR} setView={setView} />,
    '',
    DATASET,
  ).workspace
  const selection = { entities: [], statements: [RAID] }
  act(() => {
    store.hold({ along: { selection, steps: [{ statement: RAID, ends: [PORT, BAY] }] } })
    store.run({ name: 'select', selection })
  })
  await rest()
  expect(setView.mock.calls).toEqual([[WHOLE, 'aside']])
  for (const sheet of ['timeline', null, 'legend'] as const) {
    act(() => store.run({ name: 'open-sheet', sheet }))
    await rest()
  }
  expect(setView).toHaveBeenCalledTimes(1)
})

it('brings the words of a line that a link selects in from beyond the rim of the canvas, and none that a hand selects there', async () => {
  const host = boxed('canvas', 0, 500)
  added.push(host, boxed('evidence', 500, 400))
  const [words] = placeLabels(SCENE, 0.4, estimate, {
    nodes: new Set(),
    strands: new Set(SCENE.strands.map(({ id }) => id)),
  }).strands
  if (words === undefined) throw new Error('The line has no words.')
  const middle = words.box.x + words.box.width / 2
  // The middle of the line stands within the rim, and its speaker beyond it.
  const view = { zoom: 0.4, pan: { x: 30 - middle, y: 400 } }
  const setView = vi.fn<Renderer['setView']>()
  const probe = <Probe host={host} view={view} setView={setView} />
  const { store } = mount(probe, 'select=raid', DATASET).workspace
  await rest()
  const [to] = setView.mock.calls[0] ?? []
  expect(to?.zoom).toBe(0.4)
  expect(words.box.x + (to?.pan.x ?? -Infinity)).toBeGreaterThanOrEqual(0)
  act(() => store.run({ name: 'open-sheet', sheet: 'evidence' }))
  for (const statements of [[], [RAID]])
    act(() => store.run({ name: 'select', selection: { entities: [], statements } }))
  await rest()
  expect(setView).toHaveBeenCalledTimes(1)
})

it('brings an answer that an address brings into view as a path', async () => {
  const host = boxed('canvas', 0, 1_000)
  added.push(host, boxed('evidence', 1_000, 400))
  const setView = vi.fn()
  mount(
    <Probe host={host} view={NEAR} setView={setView} />,
    '#tool=ask&ask=node%3Aport,to%3Arelation%3Aattacks,any&select=raid',
    DATASET,
  )
  await rest()
  expect(setView.mock.calls).toEqual([[WHOLE, 'aside']])
})

it('waits for the canvas where a link selects something before it is drawn', async () => {
  const host = boxed('canvas', 0, 1_000)
  added.push(host, boxed('evidence', 900, 400))
  const setView = vi.fn()
  const late: { current: Renderer | null } = { current: null }
  const Late = () => {
    useUncovered(host, SCENE, late)
    return null
  }
  mount(<Late />, '#tool=ask&ask=node%3Aport,to%3Arelation%3Aattacks,any&select=raid', DATASET)
  await rest()
  vi.advanceTimersByTime(10_000)
  late.current = {
    view: () => NEAR,
    goal: () => NEAR,
    fitting: () => WHOLE,
    setView,
  } as unknown as Renderer
  vi.advanceTimersByTime(1_000)
  expect(setView.mock.calls).toEqual([[WHOLE, 'aside']])
})

describe('a view that made way for the evidence', () => {
  /** What is selected lies under the sheet at the lower end of a canvas. */
  const opened = async () => {
    const host = boxed('canvas', 0, 1_000)
    const panel = boxed('evidence', 0, 1_000)
    panel.getBoundingClientRect = () => DOMRect.fromRect({ y: 300, width: 1_000, height: 500 })
    added.push(host, panel)
    const now: { view: View } = { view: NEAR }
    const renderer = {
      view: () => now.view,
      goal: () => now.view,
      fitting: () => null,
      setView: (view: View) => {
        now.view = view
      },
    } as unknown as Renderer
    const Probing = () => {
      useUncovered(host, SCENE, useRef(renderer))
      return null
    }
    const { store } = mount(<Probing />, '', DATASET).workspace
    const select = async (...entities: readonly EntityId[]): Promise<void> => {
      act(() => store.run({ name: 'select', selection: { entities, statements: [] } }))
      await rest()
    }
    act(() => store.run({ name: 'open-sheet', sheet: 'evidence' }))
    await select(PORT)
    expect(now.view.pan.y).toBeLessThan(300)
    return { now, store, select }
  }

  it.each([null, 'legend', 'timeline'] as const)(
    'goes back when %s takes its place',
    async (sheet) => {
      const { now, store, select } = await opened()
      await select()
      act(() => store.run({ name: 'open-sheet', sheet }))
      expect(now.view).toEqual(NEAR)
    },
  )

  it('stays while another panel takes its place beside what is selected, and goes back once that is closed', async () => {
    const { now, store } = await opened()
    const beside = now.view
    act(() => store.run({ name: 'open-sheet', sheet: 'timeline' }))
    expect(now.view).toEqual(beside)
    act(() => store.run({ name: 'open-sheet', sheet: null }))
    expect(now.view).toEqual(NEAR)
  })

  it('stays where somebody has moved it since', async () => {
    const { now, store } = await opened()
    const moved = { ...now.view, pan: { x: now.view.pan.x + 30, y: now.view.pan.y } }
    now.view = moved
    act(() => store.run({ name: 'open-sheet', sheet: null }))
    expect(now.view).toEqual(moved)
  })

  it('goes no farther back than what is selected by then can be seen', async () => {
    const { now, store, select } = await opened()
    await select(BAY)
    act(() => store.run({ name: 'open-sheet', sheet: null }))
    const x = 1_500 * now.view.zoom + now.view.pan.x
    expect(x).toBeGreaterThan(800)
    expect(x).toBeLessThan(1_000)
    expect(now.view.pan.y).toBe(NEAR.pan.y)
  })
})
