import { Minus, Plus } from 'lucide-react'
import type { RefObject } from 'react'
import {
  ANY_STEP,
  HEADINGS,
  heldBy,
  MOST_STEPS,
  type Place,
  type Question,
  type Step,
  type Via,
} from '../../analysis/pattern/question.ts'
import { STATUSES, type Status } from '../../domain/dataset.ts'
import { tellsStanding } from '../../domain/words/standing.ts'
import { StatusIcon } from '../Icons.tsx'
import { askWords as words } from '../messages/ask.ts'
import { t } from '../messages/index.ts'
import { NodeField } from '../NodeField.tsx'
import { useApp, useWorkspace } from '../workspace.tsx'
import { type ChoiceGroup, Chooser } from './Chooser.tsx'
import { lettersOf } from './letters.ts'

/** More nodes than these are not offered one by one. */
const MOST_NODES = 300

/** Who may stand at a place: anybody, somebody of a kind, one node, or who stands at an earlier place. */
const PlaceRow = ({
  places,
  at,
  onChoose,
}: {
  readonly places: readonly Place[]
  readonly at: number
  readonly onChoose: (place: Place) => void
}) => {
  const { dataset, entity } = useWorkspace()
  const selected = useApp((app) => app.selection.entities)
  const letters = lettersOf(places)
  const letter = letters[at] ?? ''
  const place = places[at] ?? { by: 'any' }
  const held = heldBy(places)
  const repeatable = [...new Set(held.slice(0, Math.max(0, at - 1)))].filter(
    (one) => one !== held[at - 1],
  )
  const kinds = new Set(dataset.entities.map(({ kind }) => kind))
  const few = dataset.entities.length <= MOST_NODES
  const offered = few
    ? dataset.entities.map(({ id }) => id)
    : [...new Set([...(place.by === 'node' ? [place.node] : []), ...selected])]
  const groups: readonly ChoiceGroup<Place>[] = [
    {
      name: null,
      choices: [
        { value: { by: 'any' }, label: words.any },
        { value: { by: 'actor' }, label: words.actor },
      ],
    },
    {
      name: words.again,
      choices: repeatable.map((as) => ({
        value: { by: 'same', as },
        label: words.sameAs(letters[as] ?? ''),
      })),
    },
    {
      name: words.kinds,
      choices: dataset.kinds
        .filter(({ id }) => kinds.has(id))
        .map(({ id, label }) => ({ value: { by: 'kind', kind: id }, label })),
    },
    {
      name: few ? words.nodes : words.nodesSelected,
      choices: offered
        .map((id) => ({ value: { by: 'node' as const, node: id }, label: entity(id)?.name ?? id }))
        .sort((one, other) => one.label.localeCompare(other.label)),
    },
  ]
  return (
    <div className="ask-place">
      <span className="ask-letter" aria-hidden="true">
        {letter}
      </span>
      <Chooser
        name={place.by === 'same' ? words.repeated(at + 1) : words.place(letter)}
        value={place.by === 'same' ? { by: 'same', as: held[at] ?? place.as } : place}
        groups={groups.filter(({ choices }) => choices.length > 0)}
        onChoose={onChoose}
      />
      {!few && place.by !== 'same' && (
        <NodeField
          label={words.nodeField(letter)}
          among={dataset}
          onChoose={(node) => onChoose({ by: 'node', node })}
        />
      )}
    </div>
  )
}

