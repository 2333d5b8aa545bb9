import { fold } from '../../analysis/search/fold.ts'
import { calledAmong, nodesNamed } from '../../analysis/search/named.ts'
import type { Entity } from '../../domain/dataset.ts'
import { actionWords } from '../messages/actions.ts'
import { paletteWords as w } from '../messages/palette.ts'
import { type Action, anAction, type Reach } from './action.ts'
import { ACTIONS } from './index.ts'

/** How many nodes one name stands for here, and how much of a verb says which it is. */
const MOST = 3
const FEWEST_LETTERS = 3

const titles = {
  hide: actionWords.hideIt,
  'focus-1': w.isolate,
  'add-neighbours': w.neighbours,
} as const
const VERBS = ['hide', 'focus-1', 'add-neighbours'] as const
type Verb = (typeof VERBS)[number]

const isVerb = (word: string, verb: Verb): boolean =>
  word.length >= FEWEST_LETTERS &&
  w.verbs[verb].split(' ').some((one) => fold(one).startsWith(fold(word)))

/** The verbs with which a query begins or ends, each with what is left of it. */
const readings = (query: string): readonly (readonly [Verb, string])[] => {
  const words = query.trim().split(/\s+/)
  const [first = '', ...rest] = words
  const last = words.at(-1) ?? ''
  return VERBS.flatMap((verb) => [
    ...(isVerb(first, verb) ? [[verb, rest.join(' ')] as const] : []),
    ...(isVerb(last, verb) ? [[verb, words.slice(0, -1).join(' ')] as const] : []),
  ])
}

/** An action of the graph, done to a node that is named and not picked. */
const doneTo = (verb: Verb, entity: Entity, { workspace: { dataset } }: Reach): Action[] => {
  const picked = { entities: [entity.id], statements: [] }
  const whyHidden = ({ app }: Reach): string | null =>
    verb === 'hide' && app.filters.hidden.has(entity.id) ? w.hidden : null
  return ACTIONS.filter(({ id }) => id === verb).map((action) =>
    anAction(action.group, {
      id: `${verb} ${entity.id}`,
      title: titles[verb](calledAmong(dataset, entity)),
      whyNot: (reach) => whyHidden(reach) ?? action.whyNot({ ...reach, picked }),
      run: (reach, key) => {
        if (verb !== 'hide') reach.run({ name: 'select', selection: picked })
        action.run({ ...reach, picked }, key)
      },
    }),
  )
}

/** What a query asks to be done to a node that it names: “hide India”. */
export const namedActions = (query: string, reach: Reach): readonly Action[] =>
  readings(query).flatMap(([verb, name]) =>
    nodesNamed(reach.workspace.dataset, name, MOST).flatMap((entity) =>
      doneTo(verb, entity, reach),
    ),
  )
