/** A canvas that gets so much wider, narrower, taller or lower has another shape: it cuts off a rim, or leaves one bare. */
const MUCH = 1.15
/** In milliseconds: for so long a canvas keeps a size before all is fitted into it; nodes may have got other places by then. */
const REST = 200

/** Calls `again` once a canvas into which all was fitted has got another shape, unless the view was moved since. */
export const createRefit = (again: () => void) => {
  /** What all was fitted into; null: the view shows something else. */
  let into: readonly [width: number, height: number] | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  return {
    /** The view was fitted into a canvas of this size: all of the picture, or a part of it. */
    fitted(all: boolean, width: number, height: number) {
      into = all ? [width, height] : null
    },
    moved() {
      into = null
    },
    isFitted: () => into !== null,
    resized(width: number, height: number) {
      clearTimeout(timer)
      timer = setTimeout(() => {
        if (into === null || width <= 0 || height <= 0) return
        const changes = [width / into[0], height / into[1]]
        if (changes.some((by) => Math.max(by, 1 / by) > MUCH)) again()
      }, REST)
    },
    end: () => clearTimeout(timer),
  }
}
