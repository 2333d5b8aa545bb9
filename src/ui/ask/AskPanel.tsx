import { useEffect, useMemo, useRef, useState } from 'react'
import type { AskedAnswer } from '../../analysis/pattern/asked.ts'
import {
  ANY_STEP,
  askedAtFirst,
  type Question,
  writeQuestion,
} from '../../analysis/pattern/question.ts'
import type { EntityId, StatementId } from '../../domain/ids.ts'
import { NOTHING_SELECTED } from '../../state/appState.ts'
import { askWords as words } from '../messages/ask.ts'
import { reveal } from '../reveal.ts'
import { useMedia } from '../theme.ts'
import { EVIDENCE_IS_SHEET } from '../useShowEvidence.ts'
import { useApp, useRun, useWorkspace } from '../workspace.tsx'
import { idsOf } from './AnswerParts.tsx'
import { AnswerShown } from './AnswerShown.tsx'
import { Answers, summaryOf } from './Answers.tsx'
import { AskedLine } from './AskedLine.tsx'
import { askedIn, isLitBy } from './answering.ts'
import { lettersOf, patternInWords } from './letters.ts'
import { presetsFor } from './presets.ts'
import { QuestionForm } from './QuestionForm.tsx'
import '../styles/between.css'
import '../styles/ask.css'
import { part } from '../frame/part.tsx'

const ExportDialog = part(async () => (await import('../export/ExportDialog.tsx')).ExportDialog)

const PORTRAIT = '(max-aspect-ratio: 4/5)'

/** What the form holds before anything was asked. */
const AT_FIRST: Question = askedAtFirst([{ by: 'actor' }, { by: 'actor' }], [ANY_STEP])

/** A question that asks for no relation yet is still being put. */
const isBegun = ({ steps }: Question): boolean => steps.every(({ via }) => via.by === 'any')

/** Whether the form of a question was opened or folded. */
interface Form {
  readonly of: string | null
  readonly open: boolean
}

interface Exported {
  readonly name: string
  readonly statements: readonly StatementId[]
}

interface Props {
  /** Brings nodes into view. */
  readonly onFocus: (entities: readonly EntityId[]) => void
}

/** Questions in a pattern: the form, and the answers as a list or one by one. */
export const AskPanel = ({ onFocus }: Props) => {
  const workspace = useWorkspace()
  const { dataset, store } = workspace
  const text = useApp((app) => app.question)
  const filters = useApp((app) => app.filters)
  const selection = useApp((app) => app.selection)
  const run = useRun()
  const isSheet = useMedia(EVIDENCE_IS_SHEET)
  const portrait = useMedia(PORTRAIT)
  const [opened, setOpened] = useState<string | null>(null)
  const [left, setLeft] = useState<string | null>(null)
  const [exported, setExported] = useState<Exported | null>(null)
  const [chosen, setChosen] = useState<Form | null>(null)
  const [focus, setFocus] = useState<{ readonly on: 'line' | 'form' } | null>(null)
  const line = useRef<HTMLHeadingElement>(null)
  const form = useRef<HTMLElement>(null)
  const presets = useMemo(() => presetsFor(dataset), [dataset])
  const asked = askedIn(workspace, { question: text, filters })
  const listed = asked?.found.listed ?? []
  const isLit = isLitBy(selection)
  const openedAt = listed.findIndex((answer) => answer.key === opened && isLit(answer))
  const at = openedAt === -1 ? listed.findIndex(isLit) : openedAt
  const shown = listed[at]

  const editing = asked === null || (chosen?.of === text ? chosen.open : isBegun(asked.question))
  // What was pressed has gone.
  useEffect(() => {
    if (focus?.on === 'line') line.current?.focus()
    else if (focus?.on === 'form') form.current?.querySelector('select')?.focus()
  }, [focus])
  const openForm = (): void => {
    setChosen({ of: text, open: true })
    setFocus({ on: 'form' })
  }
  const foldForm = (of: string | null): void => {
    setChosen({ of, open: false })
    setFocus({ on: 'line' })
  }
  const ask = (next: Question): string => {
    const question = writeQuestion(next)
    setLeft(null)
    run({ name: 'ask', question, selection: store.getState().app.selection })
    return question
  }

  const light = (answers: readonly AskedAnswer[]): void => {
    const statements = [...new Set(answers.flatMap(idsOf))]
    const next = { entities: [], statements }
    reveal(workspace, [], statements)
    store.hold({ along: { selection: next, steps: answers.flatMap(({ lines }) => lines) } })
    run({ name: 'ask', question: text, selection: next })
  }
  const open = (answer: AskedAnswer | undefined): void => {
    if (answer === undefined) return
    setOpened(answer.key)
    light([answer])
  }
  const nodesIn = ({ lines }: AskedAnswer): readonly EntityId[] => [
    ...new Set(lines.flatMap(({ ends }) => ends)),
  ]
  const bring = (entities: readonly EntityId[]): void => {
    if (isSheet) run({ name: 'open-sheet', sheet: null })
    onFocus(entities)
  }

  const choices = presets.map(({ id, question: preset }) => (
    <li key={id}>
      <button type="button" className="ask-preset" onClick={() => foldForm(ask(preset))}>
        {words.preset[id]}
        <span className="soft">{patternInWords(dataset, preset)}</span>
      </button>
    </li>
  ))
  return (
    <div className="ask">
      {asked !== null && shown !== undefined ? (
        <AnswerShown
          answer={shown}
          letters={lettersOf(asked.question.places)}
          place={{ at, of: listed.length }}
          onGo={(to) => open(listed[to])}
          onList={() => {
            setLeft(shown.key)
            run({ name: 'ask', question: text, selection: NOTHING_SELECTED })
          }}
          onShow={() => bring(nodesIn(shown))}
          onExport={() => setExported({ name: words.exported, statements: idsOf(shown) })}
        />
      ) : (
        <>
          {asked === null && <p className="soft">{words.lead}</p>}
          {asked !== null && !editing && (
            <AskedLine
              question={asked.question}
              presets={presets}
              heading={line}
              onEdit={openForm}
            />
          )}
          {presets.length > 0 && (
            <details
              key={`presets ${editing ? '' : text}`}
              className="ask-presets"
              open={asked === null}
            >
              <summary>{words.presets}</summary>
              <ul>{choices}</ul>
            </details>
          )}
          {editing && (
            <QuestionForm
              question={asked?.question ?? AT_FIRST}
              form={form}
              onChange={(next) => setChosen({ of: ask(next), open: true })}
            />
          )}
          <div className={editing ? 'ask-done' : undefined}>
            <p role="status">
              {asked === null ? words.waiting : summaryOf(dataset, asked.question, asked.found)}
            </p>
            {editing && asked !== null && (
              <button type="button" className="primary" onClick={() => foldForm(text)}>
                {words.showAnswers}
              </button>
            )}
          </div>
          {asked !== null && (
            <Answers
              key={text}
              question={asked.question}
              found={asked.found}
              left={left}
              onOpen={open}
              onSelectAll={(answers) => {
                light(answers)
                bring(answers.flatMap(nodesIn))
              }}
              onExport={(statements) => setExported({ name: words.exportedAll, statements })}
            />
          )}
        </>
      )}
      {exported !== null && (
        <ExportDialog
          orientation={portrait ? 'portrait' : 'landscape'}
          only={exported}
          onClose={() => setExported(null)}
        />
      )}
    </div>
  )
}
