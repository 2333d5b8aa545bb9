import { BY_LINK, type Story } from '../../domain/story.ts'
import { hashOf } from '../../io/parse/sources.ts'
import { storyFromLink, writeStories } from '../../io/parse/stories.ts'
import { apply } from '../../state/apply.ts'
import { freeStoryId, storiesOf } from '../../state/ownStories.ts'
import { tellStep } from '../../state/stories.ts'
import type { Workspace } from '../../state/workspace.ts'
import { storyWords as words } from '../messages/story.ts'

const LINKED = /(?:^#?|&)story-data=([\w-]+)/

/** A story without its id. */
const toldIn = (story: Story): string => writeStories([{ ...story, id: '' }])

/** The same for the same story, so that two tabs that open one link keep it once. */
const idByLink = (story: Story): string => `${BY_LINK}-${hashOf(toldIn(story)).slice(0, 6)}`

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
    const known = all.find((one) => toldIn(one) === toldIn(linked))
    const story = known ?? { ...linked, id: freeStoryId(all, idByLink(linked)) }
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
