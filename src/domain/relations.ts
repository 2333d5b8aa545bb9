import { type FamilyId, familyId, type RelationId, relationId } from './ids.ts'

export type Polarity = 'hostile' | 'neutral' | 'cooperative'
export type Mode = 'verbal' | 'material' | 'structural'
/** `speech`: somebody says something; `act`: something is done; `state`: something holds. */
export type Layer = 'speech' | 'act' | 'state'

/** Every name of a family that is built in; a theme that lacks its colour does not compile. */
export type BuiltInFamily =
  | 'accuse'
  | 'deny'
  | 'attack'
  | 'back'
  | 'coerce'
  | 'mediate'
  | 'talk'
  | 'ally'
  | 'comment'
  | 'structure'

/** A family of relation types: what the legend lists, and what gives a line its colour. */
export interface Family {
  readonly id: FamilyId
  readonly label: string
  readonly definition: string
  /** Whether the legend shows it when a dataset is first opened. */
  readonly shownAtFirst: boolean
}

/**
 * A relation type, named in both directions: "A `active` B", "B `inverse` A".
 * `plover` and `cameo` are codes of those event codebooks, as strings (`010` is not `10`), or null.
 */
export interface RelationType {
  readonly id: RelationId
  readonly family: FamilyId
  /** The word on a line and in the legend. */
  readonly label: string
  readonly symmetric: boolean
  readonly layer: Layer
  readonly polarity: Polarity
  readonly mode: Mode
  readonly plover: string | null
  readonly cameo: string | null
  readonly active: string
  readonly inverse: string
  readonly definition: string
}

const family = (
  id: BuiltInFamily,
  label: string,
  definition: string,
  shownAtFirst = true,
): Family => ({
  id: familyId(id),
  label,
  definition,
  shownAtFirst,
})

/** All built-in families, in legend order. */
export const FAMILIES = [
  family('accuse', 'accuses', 'Blame, demands, warnings and suspicion.'),
  family('deny', 'denies', 'Denials, and refusals to take a position.'),
  family('attack', 'attacks', 'Armed force, and responsibility for it.'),
  family('back', 'backs covertly', 'Safe haven, sponsorship, proxies, infiltration.'),
  family('coerce', 'coerces', 'Ties cut, talks written off.'),
  family('mediate', 'mediates', 'Mediation, offers of it, hosting, calls for dialogue.'),
  family('talk', 'talks', 'Negotiations, contacts, visits, agreements.'),
  family(
    'ally',
    'allies & ties',
    'Formal alliances; and, counted apart, closer ties, praise and aid.',
  ),
  family('comment', 'comments', 'Announcements, views, hopes, tolls, news relayed.'),
  family('structure', 'structure', 'Offices, membership, place: what frames the crisis.', false),
] as const satisfies readonly Family[]

const type = (
  id: string,
  familyName: BuiltInFamily,
  direction: 'directed' | 'symmetric',
  layer: Layer,
  polarity: Polarity,
  mode: Mode,
  plover: string | null,
  cameo: string | null,
  active: string,
  inverse: string,
  definition: string,
): RelationType => ({
  id: relationId(id),
  family: familyId(familyName),
  label: id.replaceAll('-', ' '),
  symmetric: direction === 'symmetric',
  layer,
  polarity,
  mode,
  plover,
  cameo,
  active,
  inverse,
  definition,
})

