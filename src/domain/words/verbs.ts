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
  'become became become',
  'begin began begun',
  'break broke broken',
  'bring brought',
  'build built',
  'buy bought',
  'cut',
  'deal dealt',
  'draw drew drawn',
  'do did done',
  'fall fell fallen',
  'feed fed',
  'fight fought',
  'find found',
  'flee fled',
  'forbid forbade forbidden',
  'get got',
  'give gave given',
  'go went gone',
  'have had',
  'hear heard',
  'hit',
  'hold held',
  'keep kept',
  'know knew known',
  'lead led',
  'leave left',
  'lend lent',
  'lie lay lain',
  'lose lost',
  'make made',
  'meet met',
  'overthrow overthrew overthrown',
  'pay paid',
  'put',
  'run ran run',
  'say said',
  'see saw seen',
  'seek sought',
  'sell sold',
  'send sent',
  'set',
  'shoot shot',
  'speak spoke spoken',
  'stand stood',
  'steal stole stolen',
  'strike struck',
  'take took taken',
  'teach taught',
  'tell told',
  'think thought',
  'undergo underwent undergone',
  'undertake undertook undertaken',
  'win won',
  'withdraw withdrew withdrawn',
  'write wrote written',
]

const IRREGULAR_FORMS: ReadonlyMap<string, Forms> = new Map(
  IRREGULAR.map((line) => {
    const [base = '', past = base, participle = past] = line.split(' ')
    return [base, { base, past, participle }]
  }),
)

const THIRD_PERSON = /^[a-z]+[^s]s$/

const baseOf = (third: string): string => {
  if (third === 'has') return 'have'
  if (/^.?.ies$/.test(third)) return third.slice(0, -1)
  if (third.endsWith('ies')) return `${third.slice(0, -3)}y`
  if (/(ss|sh|ch|x|zz|o)es$/.test(third)) return third.slice(0, -2)
  return third.slice(0, -1)
}

const regularPast = (base: string): string => {
  if (base.endsWith('e')) return `${base}d`
  if (/[^aeiou]y$/.test(base)) return `${base.slice(0, -1)}ied`
  if (/^[^aeiou]*[aeiou][^aeiouwxy]$/.test(base)) return `${base}${base.at(-1) ?? ''}ed`
  return `${base}ed`
}

const formsOf = (third: string): Forms => {
  const base = baseOf(third)
  const past = regularPast(base)
  return IRREGULAR_FORMS.get(base) ?? { base, past, participle: past }
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
