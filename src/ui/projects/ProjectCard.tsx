import { Copy, Network, Pencil, Trash2 } from 'lucide-react'
import { type ReactNode, type Ref, useId, useRef, useState } from 'react'
import type { ProjectHead } from '../../io/parse/project.ts'
import { IconButton } from '../frame/IconButton.tsx'
import { projectWords as words } from '../messages/projects.ts'
import { NameForm } from '../NameForm.tsx'
import { useTheme } from '../theme.ts'
import { searchOf } from './tracked.ts'

/** A small picture, or a sign in its place. It says nothing that does not stand beside it. */
export const Picture = ({ pictures }: { readonly pictures: ProjectHead['pictures'] }) => {
  const { name } = useTheme()
  return (
    <span className="project-picture">
      {pictures === null ? (
        <Network />
      ) : (
        <img alt="" src={`data:image/svg+xml,${encodeURIComponent(pictures[name])}`} />
      )}
    </span>
  )
}

interface LinkProps {
  readonly href: string
  readonly name: string
  /** The id of what describes it. */
  readonly about?: string
  readonly isOpen: boolean
  readonly onStay: () => void
  readonly children: ReactNode
}

/** The way into what a card stands for; where that is open already, back to it. */
export const CardLink = ({ href, name, about, isOpen, onStay, children }: LinkProps) => (
  <a
    href={href}
    aria-label={words.openProject(name)}
    aria-describedby={about}
    onClick={(event) => {
      if (!isOpen || event.metaKey || event.ctrlKey || event.shiftKey) return
      event.preventDefault()
      onStay()
    }}
  >
    {children}
  </a>
)

interface DeedProps {
  readonly label: string
  readonly title: string
  /** The id of what tells its project from others of the name. */
  readonly about: string
  readonly onClick: () => void
  readonly ref?: Ref<HTMLButtonElement>
  readonly children: ReactNode
}

const Deed = ({ about, ...others }: DeedProps) => (
  <IconButton className="quiet" aria-describedby={about} {...others} />
)

interface Props {
  readonly head: ProjectHead
  readonly isOpen: boolean
  /** When it was changed, in words. */
  readonly when: string
  readonly onStay: () => void
  readonly onRename: (name: string) => void
  readonly onDuplicate: () => void
  readonly onDelete: () => void
}

/** One project: a link that opens it, and what can be done to it. */
export const ProjectCard = (props: Props) => {
  const { head, isOpen, when, onStay, onRename, onDuplicate, onDelete } = props
  const { name, dataset, changed, pictures } = head
  const [renaming, setRenaming] = useState(false)
  const pencil = useRef<HTMLButtonElement>(null)
  const about = useId()
  const endRenaming = (): void => {
    setRenaming(false)
    requestAnimationFrame(() => pencil.current?.focus())
  }
  return (
    <li className="project-card" aria-current={isOpen}>
      <CardLink href={searchOf(head)} name={name} about={about} isOpen={isOpen} onStay={onStay}>
        <Picture pictures={pictures} />
        {!renaming && (
          <bdi className="project-name" title={name}>
            {name}
          </bdi>
        )}
      </CardLink>
      {renaming && (
        <NameForm
          words={{ field: words.nameLabel(name), save: words.saveName, cancel: words.cancel }}
          name={name}
          onName={(next) => {
            onRename(next)
            endRenaming()
          }}
          onCancel={endRenaming}
        />
      )}
      <div className="project-foot">
        <p id={about} className="soft">
          {words.counts(dataset.nodes, dataset.statements)}
          <br />
          <time dateTime={changed}>{when}</time>
        </p>
        <span className="project-state">
          {isOpen && <strong className="project-now">{words.openNow}</strong>}
        </span>
        <Deed
          ref={pencil}
          label={words.renameOf(name)}
          title={words.rename}
          about={about}
          onClick={() => setRenaming(true)}
        >
          <Pencil />
        </Deed>
        <Deed
          label={words.duplicateOf(name)}
          title={words.duplicate}
          about={about}
          onClick={onDuplicate}
        >
          <Copy />
        </Deed>
        <Deed label={words.deleteOf(name)} title={words.delete} about={about} onClick={onDelete}>
          <Trash2 />
        </Deed>
      </div>
    </li>
  )
}
