import { expect, it } from 'vitest'
import { storyList } from '../../src/viewer/story.ts'

it('says on the one-file page which of its stories came by a link', () => {
  const step = { title: 'One', text: '', cites: [], view: '', focus: [] }
  const list = storyList(
    ['walk', 'from-link-1'].map((id) => ({ id, title: id, summary: '', steps: [step] })),
    () => {},
  )
  const marked = [...(list?.querySelectorAll('article') ?? [])].map(({ textContent }) =>
    textContent?.includes('Came with a link: text by its sender, not from a source.'),
  )
  expect(marked).toEqual([false, true])
})
