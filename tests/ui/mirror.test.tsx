import { screen, waitFor, within } from '@testing-library/react'
import { useState } from 'react'
import { expect, it } from 'vitest'
import type { Selection } from '../../src/state/appState.ts'
import { MirrorList } from '../../src/ui/graph/MirrorList.tsx'
import { useScene } from '../../src/ui/graph/useScene.ts'
import { useMirrorKeys } from '../../src/ui/hands/useMirrorKeys.ts'
import { useApp, useRun } from '../../src/ui/workspace.tsx'
import type { Scene } from '../../src/view/scene.ts'
import { builtDataset, builtEntity, builtStatement } from '../helpers/built.ts'
import { mount } from './mount.tsx'

const MANY = 20_000

const large = () =>
  builtDataset(
    [builtEntity('aland', 'country', 'Aland'), builtEntity('borduria', 'country', 'Borduria')],
    Array.from({ length: MANY }, (_, at) =>
      builtStatement(`s-${at}`, 'aland', 'accuses', 'borduria'),
    ),
  )

const focused = (): Element | null => document.activeElement?.closest('li') ?? null

it('keeps some of twenty thousand relations in the page, says how many there are, and reaches all', async () => {
  const { user, app } = mount(<MirrorList scene={{ nodes: [], strands: [] }} />, '', large())
  const list = await screen.findByRole('list', { name: 'Relations in view' })
  const items = () => within(list).getAllByRole('listitem')
  expect(items().length).toBeLessThan(300)
  expect(items()[0]?.getAttribute('aria-setsize')).toBe(String(MANY))
  expect(items()[0]?.getAttribute('aria-posinset')).toBe('1')
  expect(list.querySelectorAll('[tabindex="0"]')).toHaveLength(1)

  within(items()[0] ?? list)
    .getByRole('button')
    .focus()
  await user.keyboard('{End}')
  expect(focused()?.getAttribute('aria-posinset')).toBe(String(MANY))
  await user.keyboard('{PageUp}{ArrowUp}')
  expect(focused()?.getAttribute('aria-posinset')).toBe(String(MANY - 11))
  await user.keyboard('{Enter}')
  expect(app().selection.statements).toEqual([`s-${MANY - 12}`])
  expect(items().length).toBeLessThan(300)

  await user.keyboard('{Home}')
  await user.click(
    screen.getByRole('button', { name: `and ${(MANY - 60).toLocaleString('en')} more` }),
  )
  expect(focused()?.getAttribute('aria-posinset')).toBe('61')
  expect(list.querySelectorAll('[tabindex="0"]')).toHaveLength(1)
})

it('means by its keys the node that is read, though the canvas has gone on meanwhile', async () => {
  const picked: Selection[] = []
  const hooks = { show() {}, say() {}, onMenu: (one: Selection) => picked.push(one) }
  const Both = () => {
    const scene = useScene('landscape')
    const [mirror, setMirror] = useState<HTMLElement | null>(null)
    const turned: Scene = { nodes: [...scene.nodes].reverse(), strands: scene.strands }
    useMirrorKeys(mirror, turned, hooks)
    return (
      <div ref={setMirror}>
        <MirrorList scene={scene} />
      </div>
    )
  }
  const { user } = mount(<Both />)
  const list = screen.getByRole('list', { name: 'Actors in view' })
  const [first] = within(list).getAllByRole('button')
  first?.focus()
  await user.keyboard('{Shift>}{F10}{/Shift}')
  const [id] = picked[0]?.entities ?? []
  expect(first?.textContent.toLowerCase()).toContain(String(id).replaceAll('-', ' '))
})

it('has the focus on its current item once a press of the mouse or a key opens it by a button', async () => {
  const hooks = { show() {}, say() {}, onMenu() {} }
  const Opened = () => {
    const scene = useScene('landscape')
    const open = useApp((app) => app.sheet === 'list')
    const run = useRun()
    const [mirror, setMirror] = useState<HTMLElement | null>(null)
    useMirrorKeys(mirror, scene, hooks)
    return (
      <>
        <button
          type="button"
          onClick={() => run({ name: 'open-sheet', sheet: open ? null : 'list' })}
        >
          List
        </button>
        <div ref={setMirror} id="mirror" hidden={!open}>
          <MirrorList scene={scene} />
        </div>
      </>
    )
  }
  const { user } = mount(<Opened />)
  const button = screen.getByRole('button', { name: 'List' })
  await user.click(button)
  const first = () =>
    within(screen.getByRole('list', { name: 'Relations in view' })).getAllByRole('button')[0]
  await waitFor(() => expect(first()).toHaveFocus())
  await user.keyboard('{ArrowDown}')
  const current = document.activeElement
  expect(current).not.toBe(first())
  await user.click(button)
  await user.keyboard('{Enter}')
  await waitFor(() => expect(current).toHaveFocus())
})
