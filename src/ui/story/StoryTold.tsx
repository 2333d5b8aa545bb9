import { ChevronLeft, ChevronRight } from 'lucide-react'
import { type KeyboardEvent, useEffect, useEffectEvent, useRef } from 'react'
import { givenIn } from '../../domain/given.ts'
import type { EntityId } from '../../domain/ids.ts'
import { cameByLink, type Story } from '../../domain/story.ts'
import { endTelling, tellStep } from '../../state/stories.ts'
import { Quotes } from '../evidence/QuoteBlock.tsx'
import { IconButton } from '../frame/IconButton.tsx'
import { severalWords } from '../messages/several.ts'
import { storyWords as words } from '../messages/story.ts'
import { SENTENCE_LANGUAGE } from '../messages/vocabulary.ts'
import { PHONE, useMedia } from '../theme.ts'
import { EVIDENCE_IS_SHEET, useShowEvidence } from '../useShowEvidence.ts'
import { usePointing, useRun, useWorkspace } from '../workspace.tsx'
import { Author } from './Author.tsx'

interface Props {
  readonly story: Story
  readonly step: Story['steps'][number]
  /** The step’s number, from 0. */
  readonly at: number
  /** Brings nodes into view; null: all. */
  readonly onFocus: (entities: readonly EntityId[] | null) => void
}

/** A step of a story: its words, the statements that it rests on with their quotes, and the way on. */
export const StoryTold = ({ story, step, at, onFocus }: Props) => {
  const { dataset, store } = useWorkspace()
  const run = useRun()
  const isSheet = useMedia(EVIDENCE_IS_SHEET)
  // There what ends it stands beside the step, below the way on.
  const isNarrow = useMedia(PHONE)
  const heading = useRef<HTMLHeadingElement>(null)
  const last = story.steps.length - 1
  const citedEnds = (): readonly EntityId[] => {
    const cites = new Set(step.cites)
    return dataset.statements.flatMap(({ id, subject, object }) =>
      cites.has(id) ? [subject, ...object] : [],
    )
  }
  const bringIntoView = useEffectEvent((first: boolean) => {
    // Where the step leaves little of the canvas, all of it would be too small to read.
    const wanted = step.focus.length > 0 || !isNarrow ? step.focus : citedEnds()
    onFocus(wanted.length === 0 ? null : wanted)
    // Who opens the panel otherwise, by its tab or by a link, keeps the focus there.
    const asked = store.getState().notice?.command.name === 'tell'
    if (!first || asked) heading.current?.focus()
  })
  const seen = useRef<number | null>(null)
  useEffect(() => {
    if (seen.current === at) return
    bringIntoView(seen.current === null)
    seen.current = at
  }, [at])

  const goTo = (to: number): void => {
    if (to !== at && to >= 0 && to <= last) run(tellStep(store.getState().app, dataset, story, to))
  }
  const end = (): void => {
    run(endTelling(store.getState().app, dataset))
    if (isSheet) run({ name: 'open-sheet', sheet: null })
    onFocus(null)
  }
  const onKey = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.altKey || event.ctrlKey || event.metaKey) return
    const targets: Readonly<Record<string, number>> = {
      ArrowLeft: at - 1,
      PageUp: at - 1,
      ArrowRight: at + 1,
      PageDown: at + 1,
      Home: 0,
      End: last,
    }
    const to = Object.hasOwn(targets, event.key) ? targets[event.key] : undefined
    if (to === undefined) return
    event.preventDefault()
    goTo(to)
  }
  const ending = (
    <button type="button" className="quiet story-end" onClick={end}>
      {words.end}
    </button>
  )
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys are beside the buttons, which do the same
    <div className="story-told" onKeyDown={onKey}>
      <p className="story-head">
        <bdi>{story.title}</bdi>
        {!isNarrow && ending}
      </p>
      <nav className="story-nav" aria-label={words.stepsOf(story.title)}>
        <IconButton label={words.previous} disabled={at === 0} onClick={() => goTo(at - 1)}>
          <ChevronLeft />
        </IconButton>
        <ol className="dots">
          {story.steps.map(({ title }, number) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a step is its place in the story
            <li key={number}>
              <button
                type="button"
                aria-label={words.goTo(number + 1, title)}
                title={words.goTo(number + 1, title)}
                aria-current={number === at ? 'step' : undefined}
                onClick={() => goTo(number)}
              />
            </li>
          ))}
        </ol>
        <button
          type="button"
          className="primary"
          disabled={at === last}
          onClick={() => goTo(at + 1)}
        >
          {words.next}
          <ChevronRight />
        </button>
      </nav>
      <h3 ref={heading} tabIndex={-1}>
        <span className="soft">{words.position(at + 1, story.steps.length)}</span>
        <span dir="auto">{step.title}</span>
      </h3>
      {isNarrow && ending}
      <Author story={story} />
      {at === 0 && cameByLink(story) && story.summary !== '' && (
        <p className="paragraph soft" dir="auto">
          {story.summary}
        </p>
      )}
      {step.text.split(/\n{2,}/).map((paragraph) => (
        <p key={paragraph} className="paragraph" dir="auto">
          {paragraph}
        </p>
      ))}
      {at === last && <p className="soft">{words.finished}</p>}
      <Citations key={at} ids={step.cites} />
    </div>
  )
}

/** The cited statements, each with its quote one click away. */
const Citations = ({ ids }: { readonly ids: Story['steps'][number]['cites'] }) => {
  const { dataset, words: sentences, statement: find } = useWorkspace()
  const show = useShowEvidence()
  const statements = ids.flatMap((id) => find(id) ?? [])
  const point = usePointing()
  return (
    <section className="citations" aria-label={words.restsOn(statements.length)}>
      <h4>{words.restsOn(statements.length)}</h4>
      <ul>
        {statements.map((statement) => (
          <li key={statement.id} data-statement={statement.id}>
            <details>
              {/* biome-ignore lint/a11y/noStaticElementInteractions: a summary opens by itself; this lights lines */}
              <summary
                lang={SENTENCE_LANGUAGE}
                onPointerEnter={() => point([statement.id])}
                onPointerLeave={() => point([])}
                onFocus={() => point([statement.id])}
                onBlur={() => point([])}
              >
                {sentences.sentence(statement)}
              </summary>
              {statement.quotes.length === 0 && givenIn(dataset, statement) === null ? (
                <p className="soft">{severalWords.noEvidence}</p>
              ) : (
                <Quotes statement={statement} />
              )}
              <button
                type="button"
                className="quiet"
                onClick={() => show({ entities: [], statements: [statement.id] })}
              >
                {words.proof}
              </button>
            </details>
          </li>
        ))}
      </ul>
    </section>
  )
}
