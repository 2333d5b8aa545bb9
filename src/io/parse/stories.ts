import { deflateSync, inflateSync, strFromU8, strToU8 } from 'fflate'
import * as z from 'zod/mini'
import type { Dataset } from '../../domain/dataset.ts'
import type { Story } from '../../domain/story.ts'
import { storyOf } from './authored.ts'
import { builtStory } from './build.ts'
import { AUTHORED_RECORDS } from './schema.ts'

const { story: AuthoredStory, storyStep } = AUTHORED_RECORDS

/** One that was begun has no step yet. */
const Stories = z.array(z.extend(AuthoredStory, { steps: z.array(storyStep) }))

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** A story as far as it fits the dataset: steps keep what they cite there; a step that cites nothing is left out. */
const fitted = (story: Story, dataset: Dataset): Story => {
  const statements = new Set<string>(dataset.statements.map(({ id }) => id))
  const entities = new Set<string>(dataset.entities.map(({ id }) => id))
  return {
    ...story,
    steps: story.steps
      .map((step) => ({
        ...step,
        cites: step.cites.filter((id) => statements.has(id)),
        focus: step.focus.filter((id) => entities.has(id)),
      }))
      .filter(({ cites }) => cites.length > 0),
  }
}

/** Stories as text that `readStories` reads back. */
export const writeStories = (stories: readonly Story[]): string =>
  JSON.stringify(stories.map(storyOf))

/** Stories from text, as far as they fit the dataset; null where the text holds none. Never throws. */
export const readStories = (text: string, dataset: Dataset): readonly Story[] | null => {
  const parsed = Stories.safeParse(parseJson(text))
  if (!parsed.success) return null
  return parsed.data.flatMap((authored) => {
    const story = fitted(builtStory(authored), dataset)
    return story.steps.length > 0 || authored.steps.length === 0 ? [story] : []
  })
}

/** Characters of a link; longer ones are refused by browsers and by us. */
const LONGEST = 60_000

/** Characters of a story; what unpacks to more is refused. */
const LARGEST = 400_000

/** A story packed for a link: deflated, in base64url. */
export const storyToLink = (story: Story): string =>
  btoa(String.fromCharCode(...deflateSync(strToU8(writeStories([story])), { level: 9 })))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')

const unpacked = (packed: string): string | null => {
  try {
    const bytes = Uint8Array.from(
      atob(packed.replaceAll('-', '+').replaceAll('_', '/')),
      (letter) => letter.charCodeAt(0),
    )
    return strFromU8(inflateSync(bytes, { out: new Uint8Array(LARGEST) }))
  } catch {
    return null
  }
}

/** The story of a link, as far as it fits the dataset; null where the link holds none. Never throws. */
export const storyFromLink = (packed: string, dataset: Dataset): Story | null => {
  if (packed.length > LONGEST) return null
  const text = unpacked(packed)
  const [story] = (text === null ? null : readStories(text, dataset)) ?? []
  return story !== undefined && story.steps.length > 0 ? story : null
}
