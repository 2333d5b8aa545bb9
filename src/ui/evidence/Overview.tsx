import { useMemo } from 'react'
import { type CoverageCounts, coverageCountSteps } from '../../domain/coverage.ts'
import { type Dataset, STATUSES } from '../../domain/dataset.ts'
import { figuresOf } from '../../domain/figures.ts'
import { tellStep } from '../../state/stories.ts'
import { useIsMany } from '../graph/useRenderer.ts'
import { FiguresIcon, StanceIcon, StatusIcon } from '../Icons.tsx'
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

/** What the panel says while nothing is selected: what this is, how to read it, where it comes from. */
export const Overview = () => {
  const { dataset, store } = useWorkspace()
  const run = useRun()
  const [story] = dataset.stories
  const counts = useCovered(dataset)
  const many = useIsMany()
  return (
    <div className="overview">
      <h3 className="dataset-title" dir="auto">
        {dataset.title}
      </h3>
      {dataset.summary && (
        <p className="lead" dir="auto">
          {dataset.summary}
        </p>
      )}
      {story !== undefined && (
        <button
          type="button"
          className="primary follow-story"
          onClick={() => {
            run({ name: 'show-tool', tool: 'story' })
            run(tellStep(store.getState().app, dataset, story, 0))
          }}
        >
          {t.followStory(story.steps.length)}
        </button>
      )}
      <p className="hint">{t.overviewHint}</p>
      <h4>{t.howToRead}</h4>
      <dl className="key">
        {STATUSES.map((status) => (
          <div key={status}>
            <dt>
              <StatusIcon status={status} />
              {t.status[status]}
            </dt>
            <dd>{t.statusMeaning[status]}</dd>
          </div>
        ))}
        {(['denied', 'mutual', 'withheld'] as const).map((stance) => (
          <div key={stance}>
            <dt>
              <StanceIcon stance={stance} />
              {t.stance[stance]}
            </dt>
            <dd>{t.stanceMeaning[stance]}</dd>
          </div>
        ))}
        {figuresOf(dataset).some(({ differ }) => differ) && (
          <div>
            <dt>
              <FiguresIcon />
              {t.figuresDiffer}
            </dt>
            <dd>{t.figuresDifferMeaning}</dd>
          </div>
        )}
      </dl>
      {many && <p className="soft">{t.signsNearer}</p>}
      {dataset.sources.length > 0 && (
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
      )}
    </div>
  )
}
