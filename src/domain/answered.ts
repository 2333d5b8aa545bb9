import type { Stance, Statement } from './dataset.ts'
import type { StatementId } from './ids.ts'

/** How a statement is answered as its tag tells it: its stance, or how what it alleges is answered. */
export const TOLD_OF_CONTENT = [
  'contentDenied',
  'partDenied',
  'contentWithheld',
  'partWithheld',
] as const
export type ToldStance = Stance | (typeof TOLD_OF_CONTENT)[number]

/** Of charges about charges about charges, no more than these are looked through. */
export const MOST_ALLEGED = 200

type Find = (id: StatementId) => Statement | undefined

/** @param known - what was found of others on the way; null: they are being looked at */
const toldAmong = (
  { id, stance, status, asserts }: Statement,
  statementOf: Find,
  known: Map<StatementId, ToldStance | null>,
): ToldStance => {
  if (stance !== 'unanswered' && stance !== 'uncontested') return stance
  known.set(id, null)
  // What is alleged may be a charge itself, and may lead back.
  const content = asserts.flatMap((one): readonly ToldStance[] => {
    const before = known.get(one)
    if (before !== undefined) return before === null ? [] : [before]
    const asserted = statementOf(one)
    if (asserted === undefined) return []
    return [known.size < MOST_ALLEGED ? toldAmong(asserted, statementOf, known) : asserted.stance]
  })
  const among = (...answers: readonly ToldStance[]): number =>
    content.filter((answer) => answers.includes(answer)).length
  const of = (): ToldStance => {
    const denied = among('denied', 'contentDenied')
    if (denied + among('partDenied') > 0)
      return denied === content.length ? 'contentDenied' : 'partDenied'
    const withheld = among('withheld', 'contentWithheld')
    if (withheld + among('partWithheld') > 0)
      return withheld === content.length ? 'contentWithheld' : 'partWithheld'
    return status === 'claimed' ? 'unanswered' : stance
  }
  const told = of()
  known.set(id, told)
  return told
}

/**
 * The stance for a tag beside the sentence of a statement. A charge that nobody answers as such is no charge without
 * an answer where what it alleges is denied, or met by silence: its sentence says so, and the tag says the same.
 * A claim that nobody answers is not agreed to by anybody: it is never called uncontested.
 */
export const toldStance = (statement: Statement, statementOf: Find): ToldStance =>
  toldAmong(statement, statementOf, new Map())

/** Whether the tag of the status says the same: what a source has only as denied is denied. */
export const isInStatus = ({ status }: Pick<Statement, 'status'>, told: ToldStance): boolean =>
  status === 'denied' && told === 'denied'
