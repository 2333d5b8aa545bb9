import { expect, it } from 'vitest'
import { cameByLink } from '../../src/domain/story.ts'
import { builtStory } from '../../src/io/parse/build.ts'
import { ownStories } from '../../src/ui/export/part.ts'
import { aDataset, parsed } from '../helpers/dataset.ts'

const walk = (id: string, ...cites: readonly string[]) =>
  builtStory({
    id,
    title: id,
    steps: cites.map((cited) => ({ title: 'One', text: 'A', cites: cited })),
  })

it('takes the reader’s own stories along under ids of their own, but for those without a step', () => {
  const dataset = { ...parsed(aDataset()), stories: [walk('own-1', 'meeting')] }
  const own = [walk('own-1', 'meeting'), walk('empty'), walk('other', 'meeting')]
  const taken = ownStories(dataset, { stories: own })
  expect(taken.map(({ id, title }) => [id, title])).toEqual([
    ['own-2', 'own-1'],
    ['other', 'other'],
  ])
})

it('still says of a story that it came by a link where its id is taken', () => {
  const sent = walk('from-link-1', 'meeting')
  const dataset = { ...parsed(aDataset()), stories: [sent] }
  expect(ownStories(dataset, { stories: [sent] }).map(cameByLink)).toEqual([true])
})
