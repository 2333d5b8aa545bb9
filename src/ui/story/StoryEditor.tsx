import { ArrowDown, ArrowUp, Trash2, X } from 'lucide-react'
import { useId, useState } from 'react'
import type { Story } from '../../domain/story.ts'
import { download } from '../../io/download.ts'
import { toAuthored } from '../../io/parse/authored.ts'
import { storyToLink } from '../../io/parse/stories.ts'
import { NOTHING_SELECTED } from '../../state/appState.ts'
import type { StoryDeed } from '../../state/commands.ts'
import { toFragment } from '../../state/location.ts'
import { storiesOf, viewOf, withMovedStep, withoutStep, withStep } from '../../state/ownStories.ts'
import { useAnnounce } from '../announce.tsx'
import { IconButton } from '../frame/IconButton.tsx'
import { linkTo, saidOfLink } from '../linkTo.ts'
import { severalWords } from '../messages/several.ts'
import { storyWords as words } from '../messages/story.ts'
import { SENTENCE_LANGUAGE } from '../messages/vocabulary.ts'
import { isTouched } from '../theme.ts'
import { useCopy } from '../useCopy.ts'
import { useKeptOnLeave } from '../useKeptOnLeave.ts'
import { useApp, useRun, useWorkspace } from '../workspace.tsx'
import { writeNext } from './writeNext.ts'

type Step = Story['steps'][number]

interface Props {
  readonly story: Story
  readonly onDone: () => void
}

/** A field that keeps what is typed when it is left: one step of undo a field, not a letter. */
const Field = ({
  label,
  value,
  rows,
  onKeep,
}: {
  readonly label: string
  readonly value: string
  readonly rows: number
  readonly onKeep: (value: string) => void
}) => {
  const id = useId()
  /** What is typed and not kept yet; null: nothing is. */
  const [typed, setTyped] = useState<string | null>(null)
  const keep = (): void => {
    if (typed !== null && typed !== value) onKeep(typed)
  }
  useKeptOnLeave(keep)
  const shared = {
    id,
    value: typed ?? value,
    onChange: ({ target }: { readonly target: { readonly value: string } }) =>
      setTyped(target.value),
    onBlur: () => {
      keep()
      setTyped(null)
    },
  }
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {rows === 1 ? <input {...shared} /> : <textarea rows={rows} {...shared} />}
    </div>
  )
}

/** Writes a story of the reader’s own: its steps are views with a title, a text and what they rest on. */
export const StoryEditor = ({ story, onDone }: Props) => {
  const { dataset, store } = useWorkspace()
  const selected = useApp((app) => app.selection)
  const run = useRun()
  const keep = (next: Story, what: StoryDeed = 'write'): void =>
    run({
      name: 'write-stories',
      // A field that is left may be that of a story that is gone.
      stories: store.getState().app.stories.map((one) => (one.id === story.id ? next : one)),
      what,
      about: next.title,
    })
  const addStep = (): void => {
    const { app } = store.getState()
    const step: Step = {
      title: words.newStep,
      text: '',
      cites: selected.statements,
      view: viewOf(app, dataset),
      focus: selected.entities,
    }
    keep({ ...story, steps: [...story.steps, step] }, 'add-step')
    writeNext('.edited-steps > :last-child input')
  }
  return (
    <div className="story-editor">
      <p className="story-head">
        <span>{words.edit}</span>
        <button type="button" className="primary" onClick={onDone}>
          {words.done}
        </button>
      </p>
      <Field
        label={words.title}
        value={story.title}
        rows={1}
        onKeep={(title) => keep({ ...story, title: title.trim() || words.newTitle })}
      />
      <Field
        label={words.summary}
        value={story.summary}
        rows={2}
        onKeep={(summary) => keep({ ...story, summary })}
      />
      <ol className="edited-steps">
        {story.steps.map((step, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a step is its place in the story
          <li key={at}>
            <StepFields story={story} step={step} at={at} onKeep={keep} />
          </li>
        ))}
      </ol>
      <div className="add-step">
        <button type="button" disabled={selected.statements.length === 0} onClick={addStep}>
          {words.addStep}
        </button>
        <p className="soft">{words.addStepHow(selected.statements.length, isTouched())}</p>
      </div>
      <WaysOut story={story} onDone={onDone} />
    </div>
  )
}

