import { UnreadableFileError } from '../../domain/issue.ts'
import { type Told, told } from '../../domain/told.ts'
import { addressIn } from '../../domain/webAddress.ts'
import type { Tell } from '../imports/session.ts'
import { isRecord } from '../isRecord.ts'
import { plain } from '../parse/shown.ts'
import { staysInside } from '../parse/sources.ts'
import { readStream } from './stream.ts'

/** A path in letters, or as it is where it is not well formed. */
const decoded = (path: string): string => {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

const refuse = (sentence: Told): never => {
  throw new UnreadableFileError(sentence)
}

/**
 * The address of a graph, which must stand at the origin of the page: no link may make a browser ask
 * another one.
 * @throws UnreadableFileError where it does not, or is no address.
 */
export const addressOfData = (written: string, page: string): URL => {
  const base = new URL(page)
  const url = addressIn(written, page)
  if (url === null)
    return refuse(told`${plain(written)} is no address. Write the path of a file beside this page.`)
  if (url.origin !== base.origin || !/^https?:$/.test(url.protocol) || url.username !== '')
    return refuse(
      told`${plain(url.href)} stands at another place than this page, which asks no other. Save the file and open it from here.`,
    )
  return url
}

const fetchBytes = async (url: URL, tell: Tell, signal: AbortSignal): Promise<Uint8Array> => {
  const where = plain(decoded(url.pathname))
  const answer = await fetch(url, { signal, redirect: 'error', credentials: 'same-origin' }).catch(
    () => null,
  )
  signal.throwIfAborted()
  if (answer === null)
    return refuse(told`${where} could not be fetched. Check the connection, and try again.`)
  if (!answer.ok || answer.body === null)
    return refuse(
      told`${where} could not be fetched (status ${answer.status}). Check its address, or open a file instead.`,
    )
  const total = Number(answer.headers.get('content-length') ?? 0)
  const packed = answer.headers.get('content-encoding') !== null
  return readStream(
    answer.body,
    (come) => tell('fetch', total > 0 && !packed ? Math.min(1, come / total) : null),
    signal,
  )
}

/** The texts that our own authored form names beside itself. */
const textsOf = (bytes: Uint8Array): readonly string[] => {
  try {
    const graph: unknown = JSON.parse(new TextDecoder().decode(bytes))
    const sources = isRecord(graph) && Array.isArray(graph.sources) ? graph.sources : []
    return sources
      .filter(isRecord)
      .flatMap(({ file }) => (typeof file === 'string' && staysInside(file) ? [file] : []))
  } catch {
    return []
  }
}

/**
 * A graph at an address of the page's own origin; the authored form brings its texts along.
 * @throws UnreadableFileError where it stands elsewhere or cannot be fetched.
 */
export const readUrl = async (
  written: string,
  page: string,
  tell: Tell,
  signal: AbortSignal,
): Promise<ReadonlyMap<string, Uint8Array>> => {
  const url = addressOfData(written, page)
  tell('fetch', null)
  const bytes = await fetchBytes(url, tell, signal)
  const name = decoded(url.pathname.slice(url.pathname.lastIndexOf('/') + 1)) || 'graph'
  const files = new Map([[name, bytes]])
  if (name !== 'graph.json') return files
  for (const file of textsOf(bytes))
    files.set(file, await fetchBytes(new URL(encodeURI(file), url), () => {}, signal))
  return files
}
