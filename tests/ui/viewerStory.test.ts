import { expect, it } from 'vitest'
import { storyList } from '../../src/viewer/story.ts'

it('says of a part of a story on the one-file page how much it is, and not what the whole tells', () => {
  const step = { title: 'One', text: '', cites: [], view: '', focus: [] }
  const story = { id: 'walk', title: 'Walk', summary: 'All of it in three minutes.', steps: [step] }
  const list = storyList([story, { ...story, wholeSteps: 8 }], () => {})
  const told = [...(list?.querySelectorAll('p') ?? [])].map(({ textContent }) => textContent)
  expect(told).toEqual(['All of it in three minutes.', 'Part of this story: 1 step of 8.'])
})

it('says on the one-file page which of its stories came by a link, and which are by whoever saved it', () => {
  const step = { title: 'One', text: '', cites: [], view: '', focus: [] }
  const list = storyList(
    ['walk', 'from-link-1', 'own-5f2c1a'].map((id) => ({
      id,
      title: id,
      summary: '',
      steps: [step],
    })),
    () => {},
  )
  const marked = [...(list?.querySelectorAll('article') ?? [])].map(
    (card) => card.querySelector('.by-link')?.textContent,
  )
  expect(marked).toEqual([
    undefined,
    'Came with a link: text by its sender, not from a source.',
    'Text by whoever saved this page, not from a source.',
  ])
})
