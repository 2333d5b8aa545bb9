import { useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { betweenWords as words } from '../messages/between.ts'
import '../styles/between.css'
import { useAfterPaint } from '../useAfterPaint.ts'
import { useWorkspace } from '../workspace.tsx'
import { subscribe, takeRequest, timesAsked } from './asked.ts'
import { Found } from './Found.tsx'
import { SearchLine } from './SearchLine.tsx'

export { bring } from './bring.ts'
export { pathsTo } from './pathsTo.ts'

/** Lines that take a while to be made ready for a search: the section stands there before. */
const MANY = 4_000

/** What stands between selected nodes: statements, neighbours in common, paths, triangles. */
const Between = () => {
  const { index, entity, store } = useWorkspace()
  // Mounted anew for other nodes; what else is selected changes with every step of a walk.
  const [entities] = useState(() =>
    store.getState().app.selection.entities.flatMap((id) => entity(id) ?? []),
  )
  const heading = useRef<HTMLHeadingElement>(null)
  const [asked, setAsked] = useState(false)
  const painted = useAfterPaint()
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
        <bdi>{words.names(names)}</bdi>
      </p>
      {painted || index.lines.length < MANY ? (
        <Found entities={entities} asked={asked} onTold={() => setAsked(false)} />
      ) : (
        <SearchLine paths={null} summary={words.searching(names)} />
      )}
    </section>
  )
}

export default Between
