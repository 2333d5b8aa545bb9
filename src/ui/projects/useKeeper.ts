import { type ComponentType, useEffect, useState } from 'react'
import { NO_CHECKS } from '../../domain/checks.ts'
import { NO_HISTORY } from '../../state/history.ts'
import type { Scene } from '../../view/scene.ts'
import { useAnnounce } from '../announce.tsx'
import { askBeforeLeaving } from '../askBeforeLeaving.ts'
import { t } from '../messages/index.ts'
import { useAfterPaint } from '../useAfterPaint.ts'
import { useSession, useWorkspace } from '../workspace.tsx'

/** Milliseconds. */
const AGAIN = 3000

type Keeper = ComponentType<{ readonly scene: Scene }>

/** True once another tab keeps this dataset. */
const useKeptElsewhere = (): boolean => {
  const { dataset } = useWorkspace()
  const [kept, setKept] = useState(false)
  useEffect(() => {
    const listen = ({ key }: StorageEvent): void => {
      if (key === `attest:project:${dataset.id}`) setKept(true)
    }
    window.addEventListener('storage', listen)
    return () => window.removeEventListener('storage', listen)
  }, [dataset])
  return kept
}

/** What keeps the reader’s work, fetched once there is something to keep; null before. */
export const useKeeper = (): Keeper | null => {
  const announce = useAnnounce()
  const painted = useAfterPaint()
  const keptElsewhere = useKeptElsewhere()
  const touched = useSession(
    ({ app, history, noting }) =>
      noting ||
      history !== NO_HISTORY ||
      app.checks !== NO_CHECKS ||
      app.stories.length > 0 ||
      window.location.search.includes('project='),
  )
  const needed = painted && (keptElsewhere || touched)
  const [keeper, setKeeper] = useState<Keeper | null>(null)
  useEffect(() => {
    if (!needed || keeper !== null) return
    let ended = false
    let timer: ReturnType<typeof setTimeout> | undefined
    // Until the keeper has come, what was done stands nowhere else: the browser asks before the page goes.
    const leave = askBeforeLeaving()
    const fetchKeeper = (isFirst: boolean): void => {
      import('./Keeping.tsx').then(
        ({ Keeping }) => {
          if (!ended) setKeeper(() => Keeping)
        },
        () => {
          if (ended) return
          if (isFirst) announce(t.keeperMissing)
          timer = setTimeout(fetchKeeper, AGAIN, false)
        },
      )
    }
    fetchKeeper(true)
    return () => {
      ended = true
      clearTimeout(timer)
      leave()
    }
  }, [needed, keeper, announce])
  return keeper
}
