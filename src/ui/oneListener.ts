/** Wishes that one part of the page sends, and at most one other takes; where nobody does, they are lost. */
export const oneListener = <Wish>() => {
  let listener: ((wish: Wish) => void) | null = null
  return {
    tell: (wish: Wish): void => listener?.(wish),
    /** Takes them; gives what ends it. */
    listen: (next: (wish: Wish) => void): (() => void) => {
      listener = next
      return () => {
        if (listener === next) listener = null
      }
    },
  }
}
