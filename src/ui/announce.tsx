import { createContext, type ReactNode, useCallback, useContext, useState } from 'react'

const Context = createContext<(said: ReactNode) => void>(() => {})

/** Says something in the toast, which screen readers hear; nothing, where it is empty. */
export const useAnnounce = (): ((said: ReactNode) => void) => useContext(Context)

/** In letters: what is longer stays longer, as does what can be pressed. */
const LONG = 60

/** Holds the toast: one short sentence at a time, replaced by the next. */
export const Announcer = ({
  children,
  first = '',
}: {
  readonly children: ReactNode
  /** What is said at once; empty: nothing. */
  readonly first?: string
}) => {
  const [said, setSaid] = useState<{ readonly words: ReactNode; readonly number: number }>({
    words: first,
    number: 0,
  })
  const announce = useCallback(
    (words: ReactNode) => setSaid(({ number }) => ({ words, number: number + 1 })),
    [],
  )
  return (
    <Context value={announce}>
      {children}
      <div className="toast" aria-live="polite">
        {said.words !== '' && (
          <p
            key={said.number}
            data-long={typeof said.words !== 'string' || said.words.length > LONG || undefined}
          >
            {said.words}
          </p>
        )}
      </div>
    </Context>
  )
}
