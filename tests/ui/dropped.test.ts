import { describe, expect, it } from 'vitest'
import { droppedFiles, MOST_DROPPED } from '../../src/ui/open/dropped.ts'

const file = (path: string) => ({
  isFile: true,
  isDirectory: false,
  name: path.split('/').at(-1) ?? '',
  fullPath: `/${path}`,
  file: (resolve: (file: File) => void) => resolve(new File(['x'], path)),
})

/** As browsers have it: a hundred entries at a time, then none. */
const folder = (name: string, entries: readonly object[]) => ({
  isFile: false,
  isDirectory: true,
  name,
  fullPath: `/${name}`,
  createReader: () => {
    let at = 0
    return {
      readEntries: (resolve: (entries: readonly object[]) => void) => {
        resolve(entries.slice(at, at + 100))
        at += 100
      },
    }
  },
})

const dropped = (entry: object) => {
  const transfer = new Event('drop')
  return droppedFiles(
    Object.assign(transfer, { files: [], items: [{ webkitGetAsEntry: () => entry }] }) as never,
  )
}

const many = (count: number) => Array.from({ length: count }, (_, at) => file(`big/${at}.txt`))

describe('a folder that is dropped', () => {
  it('comes whole as long as it holds no more files than are taken', async () => {
    const { files, cutOff } = await dropped(folder('big', many(MOST_DROPPED)))
    expect(files).toHaveLength(MOST_DROPPED)
    expect(cutOff).toBeUndefined()
  })

  it('is named where it holds more, and exactly as many are taken', async () => {
    const below = folder('below', many(MOST_DROPPED - 1))
    const { files, cutOff } = await dropped(folder('big', [file('big/a'), below, file('big/z')]))
    expect(files).toHaveLength(MOST_DROPPED)
    expect(files.at(-1)?.path).toBe(`big/${MOST_DROPPED - 2}.txt`)
    expect(cutOff).toBe('big')
  })
})
