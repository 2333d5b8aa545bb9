import { useEffect, useEffectEvent, useMemo, useState } from 'react'
import { chainOf, stepsOf, type Way, wayOf } from '../../analysis/paths/ways.ts'
import type { Entity } from '../../domain/dataset.ts'
import type { StatementId } from '../../domain/ids.ts'
import type { Selection } from '../../state/appState.ts'
import type { Along } from '../../state/store.ts'
import { betweenWords as words } from '../messages/between.ts'
import { useMedia } from '../theme.ts'
import { EVIDENCE_IS_SHEET } from '../useShowEvidence.ts'
import { useApp, useRun, useSession, useWorkspace } from '../workspace.tsx'
import { Common } from './Common.tsx'
import { Controls } from './Controls.tsx'
import type { Choices } from './choices.ts'
import { useRouteName } from './RouteItem.tsx'
import { Routes } from './Routes.tsx'
import { SearchLine } from './SearchLine.tsx'
import { summaryOf, toldOf } from './summary.ts'
import { Triangles } from './Triangles.tsx'
import { usePaths } from './usePaths.ts'
import type { Preparation } from './usePrepared.ts'
import { Walk } from './Walk.tsx'

/** Milliseconds after which a search that goes on is spoken of. */
const LONG = 400

interface Walking {
  readonly way: Way
  readonly at: number
  /** What was selected when it began, and how that was marked. */
  readonly before: { readonly selection: Selection; readonly along: Along | null }
}

interface Props {
  readonly entities: readonly Entity[]
  readonly preparation: Preparation
  readonly choices: Choices
  readonly onChoose: (choices: Choices) => void
  /** Whether the reader asked for it with a key: what is found is then said. */
  readonly asked: boolean
  readonly onTold: () => void
}

