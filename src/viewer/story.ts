import type { Filters } from '../analysis/filters/filters.ts'
import { readEntities, readFilters, readFragment } from '../analysis/filters/fragment.ts'
import type { EntityId } from '../domain/ids.ts'
import { cameByLink, isBySaver, type Story } from '../domain/story.ts'
import { button, h } from './dom.ts'
import { quotesOf } from './evidence.ts'
import type { Facts } from './facts.ts'
import type { Ways } from './ways.ts'
import { SENTENCE_LANGUAGE, t } from './words.ts'

type Step = Story['steps'][number]

/** Where a story that is being told stands. */
export interface Telling {
  readonly story: Story
  /** From 0. */
  readonly at: number
}

/** What a step shows: its filters, and whose members stand folded into one node. */
export const shownBy = (
  { dataset, first }: Facts,
  step: Step,
): { readonly filters: Filters; readonly folded: ReadonlySet<EntityId> } => {
  const values = readFragment(step.view)
  return {
    filters: values.size === 0 ? first : readFilters(values, dataset, first),
    folded: new Set(readEntities(values.get('folded'), dataset)),
  }
}

export const stepOf = ({ story, at }: Telling): Step | undefined => story.steps[at]

/** Says of a story that came by a link, or that whoever saved the page wrote, whose words it has. */
const originOf = (story: Story): readonly HTMLElement[] => {
  const words = cameByLink(story) ? t.storyByLink : isBySaver(story) ? t.storyBySaver : null
  return words === null ? [] : [h('p', { class: 'by-link' }, words)]
}

/** What a story tells, in its author’s words; of a part of it, how much it is: those words promise the whole. */
const summaryOf = ({ summary, steps, wholeSteps }: Story): HTMLElement | null =>
  wholeSteps !== undefined
    ? h('p', { class: 'soft' }, t.partOfStory(steps.length, wholeSteps))
    : summary === ''
      ? null
      : h('p', { class: 'soft', dir: 'auto' }, summary)

/** The stories of a page, each with the button that begins it; null where there is none. */
export const storyList = (
  stories: readonly Story[],
  onFollow: (story: Story) => void,
): HTMLElement | null =>
  stories.length === 0
    ? null
    : h(
        'section',
        { class: 'stories', 'aria-label': t.stories },
        ...stories.map((story) =>
          h(
            'article',
            { class: 'story-card' },
            h('h2', { dir: 'auto' }, story.title),
            ...originOf(story),
            summaryOf(story),
            button({ class: 'primary' }, () => onFollow(story), t.follow(story.steps.length)),
          ),
        ),
      )

/** The keys that lead to another step, from the one at `at`. */
const TARGETS: ReadonlyMap<string, (at: number, last: number) => number> = new Map([
  ['ArrowLeft', (at: number) => at - 1],
  ['PageUp', (at: number) => at - 1],
  ['ArrowRight', (at: number) => at + 1],
  ['PageDown', (at: number) => at + 1],
  ['Home', () => 0],
  ['End', (_: number, last: number) => last],
])

/** Keys that something else than a story answers: a field, the network, a held modifier. */
export const isKeyTaken = (event: KeyboardEvent): boolean =>
  event.altKey ||
  event.ctrlKey ||
  event.metaKey ||
  event.shiftKey ||
  (event.target instanceof Element && event.target.closest('input, .network') !== null)

/** The step that a key leads to, or null where it leads to none. */
export const stepByKey = ({ story, at }: Telling, key: string): number | null => {
  const last = story.steps.length - 1
  const to = TARGETS.get(key)?.(at, last) ?? at
  return to === at || to < 0 || to > last ? null : to
}

const citation = (facts: Facts, id: Step['cites'][number], ways: Ways): HTMLElement | null => {
  const statement = facts.statement(id)
  if (statement === undefined) return null
  return h(
    'li',
    {},
    h(
      'details',
      {},
      h('summary', { dir: 'auto', lang: SENTENCE_LANGUAGE }, facts.sentence(statement)),
      ...quotesOf(facts, statement, ways),
      button({ class: 'link' }, () => ways.toStatement(statement.id), t.allAbout),
    ),
  )
}

/** A step of a story: its words, the statements that it rests on with their quotes, and the way on. */
export const storyTold = (
  facts: Facts,
  telling: Telling,
  ways: Ways,
  goTo: (at: number) => void,
  onEnd: () => void,
): HTMLElement => {
  const { story, at } = telling
  const step = stepOf(telling)
  const last = story.steps.length - 1
  const cites = step?.cites ?? []
  return h(
    'div',
    { class: 'story-told' },
    h(
      'p',
      { class: 'story-head' },
      h('span', { dir: 'auto' }, story.title),
      button({ class: 'quiet' }, onEnd, t.endStory),
    ),
    ...originOf(story),
    h(
      'nav',
      { class: 'story-nav', 'aria-label': t.stepsOf(story.title) },
      button({ disabled: at === 0 }, () => goTo(at - 1), t.previous),
      button({ class: 'primary', disabled: at === last }, () => goTo(at + 1), t.next),
      h(
        'ol',
        { class: 'dots' },
        ...story.steps.map(({ title }, number) =>
          h(
            'li',
            {},
            button(
              {
                'aria-label': t.goTo(number + 1, title),
                title: t.goTo(number + 1, title),
                'aria-current': number === at ? 'step' : null,
              },
              () => goTo(number),
            ),
          ),
        ),
      ),
    ),
    h(
      'h2',
      { tabindex: -1 },
      h('span', { class: 'soft' }, t.position(at + 1, story.steps.length)),
      h('span', { dir: 'auto' }, step?.title ?? ''),
    ),
    ...(step?.text ?? '')
      .split(/\n{2,}/)
      .map((paragraph) => h('p', { class: 'told', dir: 'auto' }, paragraph)),
    at === last ? h('p', { class: 'soft' }, t.finished) : null,
    h(
      'section',
      { class: 'citations', 'aria-label': t.restsOn(cites.length) },
      h('h3', {}, t.restsOn(cites.length)),
      h('ul', {}, ...cites.map((id) => citation(facts, id, ways))),
    ),
  )
}
