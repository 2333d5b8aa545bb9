import { type PointerEvent, useLayoutEffect, useRef } from 'react'
import { isInStatus, toldStance } from '../../domain/answered.ts'
import type { Statement } from '../../domain/dataset.ts'
import { tellsStanding } from '../../domain/words/standing.ts'
import { strandIn, strandsAt } from '../../view/inScene.ts'
import type { Hit } from '../../view/renderer.ts'
import type { Box } from '../../view/routes.ts'
import type { Scene } from '../../view/scene.ts'
import { Foreign } from '../evidence/lazyForeign.ts'
import { actionWords as w } from '../messages/actions.ts'
import { t } from '../messages/index.ts'
import { SENTENCE_LANGUAGE } from '../messages/vocabulary.ts'
import { useWorkspace } from '../workspace.tsx'

/** What a card is about, and what it must not cover: in pixels of the window. */
export interface Hovered {
  readonly hit: NonNullable<Hit>
  readonly target: Box
  readonly canvas: Box
}

interface Props {
  readonly scene: Scene
  readonly hovered: Hovered
  readonly onEnter: (event: PointerEvent) => void
  readonly onLeave: (event: PointerEvent) => void
}

const MOST = 3
const GAP = 10

interface Size {
  readonly width: number
  readonly height: number
}

/** A place beside the target and inside the canvas: below, above, after, before; null where none has room. */
export const placeBeside = (
  target: Box,
  { width, height }: Size,
  canvas: Box,
): { readonly x: number; readonly y: number } | null => {
  const clamp = (wanted: number, least: number, most: number): number =>
    Math.max(least, Math.min(wanted, most))
  const right = canvas.x + canvas.width - GAP - width
  const bottom = canvas.y + canvas.height - GAP - height
  if (right < canvas.x + GAP || bottom < canvas.y + GAP) return null
  const x = clamp(target.x + target.width / 2 - width / 2, canvas.x + GAP, right)
  const y = clamp(target.y + target.height / 2 - height / 2, canvas.y + GAP, bottom)
  const below = target.y + target.height + GAP
  const above = target.y - GAP - height
  const after = target.x + target.width + GAP
  const before = target.x - GAP - width
  if (below <= bottom) return { x, y: below }
  if (above >= canvas.y + GAP) return { x, y: above }
  if (after <= right) return { x: after, y }
  return before >= canvas.x + GAP ? { x: before, y } : null
}

/** The words that matter about what the pointer rests on; the proof is a click away. */
export const HoverCard = ({ scene, hovered, onEnter, onLeave }: Props) => {
  const { dataset, words, statement: find } = useWorkspace()
  const card = useRef<HTMLDivElement>(null)
  const { hit, target, canvas } = hovered
  useLayoutEffect(() => {
    const element = card.current
    if (element === null) return
    const at = placeBeside(target, element.getBoundingClientRect(), canvas)
    element.hidden = at === null
    if (at === null) return
    element.style.left = `${at.x}px`
    element.style.top = `${at.y}px`
  }, [target, canvas])
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
              {dataset.evidence === 'none' && <Foreign show="proof" statement={statement} />}
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
