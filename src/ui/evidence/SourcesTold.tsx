import { useMemo } from 'react'
import { type CoverageCounts, coverageCountSteps } from '../../domain/coverage.ts'
import type { Dataset } from '../../domain/dataset.ts'
import { dates } from '../messages/dates.ts'
import { t } from '../messages/index.ts'
import { useAfterPaint } from '../useAfterPaint.ts'
import { useSliced } from '../useSliced.ts'
import { useRun, useWorkspace } from '../workspace.tsx'

/** Statements from which on the graph does not wait for what is counted here. */
const MANY = 1_000

/** Sources that stand here; more have a panel of their own. */
const FEW = 5

/** How much of the sources is quoted; null: it is still to be counted. */
const useCovered = (dataset: Dataset): CoverageCounts | null => {
  const waits = !useAfterPaint() && dataset.statements.length > MANY
  return useSliced(
    useMemo(() => (waits ? null : () => coverageCountSteps(dataset)), [dataset, waits]),
  )
}

/** The sources of a dataset, the first of them with the way to their texts, and how much of them is quoted. */
export const SourcesTold = () => {
  const { dataset } = useWorkspace()
  const run = useRun()
  const counts = useCovered(dataset)
  if (dataset.sources.length === 0) return null
  return (
    <>
      <h4>{t.sources}</h4>
      <ul className="sources">
        {dataset.sources.slice(0, FEW).map((source) => (
          <li key={source.id}>
            <cite dir="auto">{source.title}</cite>
            <p className="soft">
              {t.sourceMeta([
                source.publisher ?? t.noPublisher,
                ...(source.published === null
                  ? []
                  : [t.published(dates.inWords(source.published))]),
              ])}
            </p>
            {source.text !== null && (
              <button
                type="button"
                onClick={() =>
                  run({
                    name: 'read',
                    reading: { source: source.id, statement: null, quote: 0 },
                  })
                }
              >
                {t.readSource}
              </button>
            )}
          </li>
        ))}
      </ul>
      {dataset.sources.length > FEW && (
        <button type="button" onClick={() => run({ name: 'show-tool', tool: 'sources' })}>
          {t.allSources(dataset.sources.length)}
        </button>
      )}
      {counts !== null && counts.sentences > 0 && (
        <p className="soft">{t.coverage(counts.quoted, counts.sentences, counts.uncovered)}</p>
      )}
    </>
  )
}
