import { Archive, ArchiveRestore, FileUp, Undo2, X } from 'lucide-react'
import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { download } from '../../io/download.ts'
import { readBackup, writeBackup } from '../../io/parse/backup.ts'
import type { ProjectHead } from '../../io/parse/project.ts'
import { type Bundled, listBundled } from '../../io/sources/bundled.ts'
import { readOrSay } from '../../io/sources/files.ts'
import { browserShelf, type Shelf } from '../../io/storage/shelf.ts'
import { FileButton } from '../FileButton.tsx'
import { projectWords as words } from '../messages/projects.ts'
import { tellLater } from '../messages/tellLater.ts'
import '../styles/dialogs.css'
import '../styles/projects.css'
import { today } from '../today.ts'
import { useWorkspace } from '../workspace.tsx'
import { Damaged } from './Damaged.tsx'
import { openingPicture } from './openingPicture.ts'
import { CardLink, Picture, ProjectCard } from './ProjectCard.tsx'
import { idFor, originAt, trackedAs } from './tracked.ts'
import { useProjects } from './useProjects.ts'

interface Props {
  readonly onClose: () => void
  /** A file is to be opened instead. */
  readonly onFile: () => void
  readonly shelf?: Shelf
}

const bytesOf = (pieces: readonly string[]): Uint8Array<ArrayBuffer> => {
  const encoder = new TextEncoder()
  const encoded = pieces.map((piece) => encoder.encode(piece))
  const all = new Uint8Array(encoded.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const piece of encoded) {
    all.set(piece, at)
    at += piece.length
  }
  return all
}

/** What the dialog says last. */
interface Told {
  readonly what: string
  readonly isFault?: true
  /** What was deleted and can come back. */
  readonly deleted?: ProjectHead
}

