import type { Status } from '../../../domain/dataset.ts'
import { GIVEN } from '../../../domain/given.ts'
import type { RawValue } from '../raw.ts'
import { alike, type Cells, namesAt, textAt } from './cells.ts'
import type { EvidenceChoices } from './evidence.ts'
import { readStatus } from './statuses.ts'

/** How lines may count of which a file does not say how they stand, though it does of others. */
export const UNSTATED = ['claimed', 'reported'] as const
export type Unstated = (typeof UNSTATED)[number]

/** Who says an edge, and how it stands, as far as the file says so. */
export interface Proof {
  /** Whoever says it, as the file names them. */
  readonly speaker: string | null
  /** Null: the file says it of no edge. */
  readonly status: Status | null
  /** Whether it was chosen, since the file does not say it of this edge. */
  readonly isChosen: boolean
  /** What stands where a status ought to, and is none that is known. */
  readonly unread: string | null
  /** Whoever denies it, as the file names them. */
  readonly deniers: readonly string[]
}

/** Of an edge of which its file says nothing. */
export const NOTHING: Proof = {
  speaker: null,
  status: null,
  isChosen: false,
  unread: null,
  deniers: [],
}

/** Names, each once. */
const peopleAt = (cells: Cells, column: string | null): readonly string[] => [
  ...new Map(namesAt(cells, column).map((name) => [alike(name), name])).values(),
]

/** A name that no cell bears yet. */
const spareName = (cells: Cells, name: string): string => {
  let count = 2
  while (cells.has(`${name} (${count})`)) count++
  return `${name} (${count})`
}

const GIVEN_ROLES = ['quote', 'publication', 'link'] as const

/** What is said of an edge by one of those who say it. */
const proofBy = (
  speaker: string | null,
  deniers: readonly string[],
  word: string | null,
): readonly Proof[] => {
  if (speaker === null && word === null && deniers.length === 0) return [NOTHING]
  const known = word === null ? null : readStatus(word)
  const status = known ?? (speaker === null && deniers.length === 0 ? null : 'claimed')
  if (status === 'denied' && deniers.length > 0) {
    const only = { ...NOTHING, status }
    // With nobody else who says it, it is only denied.
    if (speaker === null) return deniers.map((denier) => ({ ...only, speaker: denier }))
    // Whoever says what another denies claims it.
    const others = deniers.filter((name) => alike(name) !== alike(speaker))
    return others.length === 0
      ? [{ ...only, speaker }]
      : [{ ...NOTHING, speaker, status: 'claimed', deniers: others }]
  }
  return [{ ...NOTHING, speaker, status, deniers }]
}

/** What so many say and so many deny would be more lines than that: then those who say it are one speaker. */
const MOST_SAYINGS = 100

/** What is said of an edge: once by each of those who claim, plan or deny it. */
const proofsAt = (cells: Cells, choices: EvidenceChoices): readonly Proof[] => {
  const speakers = peopleAt(cells, choices.speaker)
  const deniers = peopleAt(cells, choices.denier)
  const word = textAt(cells, choices.status)
  // Whoever stands beside an unknown word may be who denies it: nobody is made to say what they may deny.
  if (word !== null && readStatus(word) === null) {
    const isSaid = speakers.length > 0 || deniers.length > 0
    return [{ ...NOTHING, status: isSaid ? 'claimed' : null, unread: word, deniers }]
  }
  const isOne =
    (word !== null && readStatus(word) === 'reported') ||
    speakers.length * Math.max(1, deniers.length) > MOST_SAYINGS
  const by = speakers.length > 1 && isOne ? [speakers.join(', ')] : speakers
  return (by.length > 0 ? by : [null]).flatMap((one) => proofBy(one, deniers, word))
}

/**
 * What a file says of each of its edges: of an edge that several say, once by each. Where it says of some how they stand,
 * the others count as was chosen: as claims, unless they were chosen to be reports, so that a claim is never taken for a
 * report.
 */
export const proofsOf = (
  edges: readonly Cells[],
  choices: EvidenceChoices,
  unstated: Unstated = 'claimed',
): readonly (readonly Proof[])[] => {
  const proofs = edges.map((cells) => proofsAt(cells, choices))
  return proofs.every((of) => of.every(({ status }) => status === null))
    ? proofs
    : proofs.map((of) =>
        of.map((proof) =>
          proof.status === null ? { ...proof, status: unstated, isChosen: true } : proof,
        ),
      )
}

/** The cells that are left beside what `proof` says, with quote, publication and link under their own names. */
export const cellsBeside = (
  cells: Cells,
  { speaker, status, deniers }: Proof,
  choices: EvidenceChoices,
): Map<string, RawValue> => {
  const given = GIVEN_ROLES.flatMap((role) => {
    const text = textAt(cells, choices[role])
    return text === null ? [] : [{ column: choices[role], name: GIVEN[role], text }]
  })
  const left = new Map<string, RawValue>(cells)
  if (speaker !== null && choices.speaker !== null) left.delete(choices.speaker)
  if (deniers.length > 0 && choices.denier !== null) left.delete(choices.denier)
  // Another word for it stays beside it.
  if (choices.status !== null && textAt(cells, choices.status)?.toLowerCase() === status)
    left.delete(choices.status)
  for (const { column } of given) if (column !== null) left.delete(column)
  // What was not chosen for it must not pass for it.
  for (const name of Object.values(GIVEN)) {
    const value = left.get(name)
    if (value === undefined) continue
    left.delete(name)
    left.set(spareName(cells, name), value)
  }
  for (const { name, text } of given) left.set(name, text)
  return left
}

/** Whether the file says of an edge that somebody says it, named or not: then its date may be that of the saying. */
export const isSaying = ({ speaker, status, isChosen }: Proof): boolean =>
  speaker !== null || (!isChosen && (status === 'claimed' || status === 'denied'))
