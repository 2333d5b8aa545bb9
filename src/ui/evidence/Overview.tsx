import { STATUSES } from '../../domain/dataset.ts'
import { figuresOf } from '../../domain/figures.ts'
import { tellStep } from '../../state/stories.ts'
import { useIsMany } from '../graph/useRenderer.ts'
import { FiguresIcon, StanceIcon, StatusIcon } from '../Icons.tsx'
import { t } from '../messages/index.ts'
import { useRun, useWorkspace } from '../workspace.tsx'
import { SourcesTold } from './SourcesTold.tsx'

/** What the panel says while nothing is selected: what this is, how to read it, where it comes from. */
export const Overview = () => {
  const { dataset, store } = useWorkspace()
  const run = useRun()
  const [story] = dataset.stories
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
      <p className="hint on-screen">{t.overviewHint}</p>
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
      <SourcesTold />
    </div>
  )
}
