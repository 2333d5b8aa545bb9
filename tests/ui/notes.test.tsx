import { fireEvent, screen, waitFor } from '@testing-library/react'
import { useRef, useState } from 'react'
import { describe, expect, it, vi } from 'vitest'
import { entityId, statementId } from '../../src/domain/ids.ts'
import { NOTHING_SELECTED, type Selection } from '../../src/state/appState.ts'
import { useScene } from '../../src/ui/graph/useScene.ts'
import { NotesLayer } from '../../src/ui/notes/NotesLayer.tsx'
import type { BoxesAt } from '../../src/view/keptFree.ts'
import type { Renderer } from '../../src/view/renderer.ts'
import { overlaps } from '../../src/view/room.ts'
import { mount } from './mount.tsx'

vi.stubGlobal(
  'ResizeObserver',
  class {
    observe() {}
    disconnect() {}
  },
)
HTMLElement.prototype.setPointerCapture ??= () => {}

/** What was handed to the renderer to be counted when all is brought into view. */
let counted: BoxesAt = () => []

const still = (): Renderer => {
  const nothing = () => {}
  return {
    render: nothing,
    fit: nothing,
    fitting: () => null,
    isFitted: () => false,
    keepFree: (_, boxes) => {
      counted = boxes ?? (() => [])
    },
    zoomBy: nothing,
    panBy: nothing,
    farthest: 0.1,
    view: () => ({ zoom: 2, pan: { x: 0, y: 0 } }),
    goal: () => ({ zoom: 2, pan: { x: 0, y: 0 } }),
    setView: nothing,
    watchView: () => nothing,
    placeOf: () => null,
    hovered: () => null,
    pressed: () => null,
    spendPress: nothing,
    nodesInView: () => [],
    destroy: nothing,
  }
}

const canvas = (): HTMLElement => {
  const host = document.createElement('div')
  host.getBoundingClientRect = () => new DOMRect(0, 0, 800, 600)
  host.role = 'application'
  host.tabIndex = 0
  document.body.append(host)
  return host
}

const Layer = ({ picked }: { readonly picked: Selection }) => {
  const scene = useScene('landscape')
  const renderer = useRef<Renderer>(still())
  const [host] = useState(canvas)
  const [asked, setAsked] = useState<{ picked: Selection; at: { x: number; y: number } } | null>(
    null,
  )
  return (
    <>
      <button type="button" onClick={() => setAsked({ picked, at: { x: 40, y: 80 } })}>
        Ask
      </button>
      <NotesLayer
        scene={scene}
        renderer={renderer}
        host={host}
        asked={asked}
        onEnd={() => setAsked(null)}
      />
    </>
  )
}

const mounted = (picked: Selection = NOTHING_SELECTED) => {
  const layer = mount(<Layer picked={picked} />)
  const { user } = layer
  return {
    ...layer,
    run: layer.workspace.store.run,
    undo: layer.workspace.store.undo,
    write: async (text: string) => {
      await user.click(screen.getByRole('button', { name: 'Ask' }))
      await user.type(screen.getByRole('textbox', { name: 'Text of the note' }), text)
      await user.keyboard('{Control>}{Enter}{/Control}')
      // The next frame gives it the focus, which would else be taken from what is opened meanwhile.
      await waitFor(() => expect(document.activeElement?.matches('[data-note]')).toBe(true))
    },
    note: () => screen.getByRole('button', { name: /^Note: / }),
  }
}

