/** The sources, what each carries, and what would fall without it. */
export const LibraryPanel = () => null
