import { type KindId, kindId } from './ids.ts'

/** What an entity is. `schemaOrg` and `followTheMoney` name the nearest class of those vocabularies, or null. */
export interface KindType {
  readonly id: KindId
  readonly label: string
  readonly plural: string
  readonly definition: string
  readonly followTheMoney: string | null
  readonly schemaOrg: string | null
  /** Whether the legend shows it when a dataset is first opened. */
  readonly shownAtFirst: boolean
}

/** A kind that every dataset knows. */
interface BuiltInKind extends KindType {
  /**
   * What those of the kind can do. `party`: be a side, and owe an answer; `actor`: owe an answer; `voice`: be asked, and
   * owe none; `thing`: none of it.
   */
  readonly part: 'party' | 'actor' | 'voice' | 'thing'
}

const row = (
  id: string,
  part: BuiltInKind['part'],
  label: string,
  plural: string,
  followTheMoney: string | null,
  schemaOrg: string | null,
  definition: string,
  shownAtFirst = true,
): BuiltInKind => ({
  id: kindId(id),
  part,
  label,
  plural,
  definition,
  followTheMoney,
  schemaOrg,
  shownAtFirst,
})

/** All built-in kinds, in legend order. One line adds a kind. */
export const KINDS: readonly BuiltInKind[] = [
  row(
    'country',
    'party',
    'Country',
    'Countries',
    'Country',
    'Country',
    'A state, as actor and territory.',
  ),
  row(
    'government',
    'party',
    'Government',
    'Governments',
    'PublicBody',
    'GovernmentOrganization',
    'A body that rules, where the text keeps it apart from the country.',
  ),
  row(
    'agency',
    'party',
    'Agency',
    'Agencies',
    'PublicBody',
    'GovernmentOrganization',
    'A ministry, an army, a press wing.',
  ),
  row(
    'person',
    'actor',
    'Person',
    'People',
    'Person',
    'Person',
    'A named person, or the one holder of an office.',
  ),
  row(
    'armed-group',
    'party',
    'Armed group',
    'Armed groups',
    'Organization',
    'Organization',
    'A non-state armed group; a neutral word, never one party’s label.',
  ),
  row('collective', 'actor', 'Collective', 'Collectives', null, null, 'Unnamed or plural actors.'),
  row(
    'organization',
    'party',
    'Organization',
    'Organizations',
    'Organization',
    'Organization',
    'A think tank, a company, an international body.',
  ),
  row(
    'event',
    'thing',
    'Event',
    'Events',
    'Event',
    'Event',
    'Something that happened, is claimed to have happened, or is planned.',
  ),
  row(
    'instrument',
    'thing',
    'Instrument',
    'Instruments',
    'Document',
    'CreativeWork',
    'A truce, a mechanism, a joint statement, a deal, a doctrine.',
  ),
  row(
    'news-outlet',
    'voice',
    'News outlet',
    'News outlets',
    'Organization',
    'NewsMediaOrganization',
    'A publisher of news.',
    false,
  ),
  row(
    'place',
    'thing',
    'Place',
    'Places',
    'Address',
    'Place',
    'A city, a region, a border.',
    false,
  ),
]

export const isBuiltInKind = (kind: string | undefined): boolean =>
  KINDS.some(({ id }) => id === kind)

const parts = new Map<string, BuiltInKind['part']>(KINDS.map(({ id, part }) => [id, part]))

/** Whether those of a kind act and owe an answer: of a kind that only its file knows nobody can say that they do not. */
export const owesAnswer = (kind: string): boolean => {
  const part = parts.get(kind)
  return part === undefined || part === 'party' || part === 'actor'
}

/** Whether those of a kind act and can be asked. */
export const isActor = (kind: string): boolean => parts.get(kind) !== 'thing'

/** Whether those of a kind can be a side, and can be drawn into what lies between two. */
export const isParty = (kind: string): boolean => parts.get(kind) === 'party'
