/**
 * Puts the verb of a relation type into a tense. The types name it in the third person ("makes a demand
 * of"), so that a dataset's own types are conjugated too.
 */

/** `future`: "is to visit"; `having`: "having visited". */
export type Tense = 'present' | 'past' | 'perfect' | 'future' | 'having'

interface Forms {
  readonly base: string
  readonly past: string
  readonly participle: string
}

/** Base, past, participle of verbs that do not take -ed; what is left out is like the form before it. */
const IRREGULAR = [
  'bear bore borne',
  'beat beat beaten',
  'become became become',
  'begin began begun',
  'bid',
  'bind bound',
  'break broke broken',
  'bring brought',
  'build built',
  'buy bought',
  'cast',
  'catch caught',
  'choose chose chosen',
  'come came come',
  'cut',
  'deal dealt',
  'do did done',
  'draw drew drawn',
  'drive drove driven',
  'eat ate eaten',
  'fall fell fallen',
  'feed fed',
  'feel felt',
  'fight fought',
  'find found',
  'flee fled',
  'fly flew flown',
  'forbid forbade forbidden',
  'freeze froze frozen',
  'get got',
  'give gave given',
  'go went gone',
  'grow grew grown',
  'have had',
  'hear heard',
  'hide hid hidden',
  'hit',
  'hold held',
  'hurt',
  'keep kept',
  'know knew known',
  'lay laid',
  'lead led',
  'leave left',
  'lend lent',
  'let',
  'lie lay lain',
  'lose lost',
  'make made',
  'meet met',
  'pay paid',
  'put',
  'quit',
  'read',
  'relay relayed',
  'run ran run',
  'say said',
  'see saw seen',
  'seek sought',
  'sell sold',
  'send sent',
  'set',
  'shed',
  'shoot shot',
  'shut',
  'sink sank sunk',
  'sit sat',
  'slay slew slain',
  'speak spoke spoken',
  'spend spent',
  'split',
  'spread',
  'stand stood',
  'steal stole stolen',
  'strike struck',
  'swear swore sworn',
  'take took taken',
  'teach taught',
  'tell told',
  'think thought',
  'throw threw thrown',
  'win won',
  'write wrote written',
]

const IRREGULAR_FORMS: ReadonlyMap<string, Forms> = new Map(
  IRREGULAR.map((line) => {
    const [base = '', past = base, participle = past] = line.split(' ')
    return [base, { base, past, participle }]
  }),
)

/** With one of these before it, a verb keeps its forms: “withdraw” is like “draw”. */
const PREFIXED = /^(fore?|mis|out|over|re|under|un|up|with)(.+)$/

/** Its last letter is doubled before -ed: one syllable, -l after one vowel, or the stress on the last of several. */
const DOUBLING =
  /^[^aeiou]*[aeiou][^aeiouwxy]$|([^aeiou]|[qfd]u)[aeiou]l$|(?<!li|vo|sum)mit$|(?<!f|pil)fer$|(abet|regret|quip|trap|kidnap|tap|ship|rebut|outwit|cur|demur|deter|abhor|embed|program|format)$/

const THIRD_PERSON = /^[a-z]+[^s]s$/

const baseOf = (third: string): string => {
  if (third === 'has') return 'have'
  if (/^(be|un)?[dltv]ies$/.test(third)) return third.slice(0, -1)
  if (third.endsWith('ies')) return `${third.slice(0, -3)}y`
  if (/(ss|sh|ch|x|zz|o)es$/.test(third)) return third.slice(0, -2)
  return third.slice(0, -1)
}

const regularPast = (base: string): string => {
  if (base.endsWith('e')) return `${base}d`
  if (/[^aeiou]y$/.test(base)) return `${base.slice(0, -1)}ied`
  if (DOUBLING.test(base)) return `${base}${base.at(-1) ?? ''}ed`
  return `${base}ed`
}

const formsOf = (third: string): Forms => {
  const base = baseOf(third)
  const known = IRREGULAR_FORMS.get(base)
  if (known !== undefined) return known
  const [, prefix = '', rest = ''] = PREFIXED.exec(base) ?? []
  const like = IRREGULAR_FORMS.get(rest)
  if (like !== undefined)
    return { base, past: prefix + like.past, participle: prefix + like.participle }
  const past = regularPast(base)
  return { base, past, participle: past }
}

const beInTense = (tense: Tense, plural: boolean): string => {
  if (tense === 'past') return plural ? 'were' : 'was'
  if (tense === 'perfect') return plural ? 'have been' : 'has been'
  if (tense === 'future') return plural ? 'are to be' : 'is to be'
  if (tense === 'having') return 'having been'
  return plural ? 'are' : 'is'
}

const wordInTense = (third: string, tense: Tense, plural: boolean): string => {
  if (third === 'is') return beInTense(tense, plural)
  const { base, past, participle } = formsOf(third)
  if (tense === 'past') return past
  if (tense === 'perfect') return `${plural ? 'have' : 'has'} ${participle}`
  if (tense === 'future') return `${plural ? 'are' : 'is'} to ${base}`
  if (tense === 'having') return `having ${participle}`
  return plural ? base : third
}

const NEITHER = /^neither (\S+) nor (\S+)(.*)$/s

const neitherNor = (one: string, other: string, tense: Tense, plural: boolean): string => {
  if (tense === 'perfect' || tense === 'having') {
    const have = tense === 'having' ? 'having' : plural ? 'have' : 'has'
    return `${have} neither ${formsOf(one).participle} nor ${formsOf(other).participle}`
  }
  if (tense === 'future')
    return `${plural ? 'are' : 'is'} neither to ${formsOf(one).base} nor to ${formsOf(other).base}`
  return `neither ${wordInTense(one, tense, plural)} nor ${wordInTense(other, tense, plural)}`
}

/**
 * `active` ("harbours", "is wary of", "neither confirms nor denies") in `tense`. Words that do not
 * open with a verb in the third person, as labels of foreign files may not, stand between dashes.
 */
export const inTense = (active: string, tense: Tense, plural: boolean): string => {
  if (active === '') return '—'
  const [, one, other, after = ''] = NEITHER.exec(active) ?? []
  if (one !== undefined && other !== undefined) return neitherNor(one, other, tense, plural) + after
  const [verb = '', ...others] = active.split(' ')
  if (!THIRD_PERSON.test(verb) && verb !== 'is') return `— ${active} —`
  const alreadyPerfect = verb === 'has' && (others[0] ?? '').endsWith('ed')
  const at = alreadyPerfect && tense === 'perfect' ? 'present' : tense
  const opening = alreadyPerfect && tense === 'having' ? 'having' : wordInTense(verb, at, plural)
  return [opening, ...others].join(' ')
}
