import { useMemo } from 'react'
import { givenIn } from '../../domain/given.ts'
import { tellsStanding } from '../../domain/words/standing.ts'
import { t } from '../messages/index.ts'
import { SENTENCE_LANGUAGE } from '../messages/vocabulary.ts'
import { usePaced } from '../useRested.ts'
import { useShowEvidence } from '../useShowEvidence.ts'
import { useApp, usePointing, useWorkspace } from '../workspace.tsx'
import { Badges } from './Badges.tsx'
import { Quotes } from './QuoteBlock.tsx'
import '../styles/shown.css'

/** The few statements that the filters let through, each with its words: to point at one lights its line. */
export const ShownStatements = () => {
  const { dataset, index, visible, words } = useWorkspace()
  const { mask, shown, total } = usePaced(visible(useApp((app) => app.filters)))
  const statements = useMemo(
    () => [
      ...new Set(index.lines.flatMap(({ statement }, row) => (mask[row] === 1 ? statement : []))),
    ],
    [index, mask],
  )
  const show = useShowEvidence()
  const point = usePointing()
  const title = t.shown(shown, total)
  return (
    <section className="shown-statements" aria-label={title}>
      <h3>{title}</h3>
      <ul>
        {statements.map((statement) => (
          <li
            key={statement.id}
            data-statement={statement.id}
            onPointerEnter={() => point([statement.id])}
            onPointerLeave={() => point([])}
          >
            <button
              type="button"
              lang={SENTENCE_LANGUAGE}
              onClick={() => show({ entities: [], statements: [statement.id] })}
              onFocus={() => point([statement.id])}
              onBlur={() => point([])}
            >
              {words.sentence(statement)}
            </button>
            {tellsStanding(dataset) && <Badges statement={statement} />}
            {statement.quotes.length === 0 && givenIn(dataset, statement) === null ? (
              <p className="soft">{t.noEvidence}</p>
            ) : (
              <Quotes statement={statement} />
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