const StepFields = ({
  story,
  step,
  at,
  onKeep,
}: {
  readonly story: Story
  readonly step: Step
  readonly at: number
  readonly onKeep: (story: Story, what?: StoryDeed) => void
}) => {
  const { dataset, store, words: sentences, statement: find } = useWorkspace()
  const selected = useApp((app) => app.selection.statements)
  const change = (part: Partial<Step>): void =>
    onKeep(withStep(story, at, (one) => ({ ...one, ...part })))
  const more = selected.filter((id) => !step.cites.includes(id))
  return (
    <fieldset>
      <legend>{words.position(at + 1, story.steps.length)}</legend>
      <Field
        label={words.stepTitle}
        value={step.title}
        rows={1}
        onKeep={(title) => change({ title: title.trim() || words.newStep })}
      />
      <Field
        label={words.stepText}
        value={step.text}
        rows={4}
        onKeep={(text) => change({ text })}
      />
      <ul className="cited">
        {step.cites.map((id) => {
          const statement = find(id)
          const sentence = statement === undefined ? id : sentences.sentence(statement)
          return (
            <li key={id} data-statement={id}>
              <span lang={SENTENCE_LANGUAGE}>{sentence}</span>
              <IconButton
                label={`${words.dropCitation}: ${sentence}`}
                className="quiet"
                title={step.cites.length === 1 ? words.lastCitation : words.dropCitation}
                disabled={step.cites.length === 1}
                onClick={() => change({ cites: step.cites.filter((one) => one !== id) })}
              >
                <X />
              </IconButton>
            </li>
          )
        })}
      </ul>
      <div className="story-actions">
        {more.length > 0 && (
          <button
            type="button"
            className="quiet"
            onClick={() => change({ cites: [...step.cites, ...more] })}
          >
            {words.cite(more.length)}
          </button>
        )}
        <button
          type="button"
          className="quiet"
          onClick={() => change({ view: viewOf(store.getState().app, dataset) })}
        >
          {words.useView}
        </button>
        <IconButton
          label={words.moveUp}
          className="quiet"
          disabled={at === 0}
          onClick={() => onKeep(withMovedStep(story, at, -1), 'move-step')}
        >
          <ArrowUp />
        </IconButton>
        <IconButton
          label={words.moveDown}
          className="quiet"
          disabled={at === story.steps.length - 1}
          onClick={() => onKeep(withMovedStep(story, at, 1), 'move-step')}
        >
          <ArrowDown />
        </IconButton>
        <IconButton
          label={words.removeStep}
          className="quiet"
          onClick={() => onKeep(withoutStep(story, at), 'remove-step')}
        >
          <Trash2 />
        </IconButton>
      </div>
    </fieldset>
  )
}

/** Characters that browsers still take as an address. */
const LONGEST_LINK = 30_000

const WaysOut = ({ story, onDone }: Props) => {
  const { dataset, store } = useWorkspace()
  const stories = useApp((app) => app.stories)
  const run = useRun()
  const announce = useAnnounce()
  const copyText = useCopy()
  const copyLink = async (): Promise<void> => {
    const elsewhere = { telling: null, question: null, reading: null, comparison: null }
    const opening = toFragment(
      { ...store.getState().app, ...elsewhere, selection: NOTHING_SELECTED },
      dataset,
    )
    const fragment = [opening, `story-data=${storyToLink(story)}`].filter((part) => part !== '')
    const link = linkTo(fragment.join('&'), dataset)
    if (link.length > LONGEST_LINK) {
      announce(words.linkTooLong)
      return
    }
    await copyText(link, saidOfLink())
  }
  const saveDataset = (): void => {
    const whole = { ...dataset, stories: storiesOf(dataset, { stories: [story] }) }
    const text = `${JSON.stringify(toAuthored(whole), null, 2)}\n`
    const name = `${dataset.id}.json`
    download(name, new TextEncoder().encode(text), 'application/json')
    announce(severalWords.saved(name))
  }
  const empty = story.steps.length === 0
  return (
    <div className="story-actions ways-out">
      <button type="button" disabled={empty} onClick={copyLink}>
        {words.copyLink}
      </button>
      <button type="button" disabled={empty} onClick={saveDataset}>
        {words.saveDataset}
      </button>
      <button
        type="button"
        className="quiet"
        onClick={() => {
          run({
            name: 'write-stories',
            stories: stories.filter(({ id }) => id !== story.id),
            what: 'delete',
            about: story.title,
          })
          onDone()
        }}
      >
        <Trash2 />
        {words.remove}
      </button>
    </div>
  )
}
