import { GIVEN } from '../../../domain/given.ts'
import { plainName } from './cells.ts'
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
    'exact words',
    'words',
    'what was said',
    'excerpt',
    'passage',
    'evidence',
    'zitat',
    'wortlaut',
    'beleg',
    'belegstelle',
    'textstelle',
    'auszug',
    'genaue worte',
    'worte',
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
    'printed in',
    'where published',
    'where printed',
    'publikation',
    'zeitung',
    'quellentitel',
    'titel der quelle',
    'erschienen in',
    'wo erschienen',
    'fundstelle',
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

/** What may be given as a list: whoever says or denies it, and what they deny. */
const LISTS: ReadonlySet<EvidenceRole> = new Set(['speaker', 'denier', 'denies'])

/**
 * What gives each of them, by its name; nothing gives two.
 * @param names of what may give it, in the order of `columns`
 * @param valuesOf - what a column holds, and, where it may be `lists`, what lists in it hold
 */
export const evidenceIn = <Column>(
  columns: readonly Column[],
  names: (column: Column) => string,
  valuesOf: (column: Column, lists: boolean) => readonly string[],
): { readonly [Role in EvidenceRole]: Column | null } => {
  const byName = new Map<string, Column>()
  for (const column of columns.toReversed()) byName.set(plainName(names(column)), column)
  const found = (role: EvidenceRole): Column | null => {
    const column = NAMES[role].map((name) => byName.get(name)).find((one) => one !== undefined)
    if (column === undefined) return null
    return valuesOf(column, LISTS.has(role)).some((text) => HOLDS[role](text.trim()))
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
