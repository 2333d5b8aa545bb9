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

type Find = (id: StatementId) => Statement | undefined

const toldAmong = (
  { id, stance, status, asserts }: Statement,
  statementOf: Find,
  asked: ReadonlySet<StatementId>,
): ToldStance => {
  if (stance !== 'unanswered' && stance !== 'uncontested') return stance
  // What is alleged may be a charge itself, and may lead back.
  const before = new Set([...asked, id])
  const content = asserts
    .flatMap((one) => (before.has(one) ? [] : (statementOf(one) ?? [])))
    .map((asserted) => toldAmong(asserted, statementOf, before))
  const among = (...answers: readonly ToldStance[]): number =>
    content.filter((answer) => answers.includes(answer)).length
  const denied = among('denied', 'contentDenied')
  if (denied + among('partDenied') > 0)
    return denied === content.length ? 'contentDenied' : 'partDenied'
  const withheld = among('withheld', 'contentWithheld')
  if (withheld + among('partWithheld') > 0)
    return withheld === content.length ? 'contentWithheld' : 'partWithheld'
  return status === 'claimed' ? 'unanswered' : stance
}

/**
 * The stance for a tag beside the sentence of a statement. A charge that nobody answers as such is no charge without
 * an answer where what it alleges is denied, or met by silence: its sentence says so, and the tag says the same.
 * A claim that nobody answers is not agreed to by anybody: it is never called uncontested.
 */
export const toldStance = (statement: Statement, statementOf: Find): ToldStance =>
  toldAmong(statement, statementOf, new Set())

/** Whether the tag of the status says the same: what a source has only as denied is denied. */
export const isInStatus = ({ status }: Pick<Statement, 'status'>, told: ToldStance): boolean =>
  status === 'denied' && told === 'denied'
