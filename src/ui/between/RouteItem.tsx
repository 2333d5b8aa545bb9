import { useEffect, useRef } from 'react'
import { chainOf, footingOf, type PathStep, stepsOf, type Way } from '../../analysis/paths/ways.ts'
import type { EntityId } from '../../domain/ids.ts'
import { IconButton } from '../frame/IconButton.tsx'
import { betweenWords as words } from '../messages/between.ts'
import { SENTENCE_LANGUAGE } from '../messages/vocabulary.ts'
import { useCopy } from '../useCopy.ts'
import { usePointing, useWorkspace } from '../workspace.tsx'
import { chainText } from './chainText.ts'

/** “A – B – C”. */
export const useRouteName = (): ((way: Way) => string) => {
  const { entity } = useWorkspace()
  return ({ nodes }) => nodes.map((id) => entity(id)?.name ?? id).join(' – ')
}

export interface RouteActions {
  readonly onOpen: (open: boolean) => void
  readonly onChoose: (choice: readonly number[]) => void
  readonly onShow: () => void
  readonly onWalk: () => void
  readonly onPin: () => void
  /** Null: no other is pinned. */
  readonly onUnpinAll: (() => void) | null
  readonly onExport: () => void
}

interface Props {
  readonly way: Way
  /** Which statement of each step the path takes, from 0. */
  readonly choice: readonly number[]
  readonly open: boolean
  readonly pinned: boolean
  /** A walk along it has just ended. */
  readonly returning: boolean
  readonly actions: RouteActions
}

const Chevron = () => (
  <svg viewBox="0 0 24 24" className="chevron" aria-hidden="true">
    <path d="m9 18 6-6-6-6" />
  </svg>
)

const UNTOUCHED: readonly PathStep[] = []

/** A route: closed its nodes and what it rests on, open the sentences of a path along it. */
export const RouteItem = ({ way, choice, open, pinned, returning, actions }: Props) => {
  const workspace = useWorkspace()
  const { entity, words: sentences } = workspace
  const point = usePointing()
  const copyText = useCopy()
  const walk = useRef<HTMLButtonElement>(null)
  const pin = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (returning) walk.current?.focus()
  }, [returning])
  const name = (id: EntityId | undefined): string =>
    id === undefined ? '' : (entity(id)?.name ?? id)
  const chain = chainOf(way, choice)
  const footing = footingOf(way, choice)
  const paths = way.steps.reduce((product, step) => product * step.length, 1)
  const light = (steps: readonly PathStep[]): void =>
    point(
      steps.map(({ statement }) => statement),
      steps,
    )
  const steps = stepsOf(way, choice)
  const copy = async (): Promise<void> => {
    await copyText(chainText(workspace, chain), words.copied)
  }
  return (
    <li
      className="route"
      data-pinned={pinned}
      onPointerEnter={() => light(steps)}
      onPointerLeave={() => light(UNTOUCHED)}
    >
      <button
        type="button"
        className="route-head"
        aria-expanded={open}
        onClick={() => actions.onOpen(!open)}
        onFocus={() => light(steps)}
        onBlur={() => light(UNTOUCHED)}
      >
        <Chevron />
        <span>
          <span className="route-name">
            {way.nodes.map((id, at) => (
              <span key={id}>
                {at > 0 && ' – '}
                <bdi>{name(id)}</bdi>
              </span>
            ))}
          </span>{' '}
          <span className="soft">
            {words.chain(footing, footing.claimedBy.map(name))}
            {paths > 1 && ` · ${words.pathsAlong(paths)}`}
            {pinned && ` · ${words.pinned}`}
          </span>
        </span>
      </button>
      {open && (
        <>
          <ol className="chain">
            {chain.map((statement, at) => {
              const all = way.steps[at]?.length ?? 1
              const [from, to] = [name(way.nodes[at]), name(way.nodes[at + 1])]
              const chosen = way.steps[at]?.indexOf(statement) ?? 0
              return (
                <li key={way.nodes[at]} data-status={statement.status}>
                  <p lang={SENTENCE_LANGUAGE}>{sentences.sentence(statement)}</p>
                  {all > 1 && (
                    <IconButton
                      label={`${words.otherStatement(from, to)}, ${words.oneOf(chosen + 1, all)}`}
                      className="quiet"
                      title={words.otherStatement(from, to)}
                      onClick={() =>
                        actions.onChoose(
                          way.steps.map((_, step) =>
                            step === at ? (chosen + 1) % all : (choice[step] ?? 0),
                          ),
                        )
                      }
                    >
                      {words.oneOf(chosen + 1, all)}
                      <Chevron />
                    </IconButton>
                  )}
                </li>
              )
            })}
          </ol>
          <div className="route-actions">
            <button type="button" onClick={actions.onShow}>
              {words.show}
            </button>
            <button ref={walk} type="button" onClick={actions.onWalk}>
              {words.walk}
            </button>
            <button
              ref={pin}
              type="button"
              aria-pressed={pinned}
              title={words.pinHint}
              onClick={actions.onPin}
            >
              {words.pin}
            </button>
            {pinned && actions.onUnpinAll !== null && (
              <button
                type="button"
                onClick={() => {
                  // It goes with the last pin.
                  pin.current?.focus({ preventScroll: true })
                  actions.onUnpinAll?.()
                }}
              >
                {words.unpinAll}
              </button>
            )}
            <button type="button" onClick={actions.onExport}>
              {words.export}
            </button>
            <button type="button" onClick={copy}>
              {words.copy}
            </button>
          </div>
        </>
      )}
    </li>
  )
}
