import type { EntityId } from '../../domain/ids.ts'
import { OWN, type Story } from '../../domain/story.ts'
import { toldStep, writtenStory } from '../../state/appState.ts'
import { freeStoryId, storiesOf } from '../../state/ownStories.ts'
import { tellStep } from '../../state/stories.ts'
import { storyWords as words } from '../messages/story.ts'
import { freshId } from '../projects/tracked.ts'
import '../styles/story.css'
import { useApp, useRun, useWorkspace } from '../workspace.tsx'
import { Author } from './Author.tsx'
import { StoryEditor } from './StoryEditor.tsx'
import { StoryTold } from './StoryTold.tsx'
import { writeNext } from './writeNext.ts'

interface Props {
  /** Brings nodes into view; null: all. */
  readonly onFocus: (entities: readonly EntityId[] | null) => void
}

/** Tells a story step by step, and lets an author write one. */
export const StoryPanel = ({ onFocus }: Props) => {
  const { dataset } = useWorkspace()
  const telling = useApp((app) => app.telling)
  const stories = useApp((app) => app.stories)
  const told = toldStep(dataset, { telling, stories })
  const written = useApp(writtenStory)
  const run = useRun()
  const edit = (id: string | null): void => {
    run({ name: 'edit-story', story: id })
    writeNext(id === null ? '.stories > button' : '.story-editor input')
  }
  if (written !== undefined) return <StoryEditor story={written} onDone={() => edit(null)} />
  if (told !== null) return <StoryTold {...told} onFocus={onFocus} />
  return <StoryList onEdit={edit} />
}

const StoryCard = ({
  story,
  onEdit,
}: {
  readonly story: Story
  readonly onEdit: (() => void) | null
}) => {
  const { dataset, store } = useWorkspace()
  const run = useRun()
  return (
    <article className="story-card">
      <h3 dir="auto">{story.title}</h3>
      <Author story={story} />
      {story.wholeSteps !== undefined ? (
        <p>{words.partOf(story.steps.length, story.wholeSteps)}</p>
      ) : (
        story.summary !== '' && <p dir="auto">{story.summary}</p>
      )}
      <div className="story-actions">
        <button
          type="button"
          className="primary"
          disabled={story.steps.length === 0}
          onClick={() => run(tellStep(store.getState().app, dataset, story, 0))}
        >
          {words.start}
        </button>
        <span className="soft">{words.steps(story.steps.length)}</span>
        {onEdit !== null && (
          <button type="button" className="quiet" onClick={onEdit}>
            {words.edit}
          </button>
        )}
      </div>
    </article>
  )
}

const StoryList = ({ onEdit }: { readonly onEdit: (id: string) => void }) => {
  const { dataset } = useWorkspace()
  const own = useApp((app) => app.stories)
  const run = useRun()
  const write = (): void => {
    // Another tab may begin one too.
    const id = freeStoryId(storiesOf(dataset, { stories: own }), `${OWN}-${freshId().slice(0, 6)}`)
    run({
      name: 'write-stories',
      stories: [...own, { id, title: words.newTitle, summary: '', steps: [] }],
      what: 'begin',
      about: words.newTitle,
    })
    onEdit(id)
  }
  return (
    <div className="stories">
      <p className="soft">{dataset.stories.length + own.length === 0 ? words.none : words.lead}</p>
      {dataset.stories.map((story) => (
        <StoryCard key={story.id} story={story} onEdit={null} />
      ))}
      {own.length > 0 && (
        <>
          <h4>{words.own}</h4>
          {own.map((story) => (
            <StoryCard key={story.id} story={story} onEdit={() => onEdit(story.id)} />
          ))}
        </>
      )}
      <button type="button" onClick={write}>
        {words.write}
      </button>
    </div>
  )
}
