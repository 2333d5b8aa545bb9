import { cameByLink, isBySaver, type Story } from '../../domain/story.ts'
import { storyWords as words } from '../messages/story.ts'
import { useWorkspace } from '../workspace.tsx'

/** Says whose words a story has, where they are not those of whoever coded the data or reads it here. */
export const Author = ({ story }: { readonly story: Story }) => {
  const { dataset } = useWorkspace()
  const isOfFile = dataset.stories.some(({ id }) => id === story.id)
  const said = cameByLink(story)
    ? words.byLink
    : isOfFile && isBySaver(story)
      ? words.bySaver
      : null
  return said !== null && <p className="by-link">{said}</p>
}
