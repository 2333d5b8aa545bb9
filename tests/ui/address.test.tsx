import { act } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { Command } from '../../src/state/commands.ts'
import { linkNow } from '../../src/ui/linkTo.ts'
import { useAddress } from '../../src/ui/useAddress.ts'
import { useWorkspace } from '../../src/ui/workspace.tsx'
import { mount } from './mount.tsx'

const Following = () => {
  useAddress(useWorkspace())
  return null
}

const hide = (...values: readonly string[]): Command => ({
  name: 'hide-values',
  facet: 'relation',
  values,
})

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] })
  window.history.replaceState(null, '', '/')
})
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

const following = () => {
  const { workspace } = mount(<Following />)
  const pushed = vi.spyOn(window.history, 'pushState')
  const run = (command: Command): void => act(() => workspace.store.run(command))
  return {
    run,
    link: () => linkNow(workspace),
    steps: () => pushed.mock.calls.map(([, , address]) => String(address)),
  }
}

it('is written at once for one switch, and once for those in quick succession after it', () => {
  const { run, steps } = following()
  run(hide('accuses'))
  expect(steps()).toHaveLength(1)
  expect(window.location.hash).toContain('accuses')
  run(hide('sponsors'))
  vi.advanceTimersByTime(100)
  run(hide('denies'))
  expect(steps()).toHaveLength(1)
  vi.advanceTimersByTime(1_000)
  expect(steps()).toHaveLength(2)
  expect(window.location.hash).toMatch(/accuses.*denies.*sponsors/)
  run(hide('praises'))
  expect(steps()).toHaveLength(3)
})

it('keeps a step for quick switches before whatever is done next, and when the page goes', () => {
  const { run, steps } = following()
  run(hide('accuses'))
  run(hide('sponsors'))
  run({ name: 'focus', focus: { depth: 0, entities: [] } })
  expect(steps()).toHaveLength(3)
  expect(steps()[1]).toContain('sponsors')
  expect(steps()[1]).not.toContain('focus')
  run(hide('praises'))
  expect(steps()).toHaveLength(3)
  window.dispatchEvent(new Event('pagehide'))
  expect(steps()).toHaveLength(4)
  vi.advanceTimersByTime(1_000)
  expect(steps()).toHaveLength(4)
})

it('lags behind quick switches, and a link that is copied then does not', () => {
  const { run, link } = following()
  run(hide('accuses'))
  run(hide('sponsors'))
  expect(window.location.hash).not.toContain('sponsors')
  expect(link()).toMatch(/#.*accuses.*sponsors/)
})

it('names its dataset in a link, and keeps what names a graph already', () => {
  const { link } = following()
  expect(link()).toBe('http://localhost:3000/?dataset=sample')
  window.history.replaceState(null, '', '/?lang=de')
  expect(link()).toBe('http://localhost:3000/?lang=de&dataset=sample')
  for (const search of ['?dataset=lake', '?lang=de&data=graphs%2Flake.json', '?project=a1']) {
    window.history.replaceState(null, '', `/${search}`)
    expect(link()).toBe(`http://localhost:3000/${search}`)
  }
})