/** All that is kept, as cards; and the ways in and out. */
export const ProjectsDialog = ({ onClose, onFile, shelf = browserShelf }: Props) => {
  const workspace = useWorkspace()
  const dialog = useRef<HTMLDialogElement>(null)
  const undo = useRef<HTMLButtonElement>(null)
  const { listed, look, rename, duplicate, remove, bringBack, asItIs, discard, all, restore } =
    useProjects(shelf)
  const [bundled, setBundled] = useState<readonly Bundled[]>([])
  const [told, setTold] = useState<Told | null>(null)
  const deleted = told?.deleted
  const removed = useRef<string[]>([])
  const [now] = useState(Date.now)
  useEffect(() => {
    if (dialog.current === null) return
    dialog.current.showModal()
    dialog.current.focus()
    listBundled().then(setBundled, () => {})
  }, [])
  // Before the next key: the button that had the focus is gone.
  useLayoutEffect(() => {
    if (deleted !== undefined) undo.current?.focus()
  }, [deleted])
  // Where the browser refuses, what was deleted goes the next time.
  useEffect(() => () => void shelf.clearOut(removed.current).catch(() => {}), [shelf])

  const openId =
    trackedAs(workspace)?.id ?? idFor(originAt(window.location.search, workspace.dataset))
  const heads = listed.what === 'projects' ? listed.heads : []
  const nameOf = ({ name, dataset }: ProjectHead): string =>
    `${name}\n${words.counts(dataset.nodes, dataset.statements)}`
  const isTwin = (head: ProjectHead): boolean =>
    heads.filter((other) => nameOf(other) === nameOf(head)).length > 1
  const untouched =
    listed.what === 'looking'
      ? []
      : bundled.filter(
          ({ id }) => !heads.some((head) => head.id === idFor({ from: 'bundled', id })),
        )

  const say = (what: string): void => setTold({ what })
  const onRename = async ({ id, name }: ProjectHead, next: string): Promise<void> => {
    const done = await rename(id, next)
    if (done !== null) say(done ? words.renamed(next) : words.gone(name))
  }
  const onDuplicate = async (head: ProjectHead): Promise<void> => {
    const copy = await duplicate(head)
    if (copy !== null) say(copy === false ? words.gone(head.name) : words.duplicated(copy))
  }
  const onDelete = async (head: ProjectHead): Promise<void> => {
    if (!(await remove(head))) return
    removed.current.push(head.id)
    setTold({ what: words.deleted(head.name), deleted: head })
  }
  const onUndo = async (head: ProjectHead): Promise<void> => {
    const back = await bringBack(head)
    if (back === null) return
    removed.current = removed.current.filter((id) => id !== head.id)
    say(back ? words.cameBack(head.name) : words.tooLate(head.name))
    dialog.current?.focus()
  }
  const backUp = async (): Promise<void> => {
    const projects = await all()
    if (projects === null) return
    const file = `attest-projects-${today()}.json`
    const { pieces, damaged } = writeBackup(projects)
    download(file, bytesOf(pieces), 'application/json')
    say(words.backedUp(projects.length, file, damaged))
  }
  const saveDamaged = async (id: string): Promise<boolean> => {
    const text = await asItIs(id)
    if (text === null) return false
    const file = `attest-damaged-${today()}.json`
    download(file, bytesOf([text]), 'application/json')
    say(words.damagedSaved(file))
    return true
  }
  const deleteDamaged = async (id: string): Promise<void> => {
    if ((await discard(id)) === null) return
    say(words.deleted(id))
    dialog.current?.focus()
  }
  const onPicked = async (file: File): Promise<void> => {
    const { refusal, read: found } = await readOrSay(file, readBackup)
    if (refusal !== null) {
      setTold({ what: await tellLater(refusal), isFault: true })
      return
    }
    const outcome = await restore(found.projects)
    if (outcome !== null) say(words.restored(outcome.taken, outcome.known, found.damaged))
  }

  return (
    <dialog
      ref={dialog}
      tabIndex={-1}
      className="projects"
      aria-label={words.title}
      onClose={onClose}
    >
      <header className="projects-head">
        <div>
          <h2>{words.title}</h2>
          <p className="soft">{words.lead}</p>
        </div>
        <div className="projects-ways">
          <button type="button" disabled={heads.length === 0} onClick={() => void backUp()}>
            <Archive />
            {words.backUp}
          </button>
          <FileButton fileLabel={words.restoreLabel} onFile={(file) => void onPicked(file)}>
            <ArchiveRestore />
            {words.restore}
          </FileButton>
          <button
            type="button"
            className="quiet"
            aria-label={words.close}
            onClick={() => dialog.current?.close()}
          >
            <X />
          </button>
        </div>
      </header>
      <div className="projects-told">
        <p role="status" className={told?.isFault ? 'fault' : ''}>
          {told?.what}
        </p>
        {deleted !== undefined && (
          <button
            ref={undo}
            type="button"
            aria-label={words.undoDeleteOf(deleted.name)}
            onClick={() => void onUndo(deleted)}
          >
            <Undo2 />
            {words.undoDelete}
          </button>
        )}
      </div>
      {listed.what === 'fault' && (
        <div className="projects-told">
          <p role="alert" className="fault">
            {words.faults[listed.fault]}
          </p>
          <button type="button" onClick={() => void look()}>
            {words.reload}
          </button>
        </div>
      )}
      {listed.what === 'looking' && <p className="soft">{words.loading}</p>}
      {listed.what === 'projects' && (
        <section aria-label={words.yours}>
          <h3>{words.yours}</h3>
          {heads.length === 0 && <p className="soft">{words.empty}</p>}
          {listed.later > 0 && <p className="soft">{words.later(listed.later)}</p>}
          {listed.damaged.length > 0 && (
            <Damaged
              ids={listed.damaged}
              onSave={saveDamaged}
              onDelete={(id) => void deleteDamaged(id)}
            />
          )}
          <ul className="project-cards">
            {heads.map((head) => (
              <ProjectCard
                key={head.id}
                head={head}
                isOpen={head.id === openId}
                when={
                  isTwin(head) ? words.changedAt(head.changed) : words.changed(head.changed, now)
                }
                onStay={() => dialog.current?.close()}
                onRename={(name) => void onRename(head, name)}
                onDuplicate={() => void onDuplicate(head)}
                onDelete={() => void onDelete(head)}
              />
            ))}
            <li className="project-card project-open">
              <button type="button" onClick={onFile}>
                <FileUp />
                <span>{words.openFile}</span>
                <span className="soft">{words.openFileHint}</span>
              </button>
            </li>
          </ul>
        </section>
      )}
      {untouched.length > 0 && (
        <section aria-label={words.datasets}>
          <h3>{words.datasets}</h3>
          <ul className="project-cards">
            {untouched.map(({ id, title }) => {
              const isOpen = openId === idFor({ from: 'bundled', id })
              return (
                <li key={id} className="project-card" aria-current={isOpen}>
                  <CardLink
                    href={`?${new URLSearchParams({ dataset: id })}`}
                    name={title}
                    isOpen={isOpen}
                    onStay={() => dialog.current?.close()}
                  >
                    <Picture pictures={isOpen ? openingPicture(workspace) : null} />
                    <bdi className="project-name">{title}</bdi>
                  </CardLink>
                  <div className="project-foot">
                    <p className="soft">{words.asItCame}</p>
                    {isOpen && <strong className="project-now">{words.openNow}</strong>}
                  </div>
                </li>
              )
            })}
          </ul>
        </section>
      )}
    </dialog>
  )
}
