/** A canvas that gets wider, narrower, taller or lower by this factor, or so much so for its height, has another shape. */
const MUCH = 4 / 3
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
        const isOther = (before: number, now: number): boolean =>
          now > 0 && Math.max(before / now, now / before) > MUCH
        if (into === null) return
        const [wide, high] = into
        if (isOther(wide, width) || isOther(high, height) || isOther(wide / high, width / height))
          again()
      }, REST)
    },
    end: () => clearTimeout(timer),
  }
}
