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

/**
 * The stance for a tag beside the sentence of a statement. A charge that nobody answers as such is no charge without
 * an answer where what it alleges is denied, or met by silence: its sentence says so, and the tag says the same.
 * A claim that nobody answers is not agreed to by anybody: it is never called uncontested.
 */
export const toldStance = (
  { stance, status, asserts }: Statement,
  statementOf: (id: StatementId) => Statement | undefined,
): ToldStance => {
  if (stance !== 'unanswered' && stance !== 'uncontested') return stance
  const content = asserts.flatMap((id) => statementOf(id) ?? [])
  const answeredWith = (one: Stance): number =>
    content.filter((asserted) => asserted.stance === one).length
  const denied = answeredWith('denied')
  if (denied > 0) return denied === content.length ? 'contentDenied' : 'partDenied'
  const withheld = answeredWith('withheld')
  if (withheld > 0) return withheld === content.length ? 'contentWithheld' : 'partWithheld'
  return status === 'claimed' ? 'unanswered' : stance
}

/** Whether the tag of the status says the same: what a source has only as denied is denied. */
export const isInStatus = ({ status }: Pick<Statement, 'status'>, told: ToldStance): boolean =>
  status === 'denied' && told === 'denied'
