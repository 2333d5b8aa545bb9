/** Marks a moment for those who measure; of each name only the last is kept, since a page stays open for hours. */
export const markLatest = (name: string): void => {
  performance.clearMarks(name)
  performance.mark(name)
}
