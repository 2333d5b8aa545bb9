import { createContext, type ReactNode, useCallback, useContext, useRef, useState } from 'react'

/** Says something; gives what takes it back for as long as nothing else has been said. */
export type Announce = (words: string) => () => void

const Context = createContext<Announce>(() => () => {})

/** Says something in the toast, which screen readers hear. */
export const useAnnounce = (): Announce => useContext(Context)

/** Holds the toast: one short sentence at a time, replaced by the next. */
export const Announcer = ({
  children,
  first = '',
}: {
  readonly children: ReactNode
  /** What is said at once; empty: nothing. */
  readonly first?: string
}) => {
  const [said, setSaid] = useState({ words: first, number: 0 })
  const last = useRef(0)
  const announce = useCallback<Announce>((words) => {
    last.current += 1
    const number = last.current
    setSaid({ words, number })
    return () => setSaid((now) => (now.number === number ? { words: '', number } : now))
  }, [])
  return (
    <Context value={announce}>
      {children}
      <div className="toast" aria-live="polite">
        {said.words !== '' && <p key={said.number}>{said.words}</p>}
      </div>
    </Context>
  )
}
