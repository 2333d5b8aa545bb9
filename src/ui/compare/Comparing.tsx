import { type RefObject, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { hiddenAmong } from '../../analysis/filters/hiddenAmong.ts'
import type { Narratives } from '../../analysis/narratives/narratives.ts'
import { LETTERS, type Letter } from '../../analysis/narratives/sides.ts'
import { standsFor } from '../../analysis/rollUp.ts'
import type { Orientation } from '../../domain/dataset.ts'
import type { StatementId } from '../../domain/ids.ts'
import type { Comparison } from '../../state/appState.ts'
import type { View } from '../../view/fit.ts'
import { halvesFor, type Size } from '../../view/halves.ts'
import { drawnFor } from '../../view/inScene.ts'
import type { Renderer } from '../../view/renderer.ts'
import { buildFrame } from '../../view/scene.ts'
import type { Strand } from '../../view/strands.ts'
import { useCanvasPositions } from '../graph/useScene.ts'
import { hiddenIn } from '../legend/ShownLine.tsx'
import { compareWords as words } from '../messages/compare.ts'
import '../styles/compare.css'
import { useMedia, useTheme } from '../theme.ts'
import { useApp, useSession, useWorkspace } from '../workspace.tsx'
import { NarrativeCanvas } from './NarrativeCanvas.tsx'
import { NarrativeList } from './NarrativeList.tsx'
import {
  type Compared,
  comparedInView,
  comparedLines,
  maskOf,
  narrativeScene,
  placesOf,
  type Shown,
  statementsShown,
} from './scenes.ts'
import { type Told, useNarratives } from './useNarratives.ts'
import { WaysBack } from './WaysBack.tsx'

/** The canvas of an overlay. */
const ONE: readonly Letter[] = ['a']
const NONE: readonly StatementId[] = []
const SIGN: { readonly [L in Letter]: string } = { a: 'A', b: 'B' }
const ONLY: { readonly [L in Letter]: Pick<Shown, 'a' | 'b'> } = {
  a: { a: true, b: false },
  b: { a: false, b: true },
}

/**
 * The frame of both halves: everyone stands where the canvas has them, who belongs to a side is folded into it,
 * and nothing depends on filters.
 */
const useFrame = (
  { a, b }: Narratives['choices'],
  compared: Compared,
  orientation: Orientation,
) => {
  const { dataset } = useWorkspace()
  const folded = useApp((app) => app.folded)
  const positions = useCanvasPositions(orientation)
  return useMemo(() => {
    const into = [a, b].filter(({ withMembers }) => withMembers).map(({ entity }) => entity)
    const drawn = standsFor(dataset, new Set([...folded, ...into]))
    const places = placesOf(compared, positions, drawn)
    return buildFrame(compared, places, new Set([a.entity, b.entity]), new Set(), drawn)
  }, [dataset, compared, folded, positions, a, b])
}

/** The size of an element, kept up to date; null until it is measured. */
const useSize = (host: RefObject<HTMLElement | null>): Size | null => {
  const [size, setSize] = useState<Size | null>(null)
  useLayoutEffect(() => {
    const element = host.current
    if (element === null) return
    const measure = (): void => {
      const { clientWidth: width, clientHeight: height } = element
      setSize((was) => (was?.width === width && was.height === height ? was : { width, height }))
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [host])
  return size
}

const Frozen = ({
  comparison,
  orientation,
  narratives,
  names,
}: Props & Told & { readonly comparison: Comparison }) => {
  const {
    index,
    visible,
    words: { label },
  } = useWorkspace()
  const filters = useApp((app) => app.filters)
  const selection = useApp((app) => app.selection)
  // What a canvas is pointed at fades there by itself.
  const read = useSession(({ pointed }) => (pointed.on === 'text' ? pointed.statements : NONE))
  const theme = useTheme()
  const stillMotion = useMedia('(prefers-reduced-motion: reduce)')
  const split = comparison.view === 'split'
  const compared = useMemo(() => comparedLines(index, narratives), [index, narratives])
  const frame = useFrame(narratives.choices, compared, orientation)
  const stage = useRef<HTMLDivElement>(null)
  const moved = useRef(false)
  const size = useSize(stage)
  const halves = useMemo(() => (size === null ? null : halvesFor(frame.nodes, size)), [frame, size])
  const [shown, setShown] = useState<Shown>({ a: true, b: true, common: true })
  const renderers = { a: useRef<Renderer>(null), b: useRef<Renderer>(null) }
  const { mask: all } = visible(filters)
  const mask = useMemo(() => maskOf(compared, all), [compared, all])
  const inView = useMemo(() => comparedInView(compared, mask), [compared, mask])

  const scenes = useMemo(() => {
    const lettered = (strand: Strand): string => {
      const tellers = new Set(strand.statements.map(narratives.sides.tellerOf))
      const letters = LETTERS.filter((letter) => tellers.has(letter)).map((one) => SIGN[one])
      return letters.length === 0 ? label(strand) : `${letters.join('+')} · ${label(strand)}`
    }
    const of = (part: Shown) =>
      narrativeScene(frame, compared, mask, narratives, part, split ? label : lettered)
    const whole = of({ a: true, b: true, common: true })
    return split
      ? {
          whole,
          a: of({ ...ONLY.a, common: shown.common }),
          b: of({ ...ONLY.b, common: shown.common }),
        }
      : { whole, a: of(shown), b: null }
  }, [frame, compared, mask, narratives, label, split, shown])

  const looks = useMemo(() => {
    const chosen = new Set(selection.statements)
    const of = (scene: typeof scenes.a, part: Shown) => {
      const own = statementsShown(narratives, part)
      const bright = read.length > 0 ? new Set(read) : own
      return {
        theme,
        stillMotion,
        frozen: true,
        lit: { ...drawnFor(scene, bright), fading: 'away' as const, apart: true },
        selected: {
          nodes: new Set(selection.entities),
          strands: drawnFor(scene, chosen).strands,
        },
      }
    }
    return {
      a: of(scenes.a, { ...(split ? ONLY.a : shown), common: !split && shown.common }),
      b: of(scenes.b ?? scenes.a, { ...ONLY.b, common: false }),
    }
  }, [scenes, narratives, read, selection, theme, stillMotion, split, shown])

  const named = (split ? LETTERS : ONE).map((letter) => looks[letter].lit.nodes)
  const follow = (letter: Letter) => (view: View) =>
    renderers[letter === 'a' ? 'b' : 'a'].current?.setView(view)
  const hidden = useMemo(() => {
    const told = statementsShown(narratives, { a: true, b: true, common: true })
    return hiddenAmong(index, filters, all, told)
  }, [index, filters, all, narratives])
  const countOf = (part: Shown): string => {
    const ids = statementsShown(narratives, part)
    return words.shownOf(inView.filter(({ id }) => ids.has(id)).length, ids.size)
  }
  /** The lists beside the canvas of a scene. */
  const lists = (id: string, name: string, scene: typeof scenes.a, part: Shown) => {
    const drawn = statementsShown(narratives, part)
    return (
      <NarrativeList
        id={id}
        name={name}
        statements={inView.filter(({ id }) => drawn.has(id))}
        nodes={scene.nodes}
      />
    )
  }
  const half = (letter: Letter) => {
    const scene = scenes[letter]
    if (scene === null) return null
    const name = words.sideSays(names[letter])
    return (
      <section key={letter} className="half" aria-label={name}>
        <h2>
          <bdi>{name}</bdi>{' '}
          <span className="count">
            {narratives.says[letter].length === 0
              ? words.thirdSilent(false)
              : countOf({ ...ONLY[letter], common: false })}
          </span>
        </h2>
        <NarrativeCanvas
          scene={scene}
          whole={scenes.whole}
          named={named}
          look={looks[letter]}
          name={words.linesOf(names[letter])}
          renderer={renderers[letter]}
          onView={follow(letter)}
          moved={moved}
        />
        {lists(letter, words.linesOf(names[letter]), scene, {
          ...ONLY[letter],
          common: shown.common,
        })}
      </section>
    )
  }
  const toggle = (part: keyof Shown, name: string, count: string) => (
    <label>
      <input
        type="checkbox"
        checked={shown[part]}
        onChange={() => setShown({ ...shown, [part]: !shown[part] })}
      />
      {name} <span className="count">{count}</span>
    </label>
  )
  return (
    <div className="comparing" data-view={comparison.view} key={comparison.view}>
      <div className="compare-head">
        <fieldset className="compare-key">
          <legend className="visually-hidden">{words.key}</legend>
          {!split &&
            LETTERS.map((letter) => (
              <span key={letter}>
                <strong className="letter">{SIGN[letter]}</strong>
                {toggle(letter, names[letter], countOf({ ...ONLY[letter], common: false }))}
              </span>
            ))}
          {toggle('common', words.commonGround, countOf({ a: false, b: false, common: true }))}
        </fieldset>
        {hidden.shown < hidden.total && (
          <div className="compare-filtered">
            <p>{words.filtered(hidden.total - hidden.shown, hidden.total)}</p>
            <p className="soft">{hiddenIn(hidden)[0]}</p>
            <WaysBack />
          </div>
        )}
      </div>
      <div ref={stage} className="halves" data-halves={split ? halves : 'one'}>
        {split ? (
          halves !== null && LETTERS.map(half)
        ) : (
          <section className="half" aria-label={words.overlayMap}>
            <NarrativeCanvas
              scene={scenes.a}
              whole={scenes.whole}
              named={named}
              look={looks.a}
              name={words.overlayMap}
              renderer={renderers.a}
              onView={() => {}}
              moved={moved}
            />
            {lists('overlay', words.overlayMap, scenes.a, shown)}
          </section>
        )}
      </div>
    </div>
  )
}

interface Props {
  /** The arrangement that the canvas draws. */
  readonly orientation: Orientation
}

/** Two narratives on one frozen map, above the canvas. */
export const Comparing = ({ orientation }: Props) => {
  const comparison = useApp((app) => app.comparison)
  return comparison === null ? null : <Ready comparison={comparison} orientation={orientation} />
}

const Ready = ({ comparison, orientation }: Props & { readonly comparison: Comparison }) => {
  const told = useNarratives(comparison)
  return told === null ? (
    <div className="comparing">
      <p role="status" className="compare-head">
        {words.comparing}
      </p>
    </div>
  ) : (
    <Frozen comparison={comparison} orientation={orientation} {...told} />
  )
}
