import type { KeepFault } from './kept.ts'

/** The browser would not keep something, or would not say what it keeps. */
export class StorageError extends Error {
  readonly fault: KeepFault
  constructor(fault: KeepFault) {
    super(fault === 'full' ? 'The storage of the browser is full.' : 'The browser keeps nothing.')
    this.name = 'StorageError'
    this.fault = fault
  }
}

/** What the browser refuses is a fault of storage; anything else is our own mistake and stays what it is. */
const faultOf = (error: unknown): unknown => {
  if (error !== null && !(error instanceof DOMException)) return error
  return new StorageError(/quota/i.test(error?.name ?? '') ? 'full' : 'blocked')
}

const NAME = 'attest'
const VERSION = 1
export const HEADS = 'projects'
export const DATASETS = 'datasets'
export const WORKS = 'works'
const STORES = [HEADS, DATASETS, WORKS] as const
export type StoreName = (typeof STORES)[number]

let connection: Promise<IDBDatabase> | null = null

const connect = (): Promise<IDBDatabase> =>
  new Promise<IDBDatabase>((resolve, reject) => {
    if (typeof indexedDB === 'undefined') {
      reject(new StorageError('blocked'))
      return
    }
    const request = indexedDB.open(NAME, VERSION)
    request.addEventListener('upgradeneeded', () => {
      for (const store of STORES)
        if (!request.result.objectStoreNames.contains(store))
          request.result.createObjectStore(store)
    })
    request.addEventListener('success', () => {
      const database = request.result
      const forget = (): void => {
        connection = null
      }
      // A later version of the program waits in another tab: it must not wait for ever.
      database.addEventListener('versionchange', () => {
        forget()
        database.close()
      })
      database.addEventListener('close', forget)
      resolve(database)
    })
    request.addEventListener('error', () => reject(faultOf(request.error)))
  })

/** What a transaction can do. Each call is one request. */
export interface Within {
  readonly get: (store: StoreName, key: string) => Promise<unknown>
  /** Each record with its key; undefined where the browser has lost what it holds. */
  readonly all: (store: StoreName) => Promise<readonly (readonly [key: string, record: unknown])[]>
  readonly put: (store: StoreName, key: string, value: unknown) => void
  readonly remove: (store: StoreName, key: string) => void
}

const answered = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result))
    request.addEventListener('error', (event) => {
      // Or the transaction ends with the first request that fails.
      event.preventDefault()
      reject(faultOf(request.error))
    })
  })

/**
 * Runs `work` in one transaction, and gives its result once everything is kept: all of it, or nothing. `work` may
 * await its own requests and nothing else, or the transaction ends under it.
 * @throws StorageError where the browser refuses; then nothing was changed
 */
export const transact = async <T>(
  mode: IDBTransactionMode,
  work: (within: Within) => Promise<T>,
): Promise<T> => {
  connection ??= connect()
  const used = connection
  try {
    const database = await used
    const transaction = database.transaction(STORES, mode)
    // A full disk is told by the end of the transaction alone, after each of its requests has succeeded.
    const done = new Promise<void>((resolve, reject) => {
      transaction.addEventListener('complete', () => resolve())
      transaction.addEventListener('abort', () => reject(faultOf(transaction.error)))
    })
    done.catch(() => {})
    const result = await work({
      get: (store, key) => answered(transaction.objectStore(store).get(key)),
      async all(store) {
        const records = transaction.objectStore(store)
        const keys = (await answered(records.getAllKeys())).map(String)
        return Promise.all(
          keys.map(async (key) => [key, await answered(records.get(key)).catch(() => {})] as const),
        )
      },
      put: (store, key, value) => {
        transaction.objectStore(store).put(value, key)
      },
      remove: (store, key) => {
        transaction.objectStore(store).delete(key)
      },
    }).catch((error: unknown) => {
      try {
        transaction.abort()
      } catch {
        // It has ended already.
      }
      throw error
    })
    await done
    return result
  } catch (error) {
    if (connection === used) connection = null
    // What is under way in it still comes to its end.
    used.then(
      (database) => database.close(),
      () => {},
    )
    throw faultOf(error)
  }
}
