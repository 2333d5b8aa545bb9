import { act } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { statementId } from '../../src/domain/ids.ts'
import type { Story } from '../../src/domain/story.ts'
import type { Command } from '../../src/state/commands.ts'
import { keptOf } from '../../src/state/project/work.ts'
import { endTelling, tellStep } from '../../src/state/stories.ts'
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
  const goTo = (address: string): void =>
    act(() => {
      window.history.replaceState(null, '', address)
      window.dispatchEvent(new PopStateEvent('popstate'))
    })
  return {
    workspace,
    run,
    goTo,
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

describe('Back and Forward in a story', () => {
  const STORY: Story = {
    id: 'walk',
    title: 'A walk',
    summary: '',
    steps: ['no-status=claimed', ''].map((view) => ({
      title: 'Here',
      text: '',
      cites: [statementId('charge')],
      view,
      focus: [],
    })),
  }
  /** A story begun with a relation hidden; gives the address of each of its steps. */
  const told = () => {
    const page = following()
    const { dataset, store } = page.workspace
    const app = () => store.getState().app
    const tell = (step: number): string => {
      page.run(tellStep(app(), dataset, STORY, step))
      return window.location.href
    }
    page.run(hide('accuses'))
    const before = window.location.href
    return {
      ...page,
      addresses: { before, first: tell(0), second: tell(1) },
      end: () => page.run(endTelling(app(), dataset)),
      off: () => [...app().filters.off.relation],
      kept: () => [...keptOf(app(), dataset).filters.off.relation],
      step: () => app().telling?.step,
    }
  }

  it('keep the reader’s own filters for its end, and what is saved has them meanwhile', () => {
    const { goTo, addresses, kept, off, end, step } = told()
    goTo(addresses.first)
    expect(step()).toBe(0)
    expect(off()).not.toContain('accuses')
    expect(kept()).toContain('accuses')
    goTo(addresses.second)
    end()
    expect(off()).toContain('accuses')
  })

  it('bring a story back, and what was shown meanwhile at its end', () => {
    const { goTo, addresses, kept, off, end, run } = told()
    end()
    run(hide('denies'))
    goTo(addresses.first)
    expect(off()).not.toContain('denies')
    expect(kept()).toEqual(expect.arrayContaining(['accuses', 'denies']))
    end()
    expect(off()).toEqual(expect.arrayContaining(['accuses', 'denies']))
  })

  it('leave the story for the address before it', () => {
    const { goTo, addresses, kept, off, step } = told()
    goTo(addresses.before)
    expect(step()).toBeUndefined()
    expect(off()).toContain('accuses')
    expect(kept()).toContain('accuses')
  })
})
