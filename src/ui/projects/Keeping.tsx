import { Save, X } from 'lucide-react'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { useStore } from 'zustand'
import { download } from '../../io/download.ts'
import { authoredText } from '../../io/parse/authored.ts'
import { writeBackup } from '../../io/parse/backup.ts'
import { PROJECT_VERSION } from '../../io/parse/project.ts'
import { browserShelf, type Shelf } from '../../io/storage/shelf.ts'
import { toFragment } from '../../state/location.ts'
import { encodeWork } from '../../state/project/encode.ts'
import { keptOf } from '../../state/project/work.ts'
import { thumbnailOf } from '../../view/pictures/thumbnail.ts'
import type { Scene } from '../../view/scene.ts'
import { useAnnounce } from '../announce.tsx'
import { projectWords as words } from '../messages/projects.ts'
import '../styles/keeping.css'
import { useWorkspace } from '../workspace.tsx'
import { type Keeper, startKeeping } from './keeper.ts'
import { keepStatus } from './status.ts'
import { countsOf, freshId, nameFor, trackedAs } from './tracked.ts'

/** A picture of so many nodes is drawn no oftener than this, in milliseconds. */
const MANY_NODES = 1_000
const OFTEN = 15_000

interface Props {
  readonly scene: Scene
  readonly shelf?: Shelf
}

/** Keeps what is open, and says so where it cannot. */
export const Keeping = ({ scene, shelf = browserShelf }: Props) => {
  const workspace = useWorkspace()
  const announce = useAnnounce()
  const keeper = useRef<Keeper>(null)
  const drawn = useRef(Number.NEGATIVE_INFINITY)
  const picture = useEffectEvent(() => {
    const now = performance.now()
    if (scene.nodes.length === 0) return null
    if (scene.nodes.length > MANY_NODES && now - drawn.current < OFTEN) return null
    drawn.current = now
    return thumbnailOf(scene)
  })
  useEffect(() => {
    const { store, dataset } = workspace
    const mine = startKeeping({
      workspace,
      shelf,
      picture: () => picture(),
      tell: (news) => announce(words.news[news]),
      taken: () => {
        const fragment = toFragment(store.getState().app, dataset)
        const { pathname, search } = window.location
        window.history.replaceState(null, '', `${pathname}${search}${fragment && `#${fragment}`}`)
      },
    })
    keeper.current = mine
    const onHide = (): void => {
      // What is being typed counts as if its field had been left.
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
      mine.lastMoment()
    }
    const onVisible = (): void => {
      if (document.visibilityState === 'hidden') void mine.flush()
    }
    window.addEventListener('pagehide', onHide)
    document.addEventListener('visibilitychange', onVisible)
    return () => {
      window.removeEventListener('pagehide', onHide)
      document.removeEventListener('visibilitychange', onVisible)
      mine.stop()
    }
  }, [workspace, shelf, announce])

  const status = useStore(keepStatus)
  const [dismissed, setDismissed] = useState<string | null>(null)
  // The same fault later on is news again.
  if (status.what === 'kept' && dismissed !== null) setDismissed(null)
  if (status.what !== 'failed' || dismissed === status.why) return null

  const save = (): void => {
    const { dataset, store } = workspace
    const { app, history } = store.getState()
    const now = new Date().toISOString()
    const head = {
      version: PROJECT_VERSION,
      id: freshId(),
      name: nameFor(dataset),
      created: now,
      changed: now,
      revision: 1,
      origin: trackedAs(workspace)?.origin ?? { from: 'bundled', id: dataset.id },
      dataset: countsOf(dataset),
      pictures: null,
      deleted: null,
    } as const
    const work = encodeWork({ now: keptOf(app, dataset), history }, dataset)
    const file = `${dataset.id}.attest-projects.json`
    const { pieces } = writeBackup([{ head, work, dataset: authoredText(dataset) }])
    download(file, new TextEncoder().encode(pieces.join('')), 'application/json')
    announce(words.saved(file))
  }
  return (
    <div className="not-kept">
      <p role="alert">{words.notKept[status.why]}</p>
      <button type="button" className="primary" onClick={save}>
        <Save />
        {words.saveAsFile}
      </button>
      <button type="button" onClick={() => void keeper.current?.flush()}>
        {words.tryAgain}
      </button>
      <button
        type="button"
        className="quiet"
        aria-label={words.dismiss}
        onClick={() => setDismissed(status.why)}
      >
        <X />
      </button>
    </div>
  )
}
