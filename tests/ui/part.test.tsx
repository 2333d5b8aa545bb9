import { render, screen } from '@testing-library/react'
import { createRoot } from 'react-dom/client'
import { afterEach, expect, it, vi } from 'vitest'
import { part } from '../../src/ui/frame/part.tsx'

const Come = ({ name }: { readonly name: string }) => <p>{name} is here</p>

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

it('shows what came as soon as it has come, however short its fallback stood', async () => {
  // As in a page, where React draws by its own clock.
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', false)
  vi.useFakeTimers({ toFake: ['setTimeout'] })
  const turns = async () => {
    for (let turn = 0; turn < 50; turn++) await new Promise((next) => setImmediate(next))
  }
  let arrive: (come: typeof Come) => void = () => {}
  const coming = new Promise<typeof Come>((resolve) => {
    arrive = resolve
  })
  const Part = part(() => coming, <p>waiting</p>)
  const place = document.createElement('div')
  const root = createRoot(place)
  root.render(<Part name="It" />)
  await turns()
  expect(place).toHaveTextContent('waiting')
  arrive(Come)
  await turns()
  expect(place).toHaveTextContent('It is here')
  root.unmount()
})

it('is fetched once, wherever it stands', async () => {
  const load = vi.fn(async () => Come)
  const Part = part(load)
  render(
    <>
      <Part name="One" />
      <Part name="Another" />
    </>,
  )
  expect(await screen.findByText('Another is here')).toBeVisible()
  expect(screen.getByText('One is here')).toBeVisible()
  expect(load).toHaveBeenCalledTimes(1)
})

it('says that it did not come, and is asked for again when it is wanted again', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {})
  const load = vi
    .fn<() => Promise<typeof Come>>()
    .mockRejectedValueOnce(new TypeError('No network.'))
    .mockResolvedValue(Come)
  const Part = part(load)
  const { unmount } = render(<Part name="It" />)
  expect(await screen.findByRole('alert')).toHaveTextContent(/could not be fetched/)
  unmount()
  render(<Part name="It" />)
  expect(await screen.findByText('It is here')).toBeVisible()
})
