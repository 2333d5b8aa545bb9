import { Check, SlidersHorizontal } from 'lucide-react'
import { type RefObject, useEffect, useEffectEvent, useMemo, useRef, useState } from 'react'
import { LAYOUTS } from '../../analysis/layouts/index.ts'
import type { Value, Values } from '../../analysis/layouts/parameters.ts'
import type { Orientation } from '../../domain/dataset.ts'
import { guidesIn } from '../../state/appState.ts'
import { withNotLaidOut } from '../../view/notLaidOut.ts'
import type { Renderer } from '../../view/renderer.ts'
import type { Scene } from '../../view/scene.ts'
import { BubbleChoices } from '../aggregate/BubbleChoices.tsx'
import { IconButton } from '../frame/IconButton.tsx'
import { fitDrawn } from '../freeCanvas.ts'
import { arrangingWords as w } from '../messages/arranging.ts'
import { bubbleWords } from '../messages/bubbles.ts'
import { t } from '../messages/index.ts'
import { layoutWords as words } from '../messages/layouts.ts'
import { useApp, useRun, useSession } from '../workspace.tsx'
import { GuidesLayer } from './GuidesLayer.tsx'
import { LayoutForm } from './LayoutForm.tsx'
import { LineUpTools } from './LineUpTools.tsx'
import { useLayOut } from './useLayOut.ts'
import '../styles/layouts.css'

interface Props {
  readonly scene: Scene
  readonly orientation: Orientation
  readonly renderer: RefObject<Renderer | null>
  /** Whether it opens as soon as it is there. */
  readonly open: boolean
}

const STANDARD: Values = new Map()

/**
 * The panel of layouts, and what says that one is under way. The old positions come back by Undo, those of the dataset
 * by “original layout”.
 */
export const LayoutMenu = ({ scene, orientation, renderer, open }: Props) => {
  const arrangement = useApp((app) => app.arrangement)
  const bubbles = useApp((app) => app.bubbles !== null)
  const wish = useSession((session) => session.wish)
  const run = useRun()
  const menu = useRef<HTMLDivElement>(null)
  const { layOut, state, cancel } = useLayOut(scene, orientation, renderer)
  const [chosen, setChosen] = useState<ReadonlyMap<string, Values>>(new Map())
  const [shown, setShown] = useState<string | null>(null)
  const valuesOf = (layout: string): Values => chosen.get(layout) ?? STANDARD
  const choose = (layout: string, values: Values): void => {
    setChosen(new Map(chosen).set(layout, values))
  }
  const set = (layout: string, name: string, value: Value): void =>
    choose(layout, new Map(valuesOf(layout)).set(name, value))

  const [openAtFirst] = useState(open)
  useEffect(() => {
    if (openAtFirst) menu.current?.showPopover()
  }, [openAtFirst])
  const grant = useEffectEvent((layout: string) => {
    if (!bubbles) void layOut(layout, valuesOf(layout))
  })
  useEffect(() => {
    if (wish !== null) grant(wish.layout)
  }, [wish])

  const close = (): void => menu.current?.hidePopover()
  const nodes = useMemo(
    () =>
      scene.nodes
        .map(({ entity }) => entity)
        .sort((one, other) => one.name.localeCompare(other.name, 'en')),
    [scene],
  )
  /** The layout that stands now, null the original one; bubbles stand by themselves. */
  const stands = bubbles ? undefined : arrangement.layout
  const pinned = arrangement.pinned.size
  const laid = useApp(guidesIn)
  const guides = useMemo(
    () => laid && withNotLaidOut(laid, scene.nodes, arrangement.placed),
    [laid, scene, arrangement.placed],
  )
  return (
    <>
      {guides !== undefined && <GuidesLayer guides={guides} renderer={renderer} />}
      <div id="layout-menu" ref={menu} popover="auto" className="menu layout-menu">
        <h2>{w.title}</h2>
        {words.choices.map(([id, label, hint]) => {
          const parameters = LAYOUTS.find((layout) => layout.id === id)?.parameters ?? []
          const unfolded = shown === id && !bubbles
          return (
            <div key={id} className="layout-choice" data-open={unfolded}>
              <button
                type="button"
                title={bubbles ? bubbleWords.layoutFirst : hint}
                disabled={bubbles}
                aria-pressed={stands === id}
                onClick={() => {
                  close()
                  void layOut(id, valuesOf(id))
                }}
              >
                <Check className="standing" />
                {label}
              </button>
              <IconButton
                label={w.settings(label)}
                className="layout-settings"
                disabled={bubbles}
                aria-expanded={unfolded}
                onClick={() => setShown(unfolded ? null : id)}
              >
                <SlidersHorizontal />
              </IconButton>
              {unfolded && (
                <form
                  onSubmit={(event) => {
                    event.preventDefault()
                    void layOut(id, valuesOf(id))
                  }}
                >
                  <p className="hint">{hint}</p>
                  <LayoutForm
                    parameters={parameters}
                    values={valuesOf(id)}
                    nodes={nodes}
                    onChange={(name, value) => set(id, name, value)}
                  />
                  <div className="layout-buttons">
                    <button type="submit" className="primary">
                      {w.apply(label)}
                    </button>
                    <button
                      type="button"
                      disabled={valuesOf(id).size === 0}
                      onClick={() => choose(id, STANDARD)}
                    >
                      {w.standard}
                    </button>
                  </div>
                </form>
              )}
            </div>
          )
        })}
        <button
          type="button"
          disabled={bubbles}
          aria-pressed={stands === null}
          onClick={() => {
            close()
            run({ name: 'arrange', layout: null, positions: new Map() })
            // Nodes that were moved by hand go home without the view.
            if (stands !== null) fitDrawn(() => renderer.current)
          }}
        >
          <Check className="standing" />
          {words.shipped}
        </button>
        <BubbleChoices close={close} />
        {pinned > 0 && <p className="hint">{w.pinned(pinned)}</p>}
        <LineUpTools scene={scene} />
      </div>
      <span aria-live="polite" className="busy">
        {state === 'running' && w.running}
        {state === 'failed' && w.failed}
      </span>
      {state === 'running' && (
        <button type="button" className="cancel" onClick={cancel}>
          {t.cancel}
        </button>
      )}
    </>
  )
}
