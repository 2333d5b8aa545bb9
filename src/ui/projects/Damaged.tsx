import { useState } from 'react'
import { projectWords as words } from '../messages/projects.ts'

interface Props {
  readonly ids: readonly string[]
  /** Gives whether it was handed to the browser. */
  readonly onSave: (id: string) => Promise<boolean>
  readonly onDelete: (id: string) => void
}

/** What is kept and cannot be read, one by one. What was saved as a file can be deleted: nothing brings it back. */
export const Damaged = ({ ids, onSave, onDelete }: Props) => {
  const [saved, setSaved] = useState<ReadonlySet<string>>(new Set())
  const save = async (id: string): Promise<void> => {
    if (await onSave(id)) setSaved((before) => new Set([...before, id]))
  }
  return (
    <ul className="projects-damaged">
      {ids.map((id) => (
        <li key={id} className="projects-told">
          <p>{words.damaged(id)}</p>
          <button type="button" aria-label={words.saveDamaged(id)} onClick={() => void save(id)}>
            {words.saveAsFile}
          </button>
          {saved.has(id) && (
            <button type="button" aria-label={words.deleteOf(id)} onClick={() => onDelete(id)}>
              {words.delete}
            </button>
          )}
        </li>
      ))}
    </ul>
  )
}
