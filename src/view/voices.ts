import type { Statement } from '../domain/dataset.ts'
import type { EntityId, StatementId } from '../domain/ids.ts'
import { denierOf } from '../domain/stance.ts'
import type { Scene, SceneStrand } from './scene.ts'

type Answers = ReadonlyMap<StatementId, readonly Statement[]>

const answersIn = new WeakMap<object, Answers>()

/** Statement → those that deny it, or take no position on it. */
const answersOf = (scene: Scene): Answers => {
  const dataset = scene.shown?.index.dataset
  const of = dataset ?? scene.strands
  const known = answersIn.get(of)
  if (known !== undefined) return known
  const answers = new Map<StatementId, Statement[]>()
  const all = dataset?.statements ?? scene.strands.flatMap(({ statements }) => statements)
  for (const one of all)
    for (const ids of [one.denies, one.declines])
      for (const id of ids) answers.set(id, [...(answers.get(id) ?? []), one])
  answersIn.set(of, answers)
  return answers
}

/** Who says a claim; of what somebody only denies, whoever denies it. */
const speakersOf = (
  { id, status, said: [origin] }: Statement,
  answers: readonly Statement[],
): readonly EntityId[] =>
  origin === undefined ||
  status === 'reported' ||
  (status === 'denied' && answers.some(({ denies }) => denies.includes(id)))
    ? []
    : [origin.by]

/**
 * Those who answer for a statement: who says it, where it is a claim, and who denies it or takes no position.
 * @param answers - statements that deny it, or take no position on it
 */
export const voicesOf = (
  statement: Statement,
  answers: readonly Statement[],
): readonly EntityId[] => [
  ...speakersOf(statement, answers),
  ...answers.flatMap((answer) => denierOf(answer) ?? []),
]

/**
 * Those who say what lines tell, where it is a claim, and those who deny it or take no position, as who is drawn for
 * them, whether a scene has them or not. Who accuses back is an end of the line.
 */
export const voicesIn = (scene: Scene, lines: readonly SceneStrand[]): readonly EntityId[] => {
  const drawn = scene.standIn ?? scene.shown?.frame.drawn ?? ((id) => id)
  return lines.flatMap(({ statements }) =>
    statements.flatMap((one) => voicesOf(one, answersOf(scene).get(one.id) ?? []).map(drawn)),
  )
}