/** What joins two places, and which way it runs. */
const StepRow = ({
  step,
  ends: [from, to],
  onChoose,
}: {
  readonly step: Step
  readonly ends: readonly [string, string]
  readonly onChoose: (step: Step) => void
}) => {
  const { dataset } = useWorkspace()
  const groups: readonly ChoiceGroup<Via>[] = [
    { name: null, choices: [{ value: { by: 'any' }, label: words.anyRelation }] },
    ...dataset.families.flatMap(({ id, label }): readonly ChoiceGroup<Via>[] => {
      const types = dataset.relations.filter(({ family }) => family === id)
      if (types.length === 0) return []
      return [
        {
          name: label,
          choices: [
            { value: { by: 'family', family: id }, label: words.family(label) },
            ...types.map((type) => ({
              value: { by: 'relation' as const, relation: type.id },
              label: type.label,
            })),
          ],
        },
      ]
    }),
  ]
  const headings = words.headings(from, to)
  return (
    <div className="ask-step">
      <Chooser
        name={words.via(from, to)}
        value={step.via}
        groups={groups}
        onChoose={(via) => onChoose({ ...step, via })}
      />
      <Chooser
        name={words.heading(from, to)}
        value={step.heading}
        groups={[
          {
            name: null,
            choices: HEADINGS.map((heading) => ({ value: heading, label: headings[heading] })),
          },
        ]}
        onChoose={(heading) => onChoose({ ...step, heading })}
      />
    </div>
  )
}

interface Props {
  readonly question: Question
  readonly form: RefObject<HTMLElement | null>
  readonly onChange: (question: Question) => void
}

/** The question as a chain of places and steps, and what counts as an answer. */
export const QuestionForm = ({ question, form, onChange }: Props) => {
  const { dataset, visible } = useWorkspace()
  const filters = useApp((app) => app.filters)
  const { shown, total } = visible(filters)
  const { places, steps, statuses } = question
  const letters = lettersOf(places)
  const put = <T,>(all: readonly T[], at: number, one: T): readonly T[] =>
    all.map((before, index) => (index === at ? one : before))
  const toggle = (status: Status): void =>
    onChange({
      ...question,
      statuses: STATUSES.filter((one) => statuses.includes(one) !== (one === status)),
    })
  return (
    <section ref={form} className="ask-form" aria-label={words.question}>
      <ol className="ask-chain">
        {places.map((_, at) => {
          const step = steps[at]
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: a place is what stands at that place
            <li key={at}>
              <PlaceRow
                places={places}
                at={at}
                onChoose={(place) => onChange({ ...question, places: put(places, at, place) })}
              />
              {step !== undefined && (
                <StepRow
                  step={step}
                  ends={[letters[at] ?? '', letters[at + 1] ?? '']}
                  onChoose={(next) => onChange({ ...question, steps: put(steps, at, next) })}
                />
              )}
            </li>
          )
        })}
      </ol>
      <div className="ask-steps">
        <button
          type="button"
          className="quiet"
          disabled={steps.length >= MOST_STEPS}
          onClick={() =>
            onChange({
              ...question,
              places: [...places, { by: 'actor' }],
              steps: [...steps, ANY_STEP],
            })
          }
        >
          <Plus />
          {words.addStep}
        </button>
        {steps.length > 1 && (
          <button
            type="button"
            className="quiet"
            onClick={() =>
              onChange({ ...question, places: places.slice(0, -1), steps: steps.slice(0, -1) })
            }
          >
            <Minus />
            {words.removeStep}
          </button>
        )}
      </div>
      {tellsStanding(dataset) && (
        <fieldset>
          <legend>{words.statuses}</legend>
          <div className="chips">
            {STATUSES.map((status) => (
              <div key={status} className="facet-chip" data-on={statuses.includes(status)}>
                <label>
                  <input
                    type="checkbox"
                    checked={statuses.includes(status)}
                    onChange={() => toggle(status)}
                  />
                  <StatusIcon status={status} />
                  {t.status[status]}
                </label>
              </div>
            ))}
          </div>
        </fieldset>
      )}
      <label className="ask-option">
        <input
          type="checkbox"
          checked={question.asStates}
          onChange={() => onChange({ ...question, asStates: !question.asStates })}
        />
        {words.asStates}
      </label>
      <label className="ask-option">
        <input
          type="checkbox"
          checked={question.shown}
          onChange={() => onChange({ ...question, shown: !question.shown })}
        />
        {words.shownOnly(shown, total)}
      </label>
      <p className="hint">{words.distinct}</p>
    </section>
  )
}
