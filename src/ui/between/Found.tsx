import { useEffect, useEffectEvent, useMemo, useState } from 'react'
import { walked } from '../../analysis/paths/walked.ts'
import { chainOf, stepsOf, type Way, wayOf } from '../../analysis/paths/ways.ts'
import { rolledUp, standsFor } from '../../analysis/rollUp.ts'
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
import { AT_FIRST, offKey, REACHES } from './choices.ts'
import { useRouteName } from './RouteItem.tsx'
import { Routes } from './Routes.tsx'
import { SearchLine } from './SearchLine.tsx'
import { summaryOf, toldOf } from './summary.ts'
import { Triangles } from './Triangles.tsx'
import { type PathSearch, usePaths } from './usePaths.ts'
import { Walk } from './Walk.tsx'

/** Routes that a search keeps. */
const MOST = 500

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
  /** Whether the reader asked for it with a key: what is found is then said. */
  readonly asked: boolean
  readonly onTold: () => void
}

/** What was found between the nodes, and the search for it. */
export const Found = ({ entities, asked, onTold }: Props) => {
  const { dataset, index, visible, store } = useWorkspace()
  const filters = useApp((app) => app.filters)
  const folded = useApp((app) => app.folded)
  const run = useRun()
  const isSheet = useMedia(EVIDENCE_IS_SHEET)
  const [choices, setChoices] = useState(AT_FIRST)
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

  const drawn = useMemo(() => standsFor(dataset, folded), [dataset, folded])
  const ids = useMemo(() => entities.map(({ id }) => drawn(id)), [entities, drawn])
  const { mask, shown, total } = visible(filters)
  const inView = useMemo(
    () =>
      rolledUp(
        index.lines.filter((_, row) => mask[row] === 1),
        drawn,
      ),
    [index, mask, drawn],
  )
  const lines = useMemo(
    () =>
      inView.filter(
        ({ statement: { family, status } }) =>
          !choices.off.has(offKey('family', family)) && !choices.off.has(offKey('status', status)),
      ),
    [inView, choices.off],
  )
  const search = useMemo((): PathSearch => {
    const ground = walked(dataset, lines)
    return {
      walked: ground,
      order: {
        lines: ground.arrays,
        direction: choices.direction,
        ends: ids.map(ground.numberOf),
        reach: REACHES[choices.reach],
        most: MOST,
      },
    }
  }, [dataset, lines, ids, choices.direction, choices.reach])
  const paths = usePaths(search)
  const { last } = paths

  const direct = useMemo(() => {
    const picked = new Set(ids)
    return [
      ...new Set(
        inView
          .filter(({ from, to }) => from !== to && picked.has(from) && picked.has(to))
          .map(({ statement }) => statement.id),
      ),
    ]
  }, [inView, ids])

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
  const walkedStatements = useMemo(
    () => new Set(lines.map(({ statement }) => statement)).size,
    [lines],
  )
  return (
    <>
      <p className="visually-hidden" aria-live="polite">
        {told}
      </p>
      {walk === null &&
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
      <p className="soft">
        {choices.off.size === 0
          ? words.walked(shown, total)
          : words.walkedLess(walkedStatements, shown)}
      </p>
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
                lines={inView}
                choices={choices}
                onChoose={(next) => {
                  setChoices(next)
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
      {walk === null && <Triangles lines={inView} picked={ids} onSelect={select} />}
    </>
  )
}
