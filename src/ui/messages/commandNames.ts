import type { Clock } from '../../domain/clocks.ts'

const LAID_OUT: ReadonlyMap<string, string> = new Map([
  ['dispute', 'by dispute'],
  ['force', 'by force'],
  ['concentric', 'in rings'],
  ['circle', 'in a circle'],
  ['layered', 'in rows'],
  ['grouped', 'in groups'],
  ['timeline', 'by date'],
])

/** What a command is called where it is undone, done again, or said to have been done; by its name. */
export const commandNames = {
  'show-values': (names: string) => `show ${names}`,
  'hide-values': (names: string) => `hide ${names}`,
  'show-only': (names: string) => `show only ${names}`,
  reveal: (names: string) => `show what was found${names && `: ${names}`}`,
  neighbours: (name: string) => `show neighbours of ${name}`,
  'take-away': (name: string | null) =>
    name === null ? 'take away what was shown one by one' : `hide neighbours of ${name}`,
  focus: (names: string) => (names ? `focus on ${names}` : 'start from nothing'),
  unfocus: 'end the focus',
  'keep-loose': (keep: boolean) => `${keep ? 'keep' : 'leave out'} nodes without a line`,
  'clear-filters': 'clear all filters',
  'reset-filters': 'return to the opening view',
  'hide-entities': (names: string) => `hide ${names}`,
  'show-hidden': 'show hidden nodes',
  move: (name: string) => `move ${name}`,
  pin: (names: string) => `keep ${names} in place`,
  unpin: (names: string) => `move ${names} back into place`,
  arrange: (layout: string | null) =>
    layout === null ? 'original layout' : `layout ${LAID_OUT.get(layout) ?? layout}`,
  'line-up': (way: string) => `${way.endsWith('ly') ? 'space out' : 'align'} ${way}`,
  unfold: 'draw lines apart',
  fold: 'draw as one line',
  'fold-members': (names: string) => `fold ${names} into states`,
  'unfold-members': (names: string) => `unfold ${names} from states`,
  gather: 'change of bubbles',
  'set-time': (stretch: string | null, clock?: Clock) =>
    stretch === null ? 'all times' : `choice of time (${clock}): ${stretch}`,
  'choose-clock': (clock: Clock) => `change of clock: ${clock}`,
  check: {
    verdict: 'verdict',
    note: 'note',
    import: 'import of checks',
    clear: 'clear all checks',
    seen: 'mark as seen',
  },
  checkOf: (what: string, statement: string) => `${what} on “${statement}”`,
  story: (what: string, title: string) =>
    `${what.replace('-step', ' a step of the')} story${title && ` “${title}”`}`,
  note: (what: string, text: string) => `${what} note${text && ` “${text}”`}`,
  view: (what: string | null, name: string) => `${what === null ? '' : `${what} `}view “${name}”`,
  'follow-link': 'what the link shows',
  compare: 'comparison',
  'choose-sides': 'sides of the comparison',
  tell: 'story',
  ask: 'question',
  'edit-story': 'story',
  'show-tool': 'panel',
  'show-below': 'panel',
  'open-timeline': 'timeline',
  select: 'selection',
  read: 'reading',
  'open-sheet': 'panel',
  'choose-theme': 'theme',
}
