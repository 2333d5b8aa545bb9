import { type PointerEvent, useLayoutEffect, useRef } from 'react'
import { isInStatus, toldStance } from '../../domain/answered.ts'
import type { Statement } from '../../domain/dataset.ts'
import { isUnchecked, mainQuote, mainWords } from '../../domain/given.ts'
import { tellsStanding } from '../../domain/words/standing.ts'
import { strandIn, strandsAt } from '../../view/inScene.ts'
import type { Scene } from '../../view/scene.ts'
import { Foreign } from '../evidence/lazyForeign.ts'
import { actionWords as w } from '../messages/actions.ts'
import { t } from '../messages/index.ts'
import { SENTENCE_LANGUAGE } from '../messages/vocabulary.ts'
import { useWorkspace } from '../workspace.tsx'
import { litWith, placeBeside, targetOf } from './cardPlace.ts'
import type { Hovered } from './useHoverCard.ts'

interface Props {
  readonly scene: Scene
  readonly hovered: Hovered
  readonly onEnter: (event: PointerEvent) => void
  readonly onLeave: (event: PointerEvent) => void
}

const MOST = 3

/** What proves a statement first, its begin where it is long. */
const Words = ({ statement }: { readonly statement: Statement }) => {
  const { dataset, source } = useWorkspace()
  const quote = mainQuote(statement)
  const text = mainWords(dataset, statement)
  return text === null ? null : (
    <blockquote
      dir="auto"
      lang={(quote === null ? null : source(quote.source)?.language) ?? undefined}
    >
      {text}
    </blockquote>
  )
}

/** The words that matter about what the pointer rests on; the proof is a click away. */
export const HoverCard = ({ scene, hovered, onEnter, onLeave }: Props) => {
  const { dataset, words, statement: find } = useWorkspace()
  const card = useRef<HTMLDivElement>(null)
  const { hit } = hovered
  useLayoutEffect(() => {
    const element = card.current
    if (element === null) return
    const at = placeBeside(
      targetOf(hovered, scene),
      element.getBoundingClientRect(),
      hovered.canvas,
      litWith(hovered, scene),
    )
    element.hidden = at === null
    if (at === null) return
    element.style.left = `${at.x}px`
    element.style.top = `${at.y}px`
  }, [hovered, scene])
  const node = hit.kind === 'node' ? scene.nodes.find(({ id }) => id === hit.id) : undefined
  const under = hit.kind === 'strand' ? [strandIn(scene, hit.id)] : strandsAt(scene, hit.id)
  const held = node?.bubble === undefined ? under.flatMap((strand) => strand?.statements ?? []) : []
  const statements = [...new Set(held)]
  const standing = (statement: Statement): string => {
    const told = toldStance(statement, find)
    const answered = isInStatus(statement, told) ? [] : [t.stance[told]]
    return [t.status[statement.status], ...answered].join(' · ')
  }
  const kind = dataset.kinds.find(({ id }) => id === node?.entity.kind)?.label ?? ''
  return (
    <div
      ref={card}
      role="tooltip"
      className="hover-card"
      onPointerEnter={onEnter}
      onPointerLeave={onLeave}
    >
      {node === undefined ? (
        <>
          {statements.slice(0, MOST).map((statement) => (
            <div key={statement.id}>
              <p className="sentence" lang={SENTENCE_LANGUAGE}>
                {words.sentence(statement)}
              </p>
              {tellsStanding(dataset) && <p className="soft">{standing(statement)}</p>}
              {statements.length === 1 && <Words statement={statement} />}
              {isUnchecked(dataset, statement) && <Foreign show="proof" statement={statement} />}
            </div>
          ))}
          {statements.length > MOST && <p className="soft">{w.more(statements.length - MOST)}</p>}
        </>
      ) : (
        <>
          <p className="sentence">
            <bdi>{node.entity.name}</bdi>
          </p>
          {node.entity.role !== null && <p>{node.entity.role}</p>}
          {node.bubble === undefined && (
            <p className="soft">
              {w.cardNode(kind, statements.length)}
              {node.entity.unnamed && ` · ${t.unnamed}`}
              {node.entity.alleged && ` · ${t.alleged}`}
              {node.figuresDiffer && ` · ${t.figuresDiffer}`}
            </p>
          )}
        </>
      )}
      {node?.bubble === undefined && <p className="click">{w.clickForQuotes}</p>}
    </div>
  )
}
