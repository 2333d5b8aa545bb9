/** What the browser could not do with something that is to be kept. */
export type KeepFault = 'blocked' | 'full'

/** A place in the browser’s storage that outlives the page. */
export interface Kept {
  /** The text that is kept; null where there is none, or where storage is blocked. */
  read(): string | null
  /** Null where it is kept; else why not, and what was there stays. */
  write(text: string | null): KeepFault | null
  /** Calls back when another tab has changed the text; gives a function that ends it. */
  watch(changed: (text: string | null) => void): () => void
}

const isFull = (error: unknown): boolean =>
  error instanceof DOMException && /quota/i.test(error.name)

/** The names of all places that begin so; none where storage is blocked. */
export const namesUnder = (start: string): readonly string[] => {
  try {
    return Object.keys(window.localStorage).filter((name) => name.startsWith(start))
  } catch {
    return []
  }
}

/** The place of this name; names are shared by all pages of one origin. */
export const keptAt = (name: string): Kept => ({
  read() {
    try {
      return window.localStorage.getItem(name)
    } catch {
      return null
    }
  },
  write(text) {
    try {
      if (text === null) window.localStorage.removeItem(name)
      else window.localStorage.setItem(name, text)
      return null
    } catch (error) {
      return isFull(error) ? 'full' : 'blocked'
    }
  },
  watch(changed) {
    const listen = (event: StorageEvent): void => {
      if (event.storageArea === window.localStorage && event.key === name) changed(event.newValue)
    }
    window.addEventListener('storage', listen)
    return () => window.removeEventListener('storage', listen)
  },
})