// biome-ignore format: a table reads by its columns
/** All built-in relation types, in legend order. One line adds a type. */
export const RELATIONS: readonly RelationType[] = [
  type('accuses', 'accuse', 'directed', 'speech', 'hostile', 'verbal', 'ACCUSE', '112', 'accuses', 'is accused by', 'Subject blames object for an act or a state of affairs; what is alleged goes in asserts.'),
  type('denies', 'deny', 'directed', 'speech', 'hostile', 'verbal', 'REJECT', '016', 'denies the account of', 'is contradicted by', 'Subject contradicts statements listed in denies; object is the accuser.'),
  type('declines-comment', 'deny', 'directed', 'speech', 'neutral', 'verbal', null, '011', 'declines to comment on', 'meets no comment from', 'Subject takes no position on statements listed in declines.'),
  type('demands', 'accuse', 'directed', 'speech', 'hostile', 'verbal', 'REQUEST', '10', 'makes a demand of', 'faces a demand from', 'Subject demands that object act or stop acting.'),
  type('warns', 'accuse', 'directed', 'speech', 'hostile', 'verbal', 'THREATEN', '130', 'warns', 'is warned by', 'Subject foretells harm, with or without laying it at the door of object.'),
  type('wary-of', 'accuse', 'directed', 'state', 'hostile', 'verbal', null, null, 'is wary of', 'is regarded warily by', 'Subject is said to hold suspicion or apprehension about object (an attitude, not an event).'),
  type('expects-of', 'accuse', 'directed', 'state', 'neutral', 'verbal', null, null, 'expects something of', 'faces an expectation from', 'Subject is said to expect a behaviour of object.'),
  type('counters', 'accuse', 'directed', 'state', 'hostile', 'verbal', null, null, 'counters', 'is countered by', 'Subject is said to work against the influence of object.'),
  type('attacks', 'attack', 'directed', 'act', 'hostile', 'material', 'ASSAULT', '190', 'attacks', 'is attacked by', 'Armed force by subject against object.'),
  type('clashes-with', 'attack', 'symmetric', 'act', 'hostile', 'material', 'ASSAULT', '190', 'clashes with', 'clashes with', 'Two-sided fighting; neither side singled out.'),
  type('responsible-for', 'attack', 'directed', 'state', 'hostile', 'material', null, null, 'is responsible for', 'is the responsibility of', 'Subject caused the event that is the object (used for blame and for denied blame).'),
  type('harbours', 'back', 'directed', 'state', 'neutral', 'material', null, null, 'harbours', 'is harboured by', 'Subject gives safe haven to object.'),
  type('sponsors', 'back', 'directed', 'state', 'neutral', 'material', null, null, 'sponsors', 'is sponsored by', 'Subject backs armed activity by object.'),
  type('proxy-for', 'back', 'directed', 'state', 'neutral', 'material', null, null, 'acts as a proxy for', 'has a proxy in', 'Subject acts on behalf of object.'),
  type('infiltrates', 'back', 'directed', 'state', 'hostile', 'material', null, null, 'has penetrated', 'is penetrated by', 'Subject has covert hold inside object.'),
  type('operates-from', 'back', 'directed', 'state', 'neutral', 'material', null, null, 'operates from', 'is a base for', 'Subject has bases on, or acts from, the territory of object.'),
  type('suspends-ties', 'coerce', 'directed', 'act', 'hostile', 'material', 'SANCTION', '163', 'suspends ties with', 'has its ties suspended by', 'Subject cuts or suspends trade or other relations with object.'),
  type('writes-off', 'coerce', 'directed', 'speech', 'hostile', 'verbal', 'REJECT', '164', 'writes off', 'is written off by', 'Subject publicly declares talks (object) failed or over.'),
  type('mediates', 'mediate', 'directed', 'act', 'cooperative', 'verbal', 'CONSULT', '045', 'mediates between', 'has a mediator in', 'Subject brokers between the parties listed as objects.'),
  type('offers-mediation', 'mediate', 'directed', 'speech', 'cooperative', 'verbal', 'AGREE', '039', 'offers mediation or help to', 'is offered mediation or help by', 'Subject offers mediation or help to the parties listed as objects.'),
  type('welcomes', 'mediate', 'directed', 'speech', 'cooperative', 'verbal', 'SUPPORT', '038', 'welcomes an offer of', 'has its offer welcomed by', 'Subject accepts or welcomes an offer of object (the offer is in respondsTo).'),
  type('urges', 'mediate', 'directed', 'speech', 'cooperative', 'verbal', 'REQUEST', '027', 'urges', 'is urged by', 'Subject calls on objects to talk or settle; no claim that it mediates.'),
  type('hosts', 'mediate', 'directed', 'act', 'cooperative', 'verbal', 'CONSULT', '043', 'hosts', 'is hosted by', 'Subject hosts the event that is the object.'),
  type('negotiates-with', 'talk', 'symmetric', 'act', 'cooperative', 'verbal', 'CONSULT', '046', 'negotiates with', 'negotiates with', 'Parties hold talks.'),
  type('consults', 'talk', 'symmetric', 'act', 'cooperative', 'verbal', 'CONSULT', '040', 'consults', 'consults', 'Contact or call between officials or states.'),
  type('visits', 'talk', 'directed', 'act', 'cooperative', 'verbal', 'CONSULT', '042', 'visits', 'is visited by', 'Subject travels to object.'),
  type('agrees-with', 'talk', 'symmetric', 'act', 'cooperative', 'verbal', 'AGREE', '030', 'agrees with', 'agrees with', 'Parties reach an agreement; the instrument is in re.'),
  type('builds-ties-with', 'ally', 'directed', 'act', 'cooperative', 'verbal', 'SUPPORT', '050', 'builds ties with', 'sees ties built by', 'Subject improves diplomatic relations with, or attitude to, object. NOT a formal alliance.'),
  type('praises', 'ally', 'directed', 'speech', 'cooperative', 'verbal', 'SUPPORT', '051', 'praises', 'is praised by', 'Subject speaks warmly of object.'),
  type('aids', 'ally', 'directed', 'act', 'cooperative', 'material', 'AID', '073', 'aids', 'is aided by', 'Subject gives material help to object.'),
  type('announces', 'comment', 'directed', 'speech', 'neutral', 'verbal', null, '010', 'announces', 'is announced by', 'Subject makes known the event or instrument that is the object.'),
  type('expresses-hope', 'comment', 'directed', 'speech', 'cooperative', 'verbal', null, '013', 'expresses hope about', 'is spoken of with hope by', 'Subject voices hope concerning objects.'),
  type('comments-on', 'comment', 'directed', 'speech', 'neutral', 'verbal', null, '010', 'comments on', 'is commented on by', 'Analyst or columnist gives a view on object.'),
  type('reports-toll', 'comment', 'directed', 'speech', 'neutral', 'verbal', null, '010', 'reports a toll for', 'has a toll reported by', 'Subject gives casualty figures for the event that is the object.'),
  type('reports', 'comment', 'directed', 'speech', 'neutral', 'verbal', null, null, 'reports the words of', 'is quoted by', 'Outlet relays what object said.'),
  type('tells', 'comment', 'directed', 'speech', 'neutral', 'verbal', null, null, 'speaks to', 'is spoken to by', 'Official speaks to outlet.'),
  type('holds-office', 'structure', 'directed', 'state', 'neutral', 'structural', null, null, 'holds office in', 'has an office-holder in', 'Person holds a post in object; the post is in role.'),
  type('affiliated-with', 'structure', 'directed', 'state', 'neutral', 'structural', null, null, 'is affiliated with', 'has an affiliate in', 'Person works or writes for object.'),
  type('part-of', 'structure', 'directed', 'state', 'neutral', 'structural', null, null, 'is part of', 'includes', 'Subject is a unit, member or stage of object.'),
  type('governs', 'structure', 'directed', 'state', 'neutral', 'structural', null, null, 'governs', 'is governed by', 'Subject holds power in object.'),
  type('located-in', 'structure', 'directed', 'state', 'neutral', 'structural', null, null, 'lies in', 'is the place of', 'Event or place (subject) lies in place (object).'),
  type('borders', 'structure', 'symmetric', 'state', 'neutral', 'structural', null, null, 'borders', 'borders', 'Countries share a border.'),
  type('involved-in', 'structure', 'directed', 'state', 'neutral', 'structural', null, null, 'takes part in', 'involves', 'Actor takes part in event.'),
  type('linked-to', 'structure', 'directed', 'state', 'neutral', 'structural', null, null, 'is linked to', 'is linked with', 'Event is tied to object without a named culprit.'),
  type('led-to', 'structure', 'directed', 'state', 'neutral', 'structural', null, null, 'leads to', 'follows from', 'Event is said to have brought about another.'),
  type('affects', 'structure', 'directed', 'state', 'neutral', 'structural', null, null, 'affects', 'is affected by', 'Event harms or strikes object.'),
  type('pursues', 'structure', 'directed', 'state', 'neutral', 'structural', null, null, 'pursues', 'is pursued by', 'Actor holds a doctrine or policy.'),
  type('allied-with', 'ally', 'symmetric', 'state', 'cooperative', 'material', 'COOPERATE', '062', 'is allied with', 'is allied with', 'A formal alliance that the source states. Closer ties and praise are not it.'),
]

/** The family of structure, which the count of statements leaves out while it is off. */
export const STRUCTURE = familyId('structure' satisfies BuiltInFamily)