describe('notes on the canvas', () => {
  it('stand in a list of their own, labelled as notes, at the place that was asked for', async () => {
    const { write, app } = mounted()
    await write('Whose word?')
    expect(screen.getByRole('list', { name: 'Notes on the canvas' })).toBeTruthy()
    const note = screen.getByRole('button', { name: 'Note: Whose word?' })
    expect(note.textContent).toBe('Note Whose word?')
    expect(app().notes).toMatchObject([{ text: 'Whose word?', on: null, at: [20, 40] }])
  })

  it('hang on a node by its name, and on a line by words that name its speaker', async () => {
    const onNode = mounted({ entities: [entityId('borduria')], statements: [] })
    await onNode.write('Ask')
    expect(screen.getByRole('button', { name: 'Note: Ask, at Borduria' })).toBeTruthy()
    onNode.unmount()
    const onLine = mounted({ entities: [], statements: [statementId('claim-arming')] })
    await onLine.write('Ask')
    expect(screen.getByRole('button', { name: /^Note: Ask, at “.*Aland/ })).toBeTruthy()
    expect(onLine.app().notes[0]?.on).toEqual({ statement: 'claim-arming' })
  })

  it('are moved by arrow keys as one step, edited by Enter, deleted by Delete, and each can be undone', async () => {
    const { write, user, note, app, undo } = mounted()
    await write('First')
    note().focus()
    await user.keyboard('{ArrowRight}{ArrowRight}{Shift>}{ArrowDown}{/Shift}')
    expect(app().notes[0]?.at).toEqual([32, 64])
    await user.keyboard('{Enter}')
    await user.keyboard(' and last{Control>}{Enter}{/Control}')
    expect(app().notes[0]?.text).toBe('First and last')
    note().focus()
    await user.keyboard('{Delete}')
    expect(app().notes).toEqual([])
    undo()
    undo()
    expect(app().notes[0]?.text).toBe('First')
    undo()
    expect(app().notes[0]?.at).toEqual([20, 40])
    undo()
    expect(app().notes).toEqual([])
  })

  it('do not come to lie on each other, are counted by Fit, and step past each other by an arrow key', async () => {
    vi.spyOn(HTMLElement.prototype, 'offsetWidth', 'get').mockReturnValue(120)
    vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(50)
    const { write, run, app, user } = mounted()
    await write('First')
    await write('Second')
    const [first, second] = app().notes
    if (first === undefined || second === undefined) throw new Error('There are two notes.')
    expect(second.at).not.toEqual(first.at)
    run({
      name: 'write-notes',
      what: 'move',
      about: second.id,
      notes: [first, { ...second, at: first.at }],
    })
    const [one, other] = await waitFor(() => {
      const [here, there] = counted(2)
      if (here === undefined || there === undefined) throw new Error('Two are counted.')
      expect(overlaps(here, there)).toBe(false)
      return [here, there]
    })
    // The nearest place is below: a step up goes past the first.
    expect(other.y).toBeGreaterThan(one.y)
    screen.getByRole('button', { name: 'Note: Second' }).focus()
    await user.keyboard('{ArrowUp}')
    await waitFor(() => expect(counted(2)[1]?.y).toBeLessThan(other.y))
    expect(overlaps(one, counted(2)[1] ?? one)).toBe(false)
  })

  it('are moved by a drag, which is no click', async () => {
    const { write, note, app } = mounted()
    await write('Drag me')
    const at = (clientX: number, clientY: number) => ({ clientX, clientY, button: 0 })
    fireEvent.pointerDown(note(), at(100, 100))
    fireEvent.pointerMove(note(), at(120, 140))
    fireEvent.pointerUp(note(), at(120, 140))
    fireEvent.click(note(), { detail: 1 })
    expect(app().notes[0]?.at).toEqual([30, 60])
    expect(screen.queryByRole('textbox')).toBeNull()
    fireEvent.click(note(), { detail: 1 })
    expect(screen.getByRole('textbox')).toBeTruthy()
  })

  it('stay where a finger has left them, which does not click, and are opened by the next key or click', async () => {
    const { write, note, app, user } = mounted()
    await write('Drag me')
    const at = (clientX: number, clientY: number) => ({ clientX, clientY, button: 0 })
    const drag = () => {
      fireEvent.pointerDown(note(), at(100, 100))
      fireEvent.pointerMove(note(), at(120, 140))
      fireEvent.pointerUp(note(), at(120, 140))
    }
    drag()
    fireEvent.pointerMove(note(), at(300, 300))
    fireEvent.pointerUp(note(), at(300, 300))
    expect(app().notes[0]?.at).toEqual([30, 60])
    note().focus()
    await user.keyboard('{Enter}')
    expect(screen.getByRole('textbox')).toBeTruthy()
    await user.keyboard('{Escape}')
    drag()
    fireEvent.pointerDown(note(), at(120, 140))
    fireEvent.pointerUp(note(), at(120, 140))
    fireEvent.click(note(), { detail: 1 })
    expect(screen.getByRole('textbox')).toBeTruthy()
  })

  it('say so where what they hang on is not in view, and can be edited all the same', async () => {
    const { write, run, user } = mounted({ entities: [entityId('borduria')], statements: [] })
    await write('Ask')
    run({ name: 'hide-entities', entities: [entityId('borduria')] })
    const note = await screen.findByRole('button', { name: 'Note: Ask, at Borduria, not in view' })
    note.focus()
    await user.keyboard('{Enter}')
    expect(screen.getByRole('textbox')).toBeTruthy()
  })

  it('hold 500 characters and say so in one sentence, with nothing cut off', async () => {
    const { user, app } = mounted()
    await user.click(screen.getByRole('button', { name: 'Ask' }))
    const field = screen.getByRole('textbox', { name: 'Text of the note' })
    fireEvent.change(field, { target: { value: 'x'.repeat(501) } })
    expect(screen.getByRole('alert').textContent).toBe(
      'A note holds 500 characters; this one has 501. Shorten it.',
    )
    await user.keyboard('{Control>}{Enter}{/Control}')
    expect(app().notes).toEqual([])
    expect(field).toHaveProperty('value', 'x'.repeat(501))
    await user.keyboard('{Escape}')
    expect(field).toHaveProperty('value', 'x'.repeat(501))
    expect(field).toBeVisible()
  })

  it('keep what was written by Escape, and another that is asked for leaves what is being written', async () => {
    const { user, app } = mounted()
    const ask = screen.getByRole('button', { name: 'Ask' })
    await user.click(ask)
    await user.keyboard('Half')
    await user.click(ask)
    expect(screen.getByRole('textbox')).toHaveProperty('value', 'Half')
    await user.keyboard('{Escape}')
    expect(screen.queryByRole('textbox')).toBeNull()
    expect(app().notes.map(({ text }) => text)).toEqual(['Half'])
    await user.click(ask)
    await user.keyboard('{Escape}')
    expect(app().notes).toHaveLength(1)
  })

  it('are kept when the page goes, each with what was written by then, and none without words', async () => {
    const { write, user, app, note } = mounted()
    await write('First')
    await user.click(note())
    await user.keyboard(' and')
    await user.click(screen.getByRole('button', { name: 'Ask' }))
    await user.keyboard('Half')
    fireEvent(window, new Event('pagehide'))
    expect(app().notes.map(({ text }) => text)).toEqual(['First and', 'Half'])
    expect(screen.queryByRole('textbox')).toBeNull()
    await user.click(screen.getByRole('button', { name: 'Ask' }))
    fireEvent(window, new Event('pagehide'))
    expect(app().notes).toHaveLength(2)
  })

  it('are kept as they are being written when the graph makes way for another, and not where that is cancelled', async () => {
    const { user, app, unmount } = mounted()
    await user.click(screen.getByRole('button', { name: 'Ask' }))
    await user.keyboard('No')
    await user.click(screen.getByRole('button', { name: 'Cancel' }))
    expect(app().notes).toEqual([])
    await user.click(screen.getByRole('button', { name: 'Ask' }))
    const field = screen.getByRole('textbox', { name: 'Text of the note' })
    fireEvent.change(field, { target: { value: 'Half' } })
    unmount()
    expect(app().notes.map(({ text }) => text)).toEqual(['Half'])
  })

  it('have the browser ask before more is lost than a note holds', async () => {
    const { user } = mounted()
    const asks = () => !fireEvent(window, new Event('beforeunload', { cancelable: true }))
    await user.click(screen.getByRole('button', { name: 'Ask' }))
    const field = screen.getByRole('textbox', { name: 'Text of the note' })
    fireEvent.change(field, { target: { value: 'x'.repeat(501) } })
    expect(asks()).toBe(true)
    fireEvent.change(field, { target: { value: 'x'.repeat(500) } })
    expect(asks()).toBe(false)
  })

  it('have the focus once they are kept, and Escape leads from there to the graph', async () => {
    const { write, user, note } = mounted()
    await write('First')
    await waitFor(() => expect(note()).toHaveFocus())
    expect(note()).toHaveAccessibleDescription(/Esc leads back to the graph/)
    await user.keyboard('{Escape}')
    expect(document.activeElement).toHaveRole('application')
  })

  it('are text, whatever they hold', async () => {
    const { run } = mounted()
    const text = '<img src=x onerror="document.title=1"><script>1</script>'
    run({
      name: 'write-notes',
      what: 'add',
      about: 'n',
      notes: [{ id: 'n', text, on: null, at: [0, 0] }],
    })
    expect((await screen.findByRole('button', { name: /^Note: </ })).textContent).toBe(
      `Note ${text}`,
    )
    expect(document.querySelectorAll('img, script')).toHaveLength(0)
  })
})
