import { createContext, type ReactNode, useCallback, useContext, useState } from 'react'

const Context = createContext<(words: string) => void>(() => {})

/** Says something in the toast, which screen readers hear. */
export const useAnnounce = (): ((words: string) => void) => useContext(Context)

/** In letters: what is longer stays longer. */
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
  const [said, setSaid] = useState({ words: first, number: 0 })
  const announce = useCallback(
    (words: string) => setSaid(({ number }) => ({ words, number: number + 1 })),
    [],
  )
  return (
    <Context value={announce}>
      {children}
      <div className="toast" aria-live="polite">
        {said.words !== '' && (
          <p key={said.number} data-long={said.words.length > LONG || undefined}>
            {said.words}
          </p>
        )}
      </div>
    </Context>
  )
}
