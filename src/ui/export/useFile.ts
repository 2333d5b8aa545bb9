import { useEffect, useState } from 'react'
import type { Progress } from '../../analysis/jobs/following.ts'
import { ToldError } from '../../domain/issue.ts'
import { exportWords } from '../messages/export.ts'
import { tellLater } from '../messages/tellLater.ts'
import type { Format } from './formats.ts'
import type { Order } from './order.ts'

/** A file as it would be saved now, or why it cannot be written; both null while it is being written. */
export interface File {
  readonly bytes: Uint8Array<ArrayBuffer> | null
  readonly failure: string | null
  /** How far it is while it is being written; null where that took no time yet, or is not known. */
  readonly progress: Progress | null
}

/** Why a file cannot be written, in a sentence. */
export const whyOf = async (error: unknown): Promise<string> =>
  error instanceof ToldError ? tellLater(error.told) : exportWords.unforeseen

const UNWRITTEN: File = { bytes: null, failure: null, progress: null }

/** Milliseconds between two looks at how far a file is: what is written sooner never says so. */
const PACE = 200

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
    let progress: Progress | null = null
    let shown: Progress | null = null
    const look = setInterval(() => {
      if (progress === shown) return
      shown = progress
      setWritten({ format, order, file: { ...UNWRITTEN, progress } })
    }, PACE)
    const keep = (file: File): void => {
      clearInterval(look)
      if (!signal.aborted) setWritten({ format, order, file })
    }
    // The dialog is painted first, and a choice that is passed over quickly is not written.
    const timer = setTimeout(() => {
      const tell = (told: Progress): void => {
        progress = told
      }
      format.write(order, signal, tell).then(
        (bytes) => keep({ ...UNWRITTEN, bytes }),
        async (error: unknown) => keep({ ...UNWRITTEN, failure: await whyOf(error) }),
      )
    }, 60)
    return () => {
      leaving.abort()
      clearTimeout(timer)
      clearInterval(look)
    }
  }, [format, order])
  return written !== null && written.format === format && written.order === order
    ? written.file
    : UNWRITTEN
}
