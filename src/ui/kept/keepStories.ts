import type { Story } from '../../domain/story.ts'
import { readStories, storyFromLink, writeStories } from '../../io/parse/stories.ts'
import { keptAt } from '../../io/storage/kept.ts'
import { apply } from '../../state/commands.ts'
import { freeStoryId, storiesOf, tellStep } from '../../state/stories.ts'
import type { Workspace } from '../../state/workspace.ts'
import { storyWords as words } from '../messages/story.ts'

const LINKED = /(?:^#?|&)story-data=([\w-]+)/

const sameStory = (one: Story, other: Story): boolean =>
  writeStories([{ ...one, id: '' }]) === writeStories([{ ...other, id: '' }])

/**
 * Keeps the reader’s own stories in the browser, and takes in those of a link.
 * @returns what ends it
 */
export const keepStories = (
  { dataset, store, opened }: Workspace,
  announce: (words: string) => void,
): (() => void) => {
  const kept = keptAt(`attest:stories:${dataset.id}`)
  const take = (stories: readonly Story[]): void => store.goTo({ ...store.getState().app, stories })

  let told = false
  const write = (stories: readonly Story[]): void => {
    const fault = kept.write(stories.length === 0 ? null : writeStories(stories))
    if (fault === null || told) return
    told = true
    announce(words.notKept[fault])
  }
  const follow = store.subscribe(({ app }, before) => {
    if (app.stories !== before.app.stories) write(app.stories)
  })

  const text = kept.read()
  const read = text === null ? [] : readStories(text, dataset)
  const made = store.getState().app.stories
  if (read === null) {
    keptAt(`attest:stories:${dataset.id}:unreadable`).write(text)
    announce(words.unreadable)
  } else if (read.length > 0)
    take([...read, ...made.filter(({ id }) => read.every((one) => one.id !== id))])
  else if (made.length > 0) write(made)

  const openLink = (fragment: string): void => {
    const [, packed] = LINKED.exec(fragment) ?? []
    if (packed === undefined) return
    const linked = storyFromLink(packed, dataset)
    if (linked === null) {
      announce(words.linkBroken)
      return
    }
    const { app } = store.getState()
    const all = storiesOf(dataset, app)
    const known = all.find((one) => sameStory(one, linked))
    const story = known ?? { ...linked, id: freeStoryId(all) }
    if (known === undefined) {
      take([...app.stories, story])
      announce(words.linked(story.title))
    }
    const now = store.getState().app
    store.goTo({
      ...apply(now, tellStep(now, dataset, story, 0), dataset, () => []),
      tool: 'story',
      sheet: 'evidence',
    })
  }
  openLink(opened)
  const onHash = (): void => openLink(window.location.hash)
  window.addEventListener('hashchange', onHash)

  const unwatch = kept.watch((changed) => {
    const stories = changed === null ? [] : readStories(changed, dataset)
    if (stories === null) return
    take(stories)
    announce(words.otherTab)
  })
  return () => {
    follow()
    unwatch()
    window.removeEventListener('hashchange', onHash)
  }
}
