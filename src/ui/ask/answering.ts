import type { FilterIndex } from '../../analysis/filters/visible.ts'
import type { PathStep } from '../../analysis/paths/ways.ts'
import { type AskedAnswer, type AskedAnswers, answersTo } from '../../analysis/pattern/asked.ts'
import { type Question, readQuestion } from '../../analysis/pattern/question.ts'
import type { AppState, Selection } from '../../state/appState.ts'
import type { Workspace } from '../../state/workspace.ts'

export interface Asked {
  readonly question: Question
  readonly found: AskedAnswers
}

interface Last {
  readonly text: string
  readonly mask: Uint8Array | null
  readonly asked: Asked
}

const lastOf = new WeakMap<FilterIndex, Last>()

/** The question that a state asks, with its answers; the last ones are kept. Null: it asks nothing. */
export const askedIn = (
  { dataset, index, visible }: Workspace,
  { question: text, filters }: Pick<AppState, 'question' | 'filters'>,
): Asked | null => {
  if (text === null) return null
  const last = lastOf.get(index)
  const question = last?.text === text ? last.asked.question : readQuestion(text, dataset)
  const mask = question.shown ? visible(filters).mask : null
  if (last?.text === text && last.mask === mask) return last.asked
  const asked = { question, found: answersTo(index, mask ?? new Uint8Array(), question) }
  lastOf.set(index, { text, mask, asked })
  return asked
}

/** Whether just the statements of an answer are selected. */
export const isLitBy = ({
  entities,
  statements,
}: Selection): ((answer: AskedAnswer) => boolean) => {
  const lit = new Set(entities.length === 0 ? statements : [])
  return (answer) =>
    lit.size > 0 &&
    answer.statements.length === lit.size &&
    answer.statements.every(({ id }) => lit.has(id))
}

/** The lines of the answer that is selected; none: no answer is. */
export const linesOfAnswer = (workspace: Workspace, app: AppState): readonly PathStep[] =>
  askedIn(workspace, app)?.found.listed.find(isLitBy(app.selection))?.lines ?? []
