import { FACETS } from '../analysis/filters/facets.ts'
import { LIST, oneOf, readFragment, readList, spelt } from '../analysis/filters/fragment.ts'
import { CLOCKS } from '../domain/clocks.ts'
import type { Dataset } from '../domain/dataset.ts'
import type { Story } from '../domain/story.ts'
import { type AppState, BELOW, SHEETS, THEMES, TOOLS } from './appState.ts'
import { fromFragment } from './location.ts'

/** Which of the names in a value nothing has; null where nothing comes of the value as a whole. */
type Looked = (named: readonly string[]) => readonly string[] | null

/** Those of some names that nothing is called; an empty one names nothing. */
const beyond = (named: readonly string[], ...known: readonly Iterable<string>[]): string[] => {
  const left = new Set(named.filter((one) => one !== ''))
  if (left.size > 0) for (const ids of known) for (const id of ids) left.delete(spelt(id))
  return [...left]
}

const idsOf = (all: readonly { readonly id: string }[]): readonly string[] =>
  all.map(({ id }) => id)

const lookedBy = (
  { entities, statements, sources }: Dataset,
  { filters, comparison, sides, reading }: AppState,
): readonly (readonly [string, Looked])[] => {
  const entitiesIn: Looked = (named) => beyond(named, idsOf(entities))
  const statementsIn: Looked = (named) => beyond(named, idsOf(statements))
  const orWhole = (lost: readonly string[], comes: boolean) =>
    lost.length === 0 && !comes ? null : lost
  const sidesIn =
    (comes: boolean): Looked =>
    (named) => {
      // Each side is followed by whether its members are with it.
      const both = named.length < 3 ? named : [named[0] ?? '', named[2] ?? '']
      return orWhole(beyond(both, idsOf(entities)), comes)
    }
  return [
    ['select', (named) => beyond(named, idsOf(entities), idsOf(statements))],
    ['hidden', entitiesIn],
    ['folded', entitiesIn],
    ['added', statementsIn],
    ['dropped', statementsIn],
    ['focus', ([, ...named]) => orWhole(beyond(named, idsOf(entities)), filters.focus !== null)],
    ['compare', sidesIn(comparison !== null)],
    ['sides', sidesIn(comparison !== null || sides !== null)],
    [
      'read',
      ([source = '', statement = '']) => {
        const lost = [
          ...beyond([source], idsOf(sources)),
          ...beyond([statement], idsOf(statements)),
        ]
        return orWhole(lost, reading !== null)
      },
    ],
  ]
}

const choicesIn = ({ filters, bubbles }: AppState): readonly (readonly [string, Looked])[] => {
  const choice =
    (all: readonly string[]): Looked =>
    ([named]) =>
      oneOf(all, named) === null ? null : []
  return [
    ['time', () => (filters.time === null ? null : [])],
    ['bubbles', (named) => (['none', bubbles].includes(named.join(LIST)) ? [] : null)],
    ['clock', choice(CLOCKS)],
    ['theme', choice(THEMES)],
    ['panel', choice(SHEETS)],
    ['tool', choice(TOOLS)],
    ['below', choice(BELOW)],
  ]
}

const storyIn =
  ({ telling }: AppState, stories: readonly Story[]): Looked =>
  () => {
    if (telling === null) return null
    const story = stories.find(({ id }) => id === telling.story)
    if (story === undefined) return [telling.story]
    return telling.step < story.steps.length ? [] : null
  }

/**
 * What of a fragment finds nothing in a dataset, for a reader: names alone, and what makes no sense as a whole with its
 * key. Empty where all of it fits. Never throws.
 */
export const unmetIn = (
  fragment: string,
  dataset: Dataset,
  stories: readonly Story[] = dataset.stories,
): readonly string[] => {
  const state = fromFragment(fragment, dataset)
  const looked = new Map<string, Looked>([
    ...lookedBy(dataset, state),
    ...choicesIn(state),
    ['story', storyIn(state, stories)],
    ...FACETS.map((facet): readonly [string, Looked] => [
      `no-${facet.id}`,
      (named) => beyond(named, facet.values(dataset)),
    ]),
  ])
  const unmet = [...readFragment(fragment)].flatMap(([key, value]) => {
    const look = looked.get(key)
    if (look === undefined) return []
    const named = readList(value)
    const isBroken = value !== '' && named.length < value.split(LIST).length
    return (isBroken ? null : look(named)) ?? [`${key}=${isBroken ? value : named.join(LIST)}`]
  })
  return [...new Set(unmet)]
}
