import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { PROJECT_VERSION } from '../../../src/io/parse/project.ts'
import { HEADS, StorageError, transact } from '../../../src/io/storage/database.ts'
import { aHead } from '../../helpers/memoryShelf.ts'

/** A browser's database as far as is asked here: it counts its connections, and refuses all changes while its disk is full. */
const aDisk = () => {
  const disk = { full: false, open: new Set<EventTarget>(), opened: 0 }
  const connected = () => {
    disk.opened++
    const connection = Object.assign(new EventTarget(), {
      transaction: () => {
        const { full } = disk
        const transaction = Object.assign(new EventTarget(), {
          error: full ? new DOMException('', 'QuotaExceededError') : null,
          objectStore: () => ({ put: () => {} }),
        })
        setTimeout(() => transaction.dispatchEvent(new Event(full ? 'abort' : 'complete')))
        return transaction
      },
      close: () => {
        disk.open.delete(connection)
      },
    })
    disk.open.add(connection)
    return connection
  }
  const open = () => {
    const request = Object.assign(new EventTarget(), { result: connected() })
    setTimeout(() => request.dispatchEvent(new Event('success')))
    return request
  }
  return { disk, indexedDB: { open } }
}

const change = () => transact('readwrite', async ({ put }) => put(HEADS, 'one', {}))

describe('the database', () => {
  const { disk, indexedDB } = aDisk()
  beforeEach(() => void vi.stubGlobal('indexedDB', indexedDB))
  afterEach(() => vi.unstubAllGlobals())

  it('leaves no connection open where the disk is full, however often a change is tried', async () => {
    disk.full = true
    for (let tries = 0; tries < 3; tries++)
      await expect(change()).rejects.toEqual(new StorageError('full'))
    await expect(Promise.allSettled([change(), change()])).resolves.toHaveLength(2)
    expect(disk.open.size).toBe(0)
    expect(disk.opened).toBe(4)
  })

  it('connects anew once there is room, and keeps that connection', async () => {
    disk.full = false
    await change()
    await change()
    expect(disk.open.size).toBe(1)
    expect(disk.opened).toBe(5)
  })
})

/** A database with one record of which the browser has lost what it holds: to ask for it fails, and ends the transaction of whoever lets it. */
const withLoss = (records: ReadonlyMap<string, unknown>, lost: string) => {
  const request = (result: unknown, name: string, failed: () => void) => {
    const made = Object.assign(new EventTarget(), {
      result,
      error: name === 'error' ? new DOMException('', 'NotReadableError') : null,
    })
    queueMicrotask(() => {
      const event = new Event(name, { cancelable: true })
      made.dispatchEvent(event)
      if (name === 'error' && !event.defaultPrevented) failed()
    })
    return made
  }
  const transaction = () => {
    let ended = 'complete'
    const abort = (): void => {
      ended = 'abort'
    }
    const made = Object.assign(new EventTarget(), {
      error: new DOMException('', 'AbortError'),
      abort,
      objectStore: () => ({
        getAllKeys: () => request([...records.keys()], 'success', abort),
        get: (key: string) => request(records.get(key), key === lost ? 'error' : 'success', abort),
      }),
    })
    setTimeout(() => made.dispatchEvent(new Event(ended)), 5)
    return made
  }
  const connection = Object.assign(new EventTarget(), { transaction, close: () => {} })
  return { open: () => request(connection, 'success', () => {}) }
}

describe('a database that has lost a record', () => {
  const head = { ...aHead('letters'), changed: '2031-06-02T11:00:00.000Z' }
  const records = new Map<string, unknown>([
    ['lost', {}],
    ['torn', { version: PROJECT_VERSION, id: 'torn' }],
    ['later', { version: PROJECT_VERSION + 1 }],
    ['letters', head],
    ['nothing', null],
  ])
  const fresh = async () => {
    vi.resetModules()
    vi.stubGlobal('indexedDB', withLoss(records, 'lost'))
    return (await import('../../../src/io/storage/shelf.ts')).browserShelf
  }
  afterEach(() => vi.unstubAllGlobals())

  it('gives all others, and says which are damaged and how many a later version keeps', async () => {
    const shelf = await fresh()
    expect(await shelf.list()).toEqual({
      heads: [head],
      later: 1,
      damaged: ['lost', 'torn', 'nothing'],
    })
  })

  it('gives what is left of a record as it is', async () => {
    const shelf = await fresh()
    expect(JSON.parse(await shelf.asItIs('torn'))).toMatchObject({ head: { id: 'torn' } })
    expect(JSON.parse(await shelf.asItIs('lost'))).toEqual({})
  })
})
