import type { CanvasNote } from '../../state/appState.ts'

export interface Size {
  readonly width: number
  readonly height: number
}

/** Farther away than this zoom, notes are small signs until they are pointed at. */
export const FAR = 0.4

/** A note that shows all of its words, more than it takes room. */
const POINTED = ':hover, :focus-visible'
const NOTHING: Size = { width: 0, height: 0 }

export const sizeOf = ({ offsetWidth, offsetHeight }: HTMLElement): Size => ({
  width: offsetWidth,
  height: offsetHeight,
})

/** What notes take on the page, in pixels: measured once for its words, and as a sign once for all. */
export interface Sizes {
  readonly at: (id: string, zoom: number) => Size
  /**
   * Looks at the notes of a list.
   * @param cards - in the order of the notes; null: not drawn, or being written
   */
  readonly measure: (
    list: HTMLElement,
    notes: readonly CanvasNote[],
    cards: readonly (HTMLElement | null)[],
  ) => void
}

export const createSizes = (): Sizes => {
  const known = new Map<string, { readonly text: string; readonly size: Size }>()
  let sign: Size | null = null
  const isKnown = ({ id, text }: CanvasNote): boolean => known.get(id)?.text === text
  return {
    at: (id, zoom) => (zoom < FAR ? sign : null) ?? known.get(id)?.size ?? NOTHING,
    measure: (list, notes, cards) => {
      const { far } = list.dataset
      const allKnown = notes.every((note, at) => cards[at] === null || isKnown(note))
      if (far === 'true' && sign !== null && allKnown) return
      const atRest = cards.find((card) => card?.matches(POINTED) === false)
      if (sign === null && atRest) {
        list.dataset.far = 'true'
        sign = sizeOf(atRest)
      }
      list.dataset.far = 'false'
      notes.forEach((note, at) => {
        const card = cards[at]
        if (card && !(isKnown(note) && card.matches(POINTED)))
          known.set(note.id, { text: note.text, size: sizeOf(card) })
      })
      list.dataset.far = far
    },
  }
}