/** What was found between the nodes, and the search for it. */
export const Found = ({ entities, preparation, choices, onChoose, asked, onTold }: Props) => {
  const { prepared, isCurrent } = preparation
  const { dataset, visible, store } = useWorkspace()
  const filters = useApp((app) => app.filters)
  const run = useRun()
  const isSheet = useMedia(EVIDENCE_IS_SHEET)
  const between = entities.map(({ id }) => id).join(' ')
  const pins = useSession((session) => session.pins)
  const pinned = useMemo(
    () => new Map(pins.filter((pin) => pin.between === between).map(({ way }) => [way.key, way])),
    [pins, between],
  )
  const [chosen, setChosen] = useState<ReadonlyMap<string, readonly number[]>>(
    () => new Map(pins.map(({ way, choice }) => [way.key, choice])),
  )
  const [walk, setWalk] = useState<Walking | null>(null)
  const [left, setLeft] = useState<string | null>(null)

  const { direct } = prepared
  const { shown, total } = visible(filters)
  const found = usePaths(prepared.search)
  const paths = isCurrent ? found : { ...found, status: 'searching' as const }
  const { last } = paths

  const select = (statements: readonly StatementId[]): void =>
    run({ name: 'select', selection: { entities: entities.map(({ id }) => id), statements } })
  const chainIds = (way: Way): readonly StatementId[] =>
    chainOf(way, chosen.get(way.key) ?? []).map(({ id }) => id)
  const pathOf = (way: Way, choices = chosen) => stepsOf(way, choices.get(way.key) ?? [])
  /** What came of the search, for screen readers: beside what it says on the page, a toast would only cover. */
  const [told, setTold] = useState('')
  const selectAlong = (statements: readonly StatementId[], ways: readonly Way[]): void => {
    const selection = { entities: entities.map(({ id }) => id), statements }
    store.hold({ along: { selection, steps: ways.flatMap((way) => pathOf(way)) } })
    run({ name: 'select', selection })
  }
  const keepPinned = (kept: typeof pinned, choices = chosen): void =>
    store.hold({
      pins: [...kept.values()].map((way) => ({
        between,
        way,
        choice: choices.get(way.key) ?? [],
        steps: pathOf(way, choices),
      })),
    })
  useEffect(() => () => store.hold({ walked: [] }), [store])
  const withPinned = (
    statements: readonly StatementId[],
    kept = pinned,
  ): readonly StatementId[] => [
    ...new Set([...statements, ...[...kept.values()].flatMap((way) => chainIds(way))]),
  ]
  const showOnCanvas = (way: Way): void => {
    selectAlong(withPinned(chainIds(way)), [way, ...pinned.values()])
    if (isSheet) run({ name: 'open-sheet', sheet: null })
  }
  const step = (way: Way, at: number): void => {
    const { app, along } = store.getState()
    setWalk({ way, at, before: walk?.before ?? { selection: app.selection, along } })
    setLeft(null)
    store.hold({ walked: pathOf(way) })
    // What is pinned is bright without being selected: the step alone is marked.
    selectAlong(chainIds(way).slice(at, at + 1), [way])
  }
  const pin = (kept: typeof pinned): void => {
    keepPinned(kept)
    selectAlong(withPinned([], kept), [...kept.values()])
  }
  const togglePin = (way: Way): void => {
    const kept = new Map(pinned)
    if (!kept.delete(way.key)) kept.set(way.key, way)
    pin(kept)
  }

  const names = entities.map(({ name }) => name)
  const ways = useMemo(
    () =>
      last === null
        ? []
        : last.answer.routes.map((route) => wayOf(dataset, last.search.walked, route)),
    [dataset, last],
  )
  const summary = summaryOf(paths, ways, names)
  const settled = paths.status !== 'searching'
  const tell = useEffectEvent((): void => {
    setTold(toldOf(summary, paths, names))
    if (settled) onTold()
  })
  useEffect(() => {
    if (!asked) return
    const timer = setTimeout(tell, settled ? 0 : LONG)
    return () => clearTimeout(timer)
  }, [asked, settled])

  const routeName = useRouteName()
  return (
    <>
      <p className="visually-hidden" aria-live="polite">
        {told}
      </p>
      {walk === null &&
        isCurrent &&
        (direct.length === 0 ? (
          <p>{words.direct(0)}</p>
        ) : (
          <button type="button" className="plain" onClick={() => select(direct)}>
            {direct.length === 1 ? words.directOne : words.direct(direct.length)}
          </button>
        ))}
      {walk === null && (entities.length === 2 || paths.status !== 'done') && (
        <SearchLine paths={paths} summary={summary} />
      )}
      {isCurrent && (
        <p className="soft">
          {choices.off.size === 0
            ? words.walked(shown, total)
            : words.walkedLess(prepared.statements, shown)}
        </p>
      )}
      {walk !== null ? (
        <Walk
          route={routeName(walk.way)}
          chain={chainOf(walk.way, chosen.get(walk.way.key) ?? [])}
          at={walk.at}
          onStep={(at) => step(walk.way, at)}
          onEnd={() => {
            setWalk(null)
            setLeft(walk.way.key)
            const { selection, along } = walk.before
            store.hold({ walked: [], along })
            run({ name: 'select', selection })
          }}
        />
      ) : (
        <>
          <Common paths={paths} entities={entities} onSelect={select} />
          {entities.length === 2 && (
            <>
              <h4>{words.paths}</h4>
              <Controls
                lines={prepared.inView}
                choices={choices}
                onChoose={(next) => {
                  onChoose(next)
                  // What was said of the search before is not true of this one.
                  setTold('')
                }}
              />
            </>
          )}
        </>
      )}
      {entities.length === 2 && (
        <div hidden={walk !== null} className="routes-frame">
          <Routes
            ways={ways}
            pinned={pinned}
            chosen={chosen}
            left={left}
            onChoose={(way, choice) => {
              const next = new Map(chosen).set(way.key, choice)
              setChosen(next)
              if (pinned.has(way.key)) keepPinned(pinned, next)
            }}
            onShow={showOnCanvas}
            onWalk={(way) => step(way, 0)}
            onPin={togglePin}
            onUnpinAll={() => pin(new Map())}
          />
        </div>
      )}
      {walk === null && isCurrent && <Triangles found={prepared.triads} onSelect={select} />}
    </>
  )
}
