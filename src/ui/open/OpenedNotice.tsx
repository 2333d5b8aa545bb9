import { useEffect, useRef } from 'react'
import { useAnnounce } from '../announce.tsx'
import '../styles/opened.css'

/** The browser’s Back among them. */
const DEEDS = ['pointerdown', 'wheel', 'keydown', 'popstate'] as const
/** Keys that do nothing but lead to others. */
const ON_THE_WAY: ReadonlySet<string> = new Set(['Tab', 'Shift', 'Control', 'Alt', 'Meta'])

/** In letters: more do not stand in one row of a phone beside the way back, even cut. */
const SHORT = 80

interface Props {
  readonly said: string
  /** The way back to what was open before. */
  readonly back: { readonly words: string; readonly hint: string }
  readonly onBack: () => void
}

/** Says what was opened, with the way back, until the reader does something. */
export const OpenedNotice = ({ said, back, onBack }: Props) => {
  const announce = useAnnounce()
  const notice = useRef<HTMLSpanElement>(null)
  useEffect(() => {
    const leave = (event: Event): void => {
      const isOwn = event.target instanceof Node && notice.current?.contains(event.target)
      if (isOwn || (event instanceof KeyboardEvent && ON_THE_WAY.has(event.key))) return
      announce('')
    }
    for (const deed of DEEDS) window.addEventListener(deed, leave, { capture: true, passive: true })
    return () => {
      for (const deed of DEEDS) window.removeEventListener(deed, leave, { capture: true })
    }
  }, [announce])
  return (
    <span ref={notice} className="opened-notice" data-long={said.length > SHORT}>
      <span>{said}</span>
      <button
        type="button"
        title={back.hint}
        onClick={() => {
          announce('')
          onBack()
        }}
      >
        <bdi>{back.words}</bdi>
      </button>
    </span>
  )
}
