import { fireEvent, screen, within } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { Timeline } from '../../src/ui/timeline/Timeline.tsx'
import { aDataset, aStatement, parsed } from '../helpers/dataset.ts'
import { mount } from './mount.tsx'

/** The third of a month, which counts from January 2001. */
const day = (month: number): string =>
  `${2001 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-03`

/** Consultations in each month of thirty years, the first year twice, one in three claimed; and one that runs for months. */
const crowded = () =>
  parsed(
    aDataset({
      statements: [
        ...Array.from({ length: 30 * 12 }, (_, at) =>
          aStatement(`s${at}`, {
            when: day(at),
            ...(at % 3 === 0 ? { status: 'claimed', said: 'aland' } : {}),
          }),
        ),
        ...Array.from({ length: 12 }, (_, at) => aStatement(`t${at}`, { when: day(at) })),
        aStatement('war', { when: '2005-11/2006-02' }),
      ],
    }),
  )

const mounted = async () => {
  const mounting = mount(<Timeline />, '', crowded())
  await screen.findByRole('group', { name: /Full height/ })
  const bars = () => screen.getAllByRole('button').filter((one) => one.classList.contains('bar'))
  return { ...mounting, bars }
}

describe('a lane in which boxes would stagger', () => {
  it('has a bar a period on one scale, and says what full height counts', async () => {
    const { bars } = await mounted()
    expect(bars()).toHaveLength(30)
    expect(bars().map((bar) => bar.textContent)).toEqual(['24', ...Array(29).fill('12')])
    expect(
      screen.getByRole('group', { name: /^talks: 373 statements\. Full height: 24/ }),
    ).toBeVisible()
  })

  it('keeps statuses apart within a bar, and claims with their speaker', async () => {
    const { bars } = await mounted()
    const [first] = bars()
    const parts = [...(first?.querySelectorAll('[data-status]') ?? [])]
    expect(parts.map((part) => part.getAttribute('data-status'))).toEqual(['reported', 'claimed'])
    expect(first).toHaveAccessibleName('consults ×20; aland says: consults ×4, 2001')
  })

  it('leaves what runs over the edge of a period out of the bars, as a box', async () => {
    const { bars } = await mounted()
    const lane = screen.getByRole('group', { name: /^talks/ })
    const boxes = within(lane)
      .getAllByRole('button')
      .filter((one) => !bars().includes(one))
    expect(boxes.map((box) => box.getAttribute('data-statement'))).toEqual(['war'])
  })

  it('selects all of a bar at a click, walks along its bars by keys, and dims those outside of the time', async () => {
    const { user, app, bars } = await mounted()
    const [first, second] = bars()
    if (first === undefined || second === undefined) throw new Error('There are no bars.')
    await user.click(first)
    expect(app().selection.statements).toHaveLength(24)
    expect(first).toHaveAttribute('aria-pressed', 'true')
    await user.keyboard('{ArrowRight}')
    expect(second).toHaveFocus()
    await user.click(screen.getByRole('button', { name: 'One step on' }))
    expect(first).toHaveAttribute('data-out', 'false')
    expect(second).toHaveAttribute('data-out', 'true')
  })
})

describe('the ground of the lanes', () => {
  const drag = async (pointerType: string, by: number) => {
    const { app } = mount(<Timeline />)
    const lanes = screen.getByRole('group', { name: /^Statements by their date/ })
    const axis = screen.getByTitle('Drag to choose a stretch of time')
    vi.spyOn(axis, 'getBoundingClientRect').mockReturnValue(new DOMRect(0, 0, 600, 20))
    lanes.setPointerCapture = vi.fn()
    const at = (clientX: number) => ({ clientX, pointerType, button: 0, pointerId: 1 })
    fireEvent.pointerDown(lanes, at(100))
    fireEvent.pointerMove(lanes, at(100 + by))
    fireEvent.pointerUp(lanes, at(100 + by))
    return { app, mark: within(lanes).getByRole('button', { name: /Aland .*Borduria/ }) }
  }

  it('takes a stretch of time from a drag of the mouse, which ends in no click', async () => {
    const { app, mark } = await drag('mouse', 300)
    expect(app().filters.time).toMatchObject({ from: '2031-05-02', to: '2031-05-04' })
    fireEvent.click(mark, { detail: 1 })
    expect(app().selection.statements).toEqual([])
  })

  it('leaves a click a click', async () => {
    const { app, mark } = await drag('mouse', 2)
    expect(app().filters.time).toBeNull()
    fireEvent.click(mark, { detail: 1 })
    expect(app().selection.statements).toEqual(['meeting'])
  })

  it('scrolls under a finger', async () => {
    const { app } = await drag('touch', 300)
    expect(app().filters.time).toBeNull()
  })
})
