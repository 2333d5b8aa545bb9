import type { AUTHORED_RECORDS } from '../../src/io/parse/schema.ts'

type Records = typeof AUTHORED_RECORDS
type Notes = {
  readonly [R in keyof Records]: { readonly [F in keyof Records[R]['shape']]: string }
}

const PLACE =
  'Its place, in code points, and what stands around it: only where the text of the source is left out.'

/** What each field of a dataset means: the text of the JSON Schema and of the data contract. */
export const FIELD_NOTES: Notes = {
  dataset: {
    $schema: 'Path of the JSON Schema, for editors; not read.',
    format: 'Always "attest".',
    version: 'The version of this file format.',
    id: 'Id of the dataset; the name of its folder.',
    title: 'Title, as the reader sees it.',
    summary: 'One or two neutral sentences about the matter. Default: empty.',
    evidence:
      '"required": every statement is proved by a quote. "none": a foreign graph without sources, with ids of any form. Default: "required".',
    part: 'The file was cut out of a larger dataset: it need not cover its sources, and may hold entities that no statement names. Default: false.',
    sources: 'The texts that the statements are taken from.',
    entities: 'Who and what the statements are about.',
    statements: 'The statements; lines are drawn from them.',
    noRelation: 'Sentences that carry no statement, and why.',
    families: 'Families of relations of the dataset’s own, beside the built-in ones.',
    relationTypes: 'Relations of the dataset’s own, beside the built-in ones.',
    kinds: 'Kinds of entities of the dataset’s own, beside the built-in ones.',
    layout: 'Positions that ship with the dataset, so that opening it needs no layout run.',
    stories: 'Walks through the data, step by step.',
  },
  source: {
    id: 'Id; quotes name it where there are several sources.',
    file: 'Path of the text from the dataset’s folder (folder form). Either this or "text".',
    text: 'The text itself (one-file form). Either this or "file". Null in a file that was read back from a format without texts: its quotes then give their own places.',
    sha256:
      'SHA-256 of the text in UTF-8, in hexadecimal. The dataset does not open with another text.',
    title: 'Title as printed.',
    published: 'Date of publication, in EDTF; null where the text does not give it.',
    publisher: 'Publisher; null where the text does not give it.',
    byline: 'Author as printed; null where the text does not give one.',
    url: 'Address, http or https; null where it is not known.',
    language: 'Language as a BCP 47 tag, such as "en".',
    licence: 'Licence under which the text may be passed on.',
  },
  entity: {
    id: 'Id. Entities and statements share one space of ids.',
    kind: 'Id of a kind, built-in or own.',
    name: 'Name as the source writes it.',
    inSentence:
      'The name as it stands within a sentence, with its article and small letters, such as "the lake talks". Default: the name.',
    aliases: 'Other names that the source uses. Default: none.',
    role: 'Office or occupation, in a few words.',
    rollsUpTo: 'Id of the country or body that it folds into when states are looked at.',
    wikidata: 'Wikidata id, only where it was verified.',
    unnamed: 'A plural or unnamed actor. Default: false.',
    alleged: 'It exists only in a claim. Default: false.',
    date: 'When it happened or happens, in EDTF; for events.',
    note: 'One sentence for the reader.',
    attributes: 'Whatever a foreign file said about it; kept, never interpreted.',
  },
  statement: {
    id: 'Id. Entities and statements share one space of ids.',
    relation: 'Id of a relation, built-in or own.',
    subject: 'Id of an entity.',
    object:
      'Id of an entity, or several; several objects are several lines of one statement, counted once.',
    status:
      '"reported": the source’s own voice. "claimed": somebody in the source says so. "denied": it appears only as something a party denies. "proposed": planned, offered, expected. Default: "reported".',
    when: 'When it happened, in EDTF, or an object that says more. Default: undated.',
    said: 'Who stands between the statement and the source’s own voice, origin first: ids of entities, or objects that say more.',
    quotes: 'The words of the source that prove it: text, or objects that say more.',
    asserts: 'Ids of the statements that it puts forward.',
    denies: 'Ids of the statements that it denies.',
    declines: 'Ids of the statements on which it takes no position.',
    respondsTo: 'Ids of the statements that it answers.',
    acknowledges: 'Ids of the statements that it grants.',
    re: 'Ids of events or instruments that it belongs to.',
    place: 'Ids of the places where it happened.',
    through: 'Ids of the entities by way of which it happened.',
    onBehalfOf: 'Ids of the entities for which its subject acts or speaks.',
    asNamed: 'The words that the source uses for its parties, where they are not their names.',
    toll: 'Figures, each with its wording; they stay with their speaker and are never added up.',
    role: 'The post, for "holds-office".',
    inference: 'One sentence on what was worked out rather than read.',
    note: 'One sentence for the reader; for an accusation without content, that it has none.',
    truncated: 'Statements that answer it were cut off when it was exported. Default: false.',
    stances:
      '"denied", "withheld", "mutual" or "answered": how it is answered, only where what shows it was left out, in a part or with the text of its source. Written by the program; it adds to what the statements show and takes nothing back.',
    attributes: 'Whatever a foreign file said about it; kept, never interpreted.',
  },
  quote: {
    exact: 'The words, character by character.',
    nth: 'Which of their places is meant, from 1, where they stand several times (overlapping ones counted).',
    start: PLACE,
    end: PLACE,
    prefix: PLACE,
    suffix: PLACE,
    source: 'Id of the source. Default: the only one.',
    speech:
      '"narration", "indirect", "direct" or "mixed". Default: read from the quotation marks of the source.',
    context: 'It explains the statement without proving it. Default: false.',
  },
  said: {
    by: 'Id of the entity.',
    role: '"speaker", "source", "document" or "outlet". Default: "speaker".',
    on: 'When it was said, in EDTF.',
    venue: 'Where it was said, such as "a television interview".',
  },
  when: {
    edtf: 'The date: 2031-05-03, 2031-05, 2031, 2031-05-01/2031-05-03, 2031-05-01/.. or ../2031-05-03.',
    basis: '"stated" by the source, or "computed" from it. Default: "stated".',
    asWritten: 'The words of the source for it.',
  },
  asNamed: {
    subject: 'The source’s words for the subject.',
    object: 'The source’s words for the object.',
    through: 'The source’s words for the entity in "through".',
  },
  toll: {
    who: 'Whom it struck.',
    outcome: 'What befell them, such as "killed".',
    count: 'The figure; null where the source gives words only.',
    asWorded: 'The figure in the words of the source.',
  },
  noRelation: {
    exact: 'The sentence, or a part of it.',
    nth: 'Which of its places is meant, from 1, where the words stand several times.',
    start: PLACE,
    end: PLACE,
    prefix: PLACE,
    suffix: PLACE,
    source: 'Id of the source. Default: the only one.',
    reason: 'Why it carries no statement.',
  },
  layout: {
    landscape: 'Positions for wide windows: ids of entities with [x, y] each.',
    portrait: 'Positions for tall windows, in the same form.',
  },
  story: {
    id: 'Id, unique among the stories.',
    title: 'What the story is called.',
    summary: 'One or two sentences on what it tells. Default: none.',
    wholeSteps:
      'How many steps the whole story has, where this is a part of it. Default: it is whole.',
    steps: 'The steps, in order; at least one.',
  },
  storyStep: {
    title: 'A short heading.',
    text: 'What the step says, in the author’s words; blank lines part paragraphs.',
    cites: 'Ids of the statements that the step rests on; at least one.',
    view: 'Filters, clock and folding, as the address of the program writes them behind "#". Default: the opening view.',
    focus: 'Ids of the entities to bring into view. Default: all that is shown.',
  },
  relationType: {
    id: 'Id; none of the built-in ones.',
    family: 'Id of a family, built-in or own.',
    label: 'The word on a line and in the legend. Default: the id with spaces.',
    symmetric: 'It holds in both directions; such a statement has one object. Default: false.',
    layer: '"speech": somebody says something. "act": something is done. "state": something holds.',
    polarity: '"hostile", "neutral" or "cooperative". Default: "neutral".',
    mode: '"verbal", "material" or "structural". Default: "structural".',
    plover: 'Code of the PLOVER codebook, as text.',
    cameo: 'Code of the CAMEO codebook, as text.',
    active: 'The words between subject and object, as in "is wary of". Default: the label.',
    inverse:
      'The words between object and subject, as in "is regarded warily by". Default: the label.',
    definition: 'What it means, in one sentence.',
  },
  family: {
    id: 'Id; none of the built-in ones.',
    label: 'The word in the legend. Default: the id.',
    definition: 'What it gathers, in one sentence.',
    shownAtFirst: 'Whether the legend shows it when the dataset is opened. Default: true.',
  },
  kind: {
    id: 'Id; none of the built-in ones.',
    label: 'The word for one of them. Default: the id.',
    plural: 'The word for several. Default: the label.',
    definition: 'What it means, in one sentence.',
    followTheMoney: 'The nearest class of FollowTheMoney.',
    schemaOrg: 'The nearest class of schema.org.',
    shownAtFirst: 'Whether the legend shows it when the dataset is opened. Default: true.',
  },
}
