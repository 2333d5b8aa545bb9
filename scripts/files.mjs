import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The top folder of the project, whatever folder the command was called from. */
export const ROOT = fileURLToPath(new URL('..', import.meta.url))

/**
 * The path itself if it is a file, every file below it if it is a folder, nothing if it is absent.
 * Sorted, so that what is made from the list does not depend on the file system.
 * @param {string} path
 * @returns {string[]}
 */
export const filesBelow = (path) => {
  const found = statSync(path, { throwIfNoEntry: false })
  if (found === undefined) return []
  if (!found.isDirectory()) return [path]
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesBelow(join(path, name)))
}
