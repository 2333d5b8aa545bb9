declare global {
  /** The build puts it in the place of each `import('…')` in the page (`scripts/vite/fetchParts.mjs`). */
  var fetchPart: <Part>(address: string, from: (address: string) => Promise<Part>) => Promise<Part>
}

const lost = new Map<string, number>()

/** Many browsers remember for good that a module could not be fetched, by its address. */
globalThis.fetchPart = async (address, from) => {
  const times = lost.get(address) ?? 0
  try {
    return await from(times === 0 ? address : `${address}?again=${times}`)
  } catch (error) {
    lost.set(address, times + 1)
    throw error
  }
}

export {}
