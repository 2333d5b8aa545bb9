import type { Footing } from '../../analysis/paths/ways.ts'
import type { Balance } from '../../analysis/triads.ts'
import { number, plural, statements } from '../../domain/words/plural.ts'
import { inLanguageLater } from './language.ts'

const some = (count: number, one: string, many: string): string =>
  `${number(count)} ${count === 1 ? one : many}`

const listed = (names: readonly string[]): string =>
  names.length < 2
    ? names.join('')
    : `${names.slice(0, -1).join(', ')} and ${names[names.length - 1] ?? ''}`

const balance: { readonly [B in Balance]: string } = {
  balanced: 'balanced',
  tension: 'in tension',
  open: 'undecided',
}

const steps = (count: number): string => plural(count, 'step', 'steps')

/** “one of them only claimed by Aland”; for the one step of a chain, “only claimed by Aland”. */
const weak = (of: number, count: number, how: string): readonly string[] =>
  count === 0
    ? []
    : [of === 1 ? how : count === 1 ? `one of them ${how}` : `${number(count)} of them ${how}`]

/** The words for what stands between selected nodes. */
export const betweenWords = await inLanguageLater('between', {
  title: 'Between them',
  chooseEnd: (name: string): string =>
    `Paths from ${name}: choose the other node, on the canvas, in a list or with Find.`,
  /** @param more - how many others there are */
  names: (names: readonly string[], more: number): string =>
    listed(more === 0 ? names : [...names, `${number(more)} more`]),
  walked: (shown: number, all: number): string =>
    `Through what is shown: ${number(shown)} of ${statements(all)}.`,
  walkedLess: (walked: number, shown: number): string =>
    `Through ${number(walked)} of the ${statements(shown)} shown.`,
  direct: (count: number): string =>
    count === 0 ? 'No statement joins them directly.' : `${statements(count)} join them directly`,
  directOne: '1 statement joins them directly',
  common: (count: number, of: number): string =>
    `${some(count, 'node touches', 'nodes touch')} ${of === 2 ? 'both' : 'all of them'}`,
  noCommon: (of: number): string =>
    of === 2 ? 'No node touches both.' : 'No node touches all of them.',
  commonItem: (parts: readonly string[]): string => `Select ${listed(parts)}`,
  commonPart: (name: string, count: number): string => `${statements(count)} with ${name}`,
  moreCommon: (count: number): string => `and ${number(count)} more`,

  paths: 'Paths',
  reach: 'Length',
  reaches: {
    shortest: 'the shortest only',
    2: 'up to 2 steps',
    3: 'up to 3 steps',
    4: 'up to 4 steps',
    first: 'the 10 shortest',
  },
  direction: 'Direction',
  directions: { either: 'either way', along: 'along the arrows' },
  through: (off: number): string =>
    off === 0 ? 'Through every relation and status shown' : `Through some only: ${off} left out`,
  families: 'Relations',
  statuses: 'Statuses',
  searching: (names: readonly string[]): string =>
    names.length === 2
      ? `Searching for paths from ${names.join(' to ')} …`
      : 'Searching for what touches all of them …',
  progress: 'The search is under way',
  again: 'Search again',
  cancelled: 'The search was cancelled.',
  failed: 'The search for paths has failed.',
  found: (routes: number, paths: number, complete: boolean): string =>
    `${complete ? '' : 'At least '}${some(routes, 'route', 'routes')}, ${some(paths, 'path', 'paths')} of statements.`,
  notAll: 'The search was stopped: there are too many to count.',
  onlyFirst: (count: number): string => `The first ${number(count)} routes are listed.`,
  onClaims: (count: number, of: number): string =>
    of === 1
      ? 'It has a step that nobody but a claimant tells.'
      : count === of
        ? 'All routes need a statement that is only claimed.'
        : `${some(count, 'of the routes needs', 'of the routes need')} a statement that is only claimed.`,
  none: (distance: number | null, names: readonly string[]): string =>
    distance === null
      ? `No path leads from ${names.join(' to ')} through these statements.`
      : `No path as short as that. The shortest takes ${steps(distance)}.`,
  routes: 'Routes, the shortest first',
  more: (count: number): string => `Show ${number(count)} more`,
  chain: (
    { steps: count, claimed, onlyClaimed, proposed, denied }: Footing,
    claimedBy: readonly string[],
  ): string => {
    const claim = `${onlyClaimed ? 'only ' : ''}claimed`
    return [
      steps(count),
      ...weak(count, claimed, claimedBy.length === 0 ? claim : `${claim} by ${listed(claimedBy)}`),
      ...weak(count, proposed, 'only proposed'),
      ...weak(count, denied, 'told only as denied'),
    ].join(', ')
  },
  pathsAlong: (count: number): string => some(count, 'path', 'paths'),
  step: (from: string, to: string): string => `${from} – ${to}`,
  oneOf: (at: number, all: number): string => `${at} of ${statements(all)}`,
  otherStatement: (from: string, to: string): string => `Another statement for ${from} – ${to}`,
  show: 'Show on the canvas',
  walk: 'Walk',
  pin: 'Pin',
  pinHint: 'Keeps its statements bright and selected while you look at others; the rest fades',
  pinned: 'pinned: the rest fades',
  unpinAll: 'Unpin all',
  export: 'Export',
  exported: 'Export this path',
  copy: 'Copy as text',
  copied: 'The path is copied with its citations.',
  walking: (route: string): string => `Walk along ${route}`,
  walkStep: (at: number, all: number): string => `Step ${at} of ${all}. Its evidence stands below.`,
  previous: 'Previous',
  next: 'Next',
  endWalk: 'End the walk',

  triangles: (count: number): string => some(count, 'triangle', 'triangles'),
  noTriangles: 'No triangle of hostile or cooperative statements.',
  trianglesHint:
    'Three actors, each pair joined by something hostile or cooperative. Balanced: no side or two sides are hostile. In tension: one side, or all three. Undecided: a side is both; no vote is taken. This says how the statements fit together, not who is right.',
  balance,
  reported: (of: Balance | null): string =>
    of === null ? 'By what is reported alone: no triangle' : `By what is reported: ${balance[of]}`,
  withClaims: (of: Balance): string => `With the claims: ${balance[of]}`,
  /** For the one side that is both: what the triangle is by the one kind, and by the other. */
  hinge: (ends: string, hostile: Balance, cooperative: Balance): string =>
    `${balance[hostile]} by what is hostile between ${ends}, ${balance[cooperative]} by what is cooperative`,
  side: (ends: string, parts: readonly string[]): string => `${ends}: ${parts.join('; ')}`,
  sidePart: (of: 'hostile' | 'cooperative', reported: number, claimed: number): string =>
    `${of} (${[
      ...(reported > 0 ? [`${number(reported)} reported`] : []),
      ...(claimed > 0 ? [`${number(claimed)} claimed`] : []),
    ].join(', ')})`,
  sideAll: (of: 'hostile' | 'cooperative', count: number): string => `${of} (${number(count)})`,
  /** What is reported, and, where they change something, the claims too. */
  tally: (reported: string, withClaims: string): string =>
    reported === withClaims
      ? `by what is reported: ${reported}`
      : `${reported === '' ? '' : `by what is reported: ${reported}; `}with claims: ${withClaims}`,
  balances: (counts: readonly (readonly [Balance, number])[]): string =>
    counts.map(([of, count]) => `${number(count)} ${balance[of]}`).join(', '),
})
