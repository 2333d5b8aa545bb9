import { BY_LINK, type Story } from '../../domain/story.ts'
import { storyFromLink, writeStories } from '../../io/parse/stories.ts'
import { apply } from '../../state/apply.ts'
import { freeStoryId, storiesOf, tellStep } from '../../state/stories.ts'
import type { Workspace } from '../../state/workspace.ts'
import { storyWords as words } from '../messages/story.ts'

const LINKED = /(?:^#?|&)story-data=([\w-]+)/

const sameStory = (one: Story, other: Story): boolean =>
  writeStories([{ ...one, id: '' }]) === writeStories([{ ...other, id: '' }])

/**
 * Takes in the stories of links.
 * @returns what ends it
 */
export const followLinks = (
  { dataset, store, opened }: Workspace,
  announce: (words: string) => void,
): (() => void) => {
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
    const story = known ?? { ...linked, id: freeStoryId(all, BY_LINK) }
    if (known === undefined) {
      store.goTo({ ...app, stories: [...app.stories, story] })
      announce(words.linked(story.title))
    }
    const now = store.getState().app
    store.goTo({
      ...apply(now, tellStep(now, dataset, story, 0), dataset, () => []),
      tool: 'story',
      sheet: 'evidence',
    })
  }
  openLink(LINKED.test(opened) ? opened : window.location.hash)
  const onHash = (): void => openLink(window.location.hash)
  window.addEventListener('hashchange', onHash)
  return () => window.removeEventListener('hashchange', onHash)
}
