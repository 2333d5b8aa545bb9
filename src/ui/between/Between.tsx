import { useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { betweenWords as words } from '../messages/between.ts'
import '../styles/between.css'
import { useWorkspace } from '../workspace.tsx'
import { subscribe, takeRequest, timesAsked } from './asked.ts'
import { AT_FIRST } from './choices.ts'
import { Found } from './Found.tsx'
import { SearchLine } from './SearchLine.tsx'
import { usePrepared } from './usePrepared.ts'

export { bring } from './bring.ts'
export { pathsTo } from './pathsTo.ts'

/** Names that are written out. */
const MOST = 24

/** What stands between selected nodes: statements, neighbours in common, paths, triangles. */
const Between = () => {
  const { entity, store } = useWorkspace()
  // Mounted anew for other nodes; what else is selected changes with every step of a walk.
  const [entities] = useState(() =>
    store.getState().app.selection.entities.flatMap((id) => entity(id) ?? []),
  )
  const heading = useRef<HTMLHeadingElement>(null)
  const [asked, setAsked] = useState(false)
  const [choices, setChoices] = useState(AT_FIRST)
  const preparation = usePrepared(entities, choices)
  const requests = useSyncExternalStore(subscribe, timesAsked)
  useEffect(() => {
    if (requests === 0 || !takeRequest()) return
    heading.current?.focus()
    setAsked(true)
  }, [requests])

  const names = entities.map(({ name }) => name)
  return (
    <section className="between" aria-labelledby="between">
      <h3 id="between" ref={heading} tabIndex={-1}>
        {words.title}
      </h3>
      <p className="between-names">
        <bdi>{words.names(names.slice(0, MOST), Math.max(0, names.length - MOST))}</bdi>
      </p>
      {preparation === null ? (
        <SearchLine paths={null} summary={words.searching(names)} />
      ) : (
        <Found
          entities={entities}
          preparation={preparation}
          choices={choices}
          onChoose={setChoices}
          asked={asked}
          onTold={() => setAsked(false)}
        />
      )}
    </section>
  )
}

export default Between
