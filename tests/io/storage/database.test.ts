import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { HEADS, StorageError, transact } from '../../../src/io/storage/database.ts'

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
