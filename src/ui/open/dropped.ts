import type { NamedFile } from '../../io/sources/files.ts'
import type { GraphSource } from '../../io/sources/graphSource.ts'

/** In a folder. More files than any dataset has sources. */
export const MOST_DROPPED = 500

type Dropped = Extract<GraphSource, { readonly from: 'files' }>

export const chosenFiles = (files: Iterable<File>): Dropped => ({
  from: 'files',
  files: [...files].map((file) => ({ path: file.name, file })),
})

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory

/** A folder gives its entries in parts, until a part is empty. */
const entriesIn = async function* (
  folder: FileSystemDirectoryEntry,
): AsyncGenerator<FileSystemEntry> {
  const reader = folder.createReader()
  for (;;) {
    const part = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    )
    if (part.length === 0) return
    yield* part
  }
}

const filesBelow = async function* (entry: FileSystemEntry): AsyncGenerator<NamedFile> {
  if (entry.name.startsWith('.')) return
  if (isFile(entry)) {
    const file = await new Promise<File>((resolve, reject) => entry.file(resolve, reject))
    yield { path: entry.fullPath.replace(/^\//, ''), file }
  } else if (isFolder(entry)) for await (const inner of entriesIn(entry)) yield* filesBelow(inner)
}

const firstOf = async (entries: readonly FileSystemEntry[]): Promise<Dropped> => {
  const files: NamedFile[] = []
  for (const entry of entries)
    for await (const file of filesBelow(entry)) {
      if (files.length === MOST_DROPPED) return { from: 'files', files, cutOff: entry.name }
      files.push(file)
    }
  return { from: 'files', files }
}

/** What was dropped, with the files of its folders. To be called before the event is over. */
export const droppedFiles = async (data: DataTransfer): Promise<Dropped> => {
  const plain = chosenFiles(data.files)
  const entries = [...data.items].flatMap((item) => item.webkitGetAsEntry?.() ?? [])
  if (!entries.some(({ isDirectory }) => isDirectory)) return plain
  try {
    const found = await firstOf(entries)
    // Whoever reads a folder as a file is told that it cannot be read.
    return found.files.length > 0 ? found : plain
  } catch {
    return plain
  }
}

export const holdsFiles = (data: DataTransfer | null): data is DataTransfer =>
  data !== null && [...data.types].includes('Files')
