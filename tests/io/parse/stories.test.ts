import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { entityId, statementId } from '../../../src/domain/ids.ts'
import type { Story } from '../../../src/domain/story.ts'
import {
  readStories,
  storyFromLink,
  storyToLink,
  writeStories,
} from '../../../src/io/parse/stories.ts'
import { hostileText } from '../../helpers/anyDataset.ts'
import { aDataset, aStatement, parsed } from '../../helpers/dataset.ts'

const dataset = parsed(aDataset({ statements: [aStatement('one'), aStatement('two')] }))

const anyStory: fc.Arbitrary<Story> = fc.record({
  id: fc.constant('own-1'),
  title: hostileText,
  summary: hostileText,
  steps: fc.array(
    fc.record({
      title: hostileText,
      text: hostileText,
      cites: fc.constant([statementId('one')]),
      view: fc.constantFrom('', 'no-status=claimed'),
      focus: fc.constantFrom([], [entityId('aland')]),
    }),
    { minLength: 1, maxLength: 3 },
  ),
})

describe('a story kept as text', () => {
  it('reads back as it was, whatever its words', () => {
    fc.assert(
      fc.property(anyStory, (story) => {
        expect(readStories(writeStories([story]), dataset)).toEqual([story])
      }),
    )
  })

  it('loses what it cites from another dataset, and the steps that then rest on nothing', () => {
    const story: Story = {
      id: 'own-1',
      title: 'A walk',
      summary: '',
      steps: [
        {
          title: 'kept',
          text: '',
          cites: [statementId('one'), statementId('gone')],
          view: '',
          focus: [entityId('gone')],
        },
        { title: 'lost', text: '', cites: [statementId('gone')], view: '', focus: [] },
      ],
    }
    expect(readStories(writeStories([story]), dataset)).toMatchObject([
      { steps: [{ title: 'kept', cites: ['one'], focus: [] }] },
    ])
  })

  it('is there beside others while it has no step yet', () => {
    const begun: Story = { id: 'own-2', title: 'Begun', summary: '', steps: [] }
    fc.assert(
      fc.property(anyStory, (story) => {
        const all = [story, begun]
        expect(readStories(writeStories(all), dataset)).toEqual(all)
      }),
    )
  })

  it('is gone where each of its steps rested on another dataset', () => {
    const lost = { title: 'lost', text: '', cites: [statementId('gone')], view: '', focus: [] }
    const story: Story = { id: 'own-1', title: 'A walk', summary: '', steps: [lost] }
    expect(readStories(writeStories([story]), dataset)).toEqual([])
  })

  it.each(['', '{', '[1]', '[{"id":"a"}]', 'null'])('%j is none', (text) => {
    expect(readStories(text, dataset)).toBeNull()
  })
})

describe('a story in a link', () => {
  it('comes back as it was, in letters that an address keeps', () => {
    fc.assert(
      fc.property(anyStory, (story) => {
        // Lone surrogates cannot stand in UTF-8.
        fc.pre(!/\\ud[89a-f]/i.test(JSON.stringify(story)))
        const packed = storyToLink(story)
        expect(packed).toMatch(/^[\w-]*$/)
        expect(storyFromLink(packed, dataset)).toEqual(story)
      }),
    )
  })

  it('is none where it is cut, changed or too long, and nothing is thrown', () => {
    const packed = storyToLink({
      id: 'own-1',
      title: 'A walk',
      summary: '',
      steps: [{ title: 'one', text: 'x', cites: [statementId('one')], view: '', focus: [] }],
    })
    expect(storyFromLink(packed.slice(0, 20), dataset)).toBeNull()
    expect(storyFromLink('A'.repeat(70_000), dataset)).toBeNull()
    const empty = storyToLink({ id: 'own-1', title: 'Begun', summary: '', steps: [] })
    expect(storyFromLink(empty, dataset)).toBeNull()
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(() => storyFromLink(text, dataset)).not.toThrow()
      }),
    )
  })
})
