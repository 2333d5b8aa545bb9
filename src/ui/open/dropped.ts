import type { NamedFile } from '../../io/sources/files.ts'

/** More files than any dataset has sources; the rest of a folder is left alone. */
const MOST = 500

export const namedFiles = (files: Iterable<File>): readonly NamedFile[] =>
  [...files].map((file) => ({ path: file.name, file }))

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory

/** A folder gives its entries in parts, until a part is empty. */
const entriesIn = async (folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> => {
  const reader = folder.createReader()
  const all: FileSystemEntry[] = []
  for (;;) {
    const part = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    )
    if (part.length === 0 || all.length > MOST) return all
    all.push(...part)
  }
}

const filesBelow = async (entry: FileSystemEntry): Promise<readonly NamedFile[]> => {
  if (entry.name.startsWith('.')) return []
  if (isFile(entry)) {
    const file = await new Promise<File>((resolve, reject) => entry.file(resolve, reject))
    return [{ path: entry.fullPath.replace(/^\//, ''), file }]
  }
  if (!isFolder(entry)) return []
  const found: NamedFile[] = []
  for (const inner of await entriesIn(entry)) {
    if (found.length >= MOST) break
    found.push(...(await filesBelow(inner)))
  }
  return found
}

/** What was dropped, with the files of its folders. To be called before the event is over. */
export const droppedFiles = async (data: DataTransfer): Promise<readonly NamedFile[]> => {
  const plain = namedFiles(data.files)
  const entries = [...data.items].flatMap((item) => item.webkitGetAsEntry?.() ?? [])
  if (!entries.some(({ isDirectory }) => isDirectory)) return plain
  const found: NamedFile[] = []
  try {
    for (const entry of entries) found.push(...(await filesBelow(entry)))
  } catch {
    found.length = 0
  }
  // Whoever reads a folder as a file is told that it cannot be read.
  return found.length > 0 ? found : plain
}

export const holdsFiles = (data: DataTransfer | null): data is DataTransfer =>
  data !== null && [...data.types].includes('Files')
