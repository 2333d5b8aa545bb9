import type { Status } from '../../../domain/dataset.ts'
import { GIVEN } from '../../../domain/given.ts'
import type { RawValue } from '../raw.ts'
import { alike, type Cells, plainName, textAt } from './cells.ts'
import { isDate, SAID_NAMES } from './dates.ts'
import { readStatus } from './statuses.ts'

/** What a foreign file may say of the evidence of its lines. */
export const EVIDENCE_ROLES = [
  'speaker',
  'saidOn',
  'status',
  'quote',
  'publication',
  'link',
  'denier',
  'denies',
] as const
export type EvidenceRole = (typeof EVIDENCE_ROLES)[number]

/** The attribute, or column, that gives each; null: none does. */
export type EvidenceChoices = { readonly [Role in EvidenceRole]: string | null }

export const NO_EVIDENCE = {
  speaker: null,
  saidOn: null,
  status: null,
  quote: null,
  publication: null,
  link: null,
  denier: null,
  denies: null,
} as const satisfies EvidenceChoices

/** The attributes under which it goes on. */
export const EVIDENCE_ATTRIBUTES = {
  speaker: 'speaker',
  saidOn: 'said on',
  status: 'status',
  denier: 'denied by',
  denies: 'denies',
  ...GIVEN,
} as const

/** What columns that give it are called, in small letters, English and German. */
const NAMES: { readonly [Role in EvidenceRole]: readonly string[] } = {
  speaker: [
    'speaker',
    'said by',
    'saidby',
    'claimed by',
    'claimant',
    'stated by',
    'attributed to',
    'attribution',
    'according to',
    'who says it',
    'who says so',
    'who said it',
    'sprecher',
    'sprecherin',
    'wer sagt es',
    'wer sagt das',
    'wer behauptet es',
    'gesagt von',
    'behauptet von',
    'laut',
  ],
  saidOn: SAID_NAMES,
  status: ['status', 'claim status', 'state of the claim', 'stand', 'aussagestatus'],
  quote: [
    'quote',
    'quotation',
    'quoted text',
    'exact quote',
    'verbatim',
    'excerpt',
    'passage',
    'evidence',
    'zitat',
    'wortlaut',
    'beleg',
    'belegstelle',
    'textstelle',
    'auszug',
  ],
  publication: [
    'publication',
    'outlet',
    'source title',
    'source name',
    'publisher',
    'newspaper',
    'medium',
    'media',
    'published in',
    'publikation',
    'zeitung',
    'quellentitel',
    'titel der quelle',
    'erschienen in',
    'quelle',
    'source',
  ],
  link: [
    'url',
    'link',
    'href',
    'uri',
    'source url',
    'source link',
    'web address',
    'hyperlink',
    'webadresse',
    'internetadresse',
    'quellenlink',
  ],
  denier: [
    'denied by',
    'deniedby',
    'denier',
    'disputed by',
    'contested by',
    'rejected by',
    'who denies it',
    'bestritten von',
    'dementiert von',
    'zurückgewiesen von',
    'abgestritten von',
    'wer bestreitet es',
  ],
  denies: ['denies', 'bestreitet'],
}

const isAddress = (text: string): boolean => /^(https?:\/\/|www\.)\S/i.test(text)

/** A column that is called so, but of which no value is such, is none. */
const HOLDS: { readonly [Role in EvidenceRole]: (text: string) => boolean } = {
  speaker: (text) => text !== '',
  saidOn: isDate,
  status: (text) => readStatus(text) !== null,
  // A code or a number is no quote. Scripts without capitals have no codes, and many part no words.
  quote: (text) => /\p{L}\s+\p{L}|\p{Lo}{2}/u.test(text),
  publication: (text) => text !== '',
  link: isAddress,
  denier: (text) => /\p{L}/u.test(text),
  denies: (text) => text !== '',
}

/**
 * What gives each of them, by its name; nothing gives two.
 * @param names of what may give it, in the order of `columns`
 */
export const evidenceIn = <Column>(
  columns: readonly Column[],
  names: (column: Column) => string,
  valuesOf: (column: Column) => readonly string[],
): { readonly [Role in EvidenceRole]: Column | null } => {
  const byName = new Map<string, Column>()
  for (const column of columns.toReversed()) byName.set(plainName(names(column)), column)
  const found = (role: EvidenceRole): Column | null => {
    const column = NAMES[role].map((name) => byName.get(name)).find((one) => one !== undefined)
    return column !== undefined && valuesOf(column).some((text) => HOLDS[role](text.trim()))
      ? column
      : null
  }
  return {
    speaker: found('speaker'),
    saidOn: found('saidOn'),
    status: found('status'),
    quote: found('quote'),
    publication: found('publication'),
    link: found('link'),
    denier: found('denier'),
    denies: found('denies'),
  }
}

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

/** Whoever says it; of several in a list, all of them. */
const speakerAt = (cells: Cells, column: string | null): string | null => {
  const value = column === null ? undefined : cells.get(column)
  const names = Array.isArray(value) ? value.filter((one) => typeof one === 'string') : []
  return textAt(cells, column) ?? (names.length === 0 ? null : names.join(', '))
}

/** A name that no cell bears yet. */
const spareName = (cells: Cells, name: string): string => {
  let count = 2
  while (cells.has(`${name} (${count})`)) count++
  return `${name} (${count})`
}

const GIVEN_ROLES = ['quote', 'publication', 'link'] as const

const proofOf = (cells: Cells, choices: EvidenceChoices): Proof => {
  const speaker = speakerAt(cells, choices.speaker)
  const word = textAt(cells, choices.status)
  const named = (textAt(cells, choices.denier)?.split(';') ?? []).map((name) => name.trim())
  const deniers = [
    ...new Map(named.flatMap((name) => (name === '' ? [] : [[alike(name), name]]))).values(),
  ]
  if (speaker === null && word === null && deniers.length === 0) return NOTHING
  const known = word === null ? null : readStatus(word)
  const status = known ?? (speaker === null && deniers.length === 0 ? null : 'claimed')
  const isUnread = word !== null && known === null
  if (status === 'denied' && deniers.length > 0) {
    // Whoever says what another denies claims it; with nobody else who says it, it is only denied.
    const others = deniers.filter((name) => speaker === null || alike(name) !== alike(speaker))
    return speaker !== null && others.length > 0
      ? { ...NOTHING, speaker, status: 'claimed', deniers: others }
      : { ...NOTHING, speaker: speaker ?? deniers.join(', '), status }
  }
  return {
    // Whoever stands beside an unknown word may be who denies it: nobody is made to say what they may deny.
    speaker: isUnread ? null : speaker,
    status,
    isChosen: false,
    unread: isUnread ? word : null,
    deniers,
  }
}

/**
 * What a file says of each of its edges. Where it says of some how they stand, the others count as was chosen: as
 * claims, unless they were chosen to be reports, so that a claim is never taken for a report.
 */
export const proofsOf = (
  edges: readonly Cells[],
  choices: EvidenceChoices,
  unstated: Unstated = 'claimed',
): readonly Proof[] => {
  const proofs = edges.map((cells) => proofOf(cells, choices))
  return proofs.every(({ status }) => status === null)
    ? proofs
    : proofs.map((proof) =>
        proof.status === null ? { ...proof, status: unstated, isChosen: true } : proof,
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
