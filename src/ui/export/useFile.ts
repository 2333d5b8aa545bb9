import { useEffect, useState } from 'react'
import { ToldError } from '../../domain/issue.ts'
import { exportWords } from '../messages/export.ts'
import { tellLater } from '../messages/tellLater.ts'
import type { Format } from './formats.ts'
import type { Order } from './order.ts'

/** A file as it would be saved now, or why it cannot be written; both null while it is being written. */
export interface File {
  readonly bytes: Uint8Array<ArrayBuffer> | null
  readonly failure: string | null
}

const whyOf = async (error: unknown): Promise<string> =>
  error instanceof ToldError ? tellLater(error.told) : exportWords.unforeseen

const UNWRITTEN: File = { bytes: null, failure: null }

/** Writes the file of an order beforehand, so that its size is known; null asks for none. */
export const useFile = (format: Format | undefined, order: Order | null): File => {
  const [written, setWritten] = useState<{
    readonly format: Format
    readonly order: Order
    readonly file: File
  } | null>(null)
  useEffect(() => {
    if (format === undefined || order === null) return
    const leaving = new AbortController()
    const { signal } = leaving
    const keep = (file: File): void => {
      if (!signal.aborted) setWritten({ format, order, file })
    }
    // The dialog is painted first, and a choice that is passed over quickly is not written.
    const timer = setTimeout(() => {
      format.write(order, signal).then(
        (bytes) => keep({ bytes, failure: null }),
        async (error: unknown) => keep({ bytes: null, failure: await whyOf(error) }),
      )
    }, 60)
    return () => {
      leaving.abort()
      clearTimeout(timer)
    }
  }, [format, order])
  return written !== null && written.format === format && written.order === order
    ? written.file
    : UNWRITTEN
}
