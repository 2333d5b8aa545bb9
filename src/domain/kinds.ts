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

const row = (
  id: string,
  label: string,
  plural: string,
  followTheMoney: string | null,
  schemaOrg: string | null,
  definition: string,
  shownAtFirst = true,
): KindType => ({
  id: kindId(id),
  label,
  plural,
  definition,
  followTheMoney,
  schemaOrg,
  shownAtFirst,
})

/** All built-in kinds, in legend order. One line adds a kind. */
export const KINDS: readonly KindType[] = [
  row('country', 'Country', 'Countries', 'Country', 'Country', 'A state, as actor and territory.'),
  row(
    'government',
    'Government',
    'Governments',
    'PublicBody',
    'GovernmentOrganization',
    'A body that rules, where the text keeps it apart from the country.',
  ),
  row(
    'agency',
    'Agency',
    'Agencies',
    'PublicBody',
    'GovernmentOrganization',
    'A ministry, an army, a press wing.',
  ),
  row(
    'person',
    'Person',
    'People',
    'Person',
    'Person',
    'A named person, or the one holder of an office.',
  ),
  row(
    'armed-group',
    'Armed group',
    'Armed groups',
    'Organization',
    'Organization',
    'A non-state armed group; a neutral word, never one party’s label.',
  ),
  row('collective', 'Collective', 'Collectives', null, null, 'Unnamed or plural actors.'),
  row(
    'organization',
    'Organization',
    'Organizations',
    'Organization',
    'Organization',
    'A think tank, a company, an international body.',
  ),
  row(
    'event',
    'Event',
    'Events',
    'Event',
    'Event',
    'Something that happened, is claimed to have happened, or is planned.',
  ),
  row(
    'instrument',
    'Instrument',
    'Instruments',
    'Document',
    'CreativeWork',
    'A truce, a mechanism, a joint statement, a deal, a doctrine.',
  ),
  row(
    'news-outlet',
    'News outlet',
    'News outlets',
    'Organization',
    'NewsMediaOrganization',
    'A publisher of news.',
    false,
  ),
  row('place', 'Place', 'Places', 'Address', 'Place', 'A city, a region, a border.', false),
]

export const isBuiltInKind = (kind: string | undefined): boolean =>
  KINDS.some(({ id }) => id === kind)
