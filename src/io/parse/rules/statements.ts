import { type Told, told } from '../../../domain/told.ts'
import type { Draft, DraftStatement } from '../draft.ts'
import { list } from '../records.ts'
import { shown } from '../shown.ts'
import { mayHoldUnshown } from '../stances.ts'
import { EVERYWHERE, inStatement, rule, WITH_EVIDENCE } from './rule.ts'

export const symmetricObject = rule(
  'symmetric-object',
  'A symmetric relation has one object.',
  EVERYWHERE,
  (draft) =>
    draft.statements
      .filter(
        ({ relation, object }) =>
          object.length !== 1 && draft.vocabulary.relations.get(relation)?.symmetric === true,
      )
      .map((statement) => ({
        where: inStatement(draft, statement, 'object'),
        what: told`The relation ${shown(statement.relation)} is symmetric, and the statement has ${statement.object.length} objects`,
        wayOut: told`Write one statement a pair`,
      })),
)

export const selfLoop = rule(
  'self-loop',
  'No statement has its subject as its object.',
  WITH_EVIDENCE,
  (draft) =>
    draft.statements
      .filter((statement) => statement.object.includes(statement.subject))
      .map((statement) => ({
        where: inStatement(draft, statement, 'object'),
        what: told`The subject ${shown(statement.subject)} is also its object`,
        wayOut: told`Correct one of the two`,
      })),
)

const LINKS = ['asserts', 'denies', 'declines', 'respondsTo', 'acknowledges'] as const

export const selfReference = rule(
  'self-reference',
  'No statement asserts, denies, declines, responds to or acknowledges itself.',
  EVERYWHERE,
  (draft) =>
    draft.statements
      .filter((statement) => LINKS.some((link) => statement[link].includes(statement.id)))
      .flatMap((statement) =>
        LINKS.filter((link) => statement[link].includes(statement.id)).map((link) => ({
          where: inStatement(draft, statement, link),
          what: told`The statement names itself`,
          wayOut: told`Name the statement that it is about, or remove the id`,
        })),
      ),
)

const needsSpeaker = (statement: DraftStatement): boolean =>
  statement.status === 'claimed' || statement.status === 'denied'

export const speakerRequired = rule(
  'speaker-required',
  'What is claimed or denied says who says so.',
  EVERYWHERE,
  (draft) =>
    draft.statements
      .filter((statement) => needsSpeaker(statement) && statement.said.length === 0)
      .map((statement) => ({
        where: inStatement(draft, statement, 'said'),
        what: told`The status is "${statement.status}", and nobody is named who says so`,
        wayOut: told`Name the speaker in "said", or correct the status`,
      })),
)

export const denialRequired = rule(
  'denial-required',
  'What appears only as denied is denied by some statement; in a graph of another program, by its speaker.',
  EVERYWHERE,
  (draft) => {
    if (!draft.required) return []
    const denied = new Set(draft.statements.flatMap((statement) => statement.denies))
    return draft.statements
      .filter(({ id, status, truncated }) => status === 'denied' && !truncated && !denied.has(id))
      .map((statement) => ({
        where: inStatement(draft, statement, 'status'),
        what: told`The status is "denied", and no statement denies it`,
        wayOut: told`Add ${shown(statement.id)} to "denies" of the statement that denies it, or correct the status`,
      }))
  },
)

type Link = 'asserts' | 'denies' | 'declines' | 'respondsTo'

const NEEDED = new Map<string, Link>([
  ['accuses', 'asserts'],
  ['denies', 'denies'],
  ['declines-comment', 'declines'],
  ['welcomes', 'respondsTo'],
])

/** A charge without content of its own ("bad faith") says so in its note. */
const isExcused = (statement: DraftStatement): boolean =>
  statement.truncated || (statement.relation === 'accuses' && statement.note !== null)

const lacksLink = (statement: DraftStatement): boolean => {
  const link = NEEDED.get(statement.relation)
  return link !== undefined && statement[link].length === 0 && !isExcused(statement)
}

const linkWayOut = (statement: DraftStatement): Told =>
  statement.relation === 'accuses'
    ? told`Name the statements that it asserts, or say in "note" that the charge has no content of its own`
    : told`Name the statements that it is about`

export const linkRequired = rule(
  'link-required',
  'An accusation names what it asserts, a denial what it denies, a refusal to comment what it declines, a welcome what it responds to.',
  WITH_EVIDENCE,
  (draft: Draft) =>
    draft.statements.filter(lacksLink).map((statement) => ({
      where: inStatement(draft, statement, NEEDED.get(statement.relation)),
      what: told`The relation ${shown(statement.relation)} needs the field "${NEEDED.get(statement.relation) ?? ''}", and it is empty`,
      wayOut: linkWayOut(statement),
    })),
)

export const givenStance = rule(
  'given-stance',
  'A stance is given only where what shows it can be missing: in a part, or, of accusations that run both ways, with the text that they quote.',
  EVERYWHERE,
  (draft) => {
    const { part, statements, authored } = draft
    const mayHold = mayHoldUnshown({
      part,
      statements,
      sources: draft.sources.map(({ source }) => source),
    })
    return statements.flatMap((statement, at) =>
      list(authored.statements[at]?.stances, (stance) => stance)
        .filter((stance) => !mayHold(stance, statement))
        .map((stance) => ({
          where: inStatement(draft, statement, 'stances'),
          what: told`The stance ${shown(stance)} is given, and it is computed`,
          wayOut: told`Remove it; how a statement is answered follows from the others`,
        })),
    )
  },
)
