import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { Source } from '../../domain/dataset.ts'
import { sourceId } from '../../domain/ids.ts'
import type { AuthoredDataset, AuthoredSource } from './schema.ts'

/** SHA-256 of the UTF-8 bytes of a text, in lower-case hexadecimal. */
export const hashOf = (text: string): string => hashOfBytes(utf8ToBytes(text))

/** SHA-256 of bytes, in hexadecimal digits. */
export const hashOfBytes = (bytes: Uint8Array): string => bytesToHex(sha256(bytes))

/** A source as it was written, with the text that was found for it. */
export interface DraftSource {
  /** Its `text` is null where none was found. */
  readonly source: Source
  /** `left-out`: the text is null, and every quote says itself where it stands. */
  readonly state: 'found' | 'left-out' | 'without-text' | 'both-forms' | 'outside' | 'missing'
  /** The hash of the text that was found. */
  readonly hash: string | null
}

/** Whether a path stays inside the dataset's folder. */
export const staysInside = (path: string): boolean =>
  !/^([/\\]|[A-Za-z]:)|\\/.test(path) && !path.split('/').includes('..')

type Quoted = NonNullable<AuthoredDataset['noRelation']>[number]

const list = <T>(value: T | readonly T[] | undefined): readonly T[] =>
  value === undefined ? [] : ([value].flat() as readonly T[])

/** Whether every passage of a source says where it stands, so that the text need not be at hand. */
const saysAllPlaces = (authored: AuthoredDataset, source: string): boolean => {
  const only = authored.sources?.length === 1
  const isPlaced = (passage: string | Omit<Quoted, 'reason'>): boolean =>
    typeof passage === 'string'
      ? !only
      : (passage.source ?? (only ? source : null)) !== source ||
        (passage.start !== undefined && passage.end !== undefined)
  return (
    (authored.noRelation ?? []).every(isPlaced) &&
    authored.statements.every(({ quotes }) =>
      list<string | Omit<Quoted, 'reason'>>(quotes).every(isPlaced),
    )
  )
}

const findText = (
  authored: AuthoredSource,
  files: ReadonlyMap<string, string>,
  mayLack: () => boolean,
): { readonly state: DraftSource['state']; readonly text: string | null } => {
  const text = authored.text ?? null
  const file = authored.file ?? null
  if (text !== null && file !== null) return { state: 'both-forms', text: null }
  if (text !== null) return { state: 'found', text }
  if (file === null)
    return { state: authored.text === null && mayLack() ? 'left-out' : 'without-text', text: null }
  if (!staysInside(file)) return { state: 'outside', text: null }
  const found = files.get(file) ?? null
  return { state: found === null ? 'missing' : 'found', text: found }
}

export const readSources = (
  authored: AuthoredDataset,
  files: ReadonlyMap<string, string>,
): readonly DraftSource[] =>
  (authored.sources ?? []).map((source) => {
    const { state, text } = findText(source, files, () => saysAllPlaces(authored, source.id))
    return {
      state,
      hash: text === null ? null : hashOf(text),
      source: {
        id: sourceId(source.id),
        file: source.file ?? null,
        sha256: source.sha256,
        text,
        title: source.title,
        published: source.published ?? null,
        publisher: source.publisher ?? null,
        byline: source.byline ?? null,
        url: source.url ?? null,
        language: source.language ?? null,
        licence: source.licence ?? null,
      },
    }
  })
