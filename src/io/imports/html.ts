import { entityId, statementId } from '../../domain/ids.ts'
import { UnreadableFileError } from '../../domain/issue.ts'
import type { OwnNote } from '../../domain/ownNote.ts'
import { told } from '../../domain/told.ts'
import { GUIDE_FORMS, GUIDE_TITLES, type PageGuide } from '../exports/format.ts'
import { DATA_ID } from '../exports/html.ts'
import { isRecord } from '../isRecord.ts'
import { type Parsed, parseDataset } from '../parse/parse.ts'
import { plain } from '../parse/shown.ts'
import { readJson } from '../parse/text.ts'
import { decodeUtf8 } from '../parse/utf8.ts'
import { withStancesOf } from './own.ts'

/** A note of a one-file page; null where it is none. */
const readNote = (raw: unknown): OwnNote | null => {
  if (!isRecord(raw) || typeof raw.text !== 'string' || raw.text.trim() === '') return null
  const [x, y]: readonly unknown[] = Array.isArray(raw.at) ? raw.at : []
  if (!Number.isFinite(x) || !Number.isFinite(y)) return null
  const note = { text: raw.text, at: [Number(x), Number(y)] } as const
  if (raw.on === null) return { ...note, on: null }
  const { entity, statement } = isRecord(raw.on) ? raw.on : {}
  if (typeof entity === 'string') return { ...note, on: { entity: entityId(entity) } }
  if (typeof statement === 'string') return { ...note, on: { statement: statementId(statement) } }
  return null
}

const finite = (raw: unknown): number | null =>
  typeof raw === 'number' && Number.isFinite(raw) ? raw : null

/** What the layout of a one-file page draws; null where it is none of that. */
const readGuide = (raw: unknown): PageGuide | null => {
  if (!isRecord(raw) || !isRecord(raw.box) || typeof raw.words !== 'string') return null
  const form = GUIDE_FORMS.find((one) => one === raw.form)
  const of = GUIDE_TITLES.find((one) => one === raw.of)
  const [left, top, right, bottom] = [raw.box.left, raw.box.top, raw.box.right, raw.box.bottom].map(
    finite,
  )
  if (form === undefined || of === undefined) return null
  if (left == null || top == null || right == null || bottom == null) return null
  const [x, y] = (Array.isArray(raw.at) ? raw.at : []).map(finite)
  return {
    form,
    of,
    words: raw.words,
    box: { left, top, right, bottom },
    beside: finite(raw.beside) ?? undefined,
    at: x == null || y == null ? undefined : [x, y],
    filled: raw.filled === true,
  }
}

/** What a one-file page holds. */
export interface PageData extends Parsed {
  /** Of whoever wrote the page; such as hang on what is not in it are passed over. */
  readonly notes: readonly OwnNote[]
  /** What the layout draws behind the network. */
  readonly guides: readonly PageGuide[]
  /** EDTF, or null. */
  readonly exportedOn: string | null
  /** What whoever wrote the page called it; null: as its dataset is called. */
  readonly title: string | null
  /** Which part of a graph it holds, in words; empty where nothing is said. */
  readonly part: string
}

/**
 * The data of a one-file page, checked anew: every quote is looked for in the text of its source.
 * @throws UnreadableFileError where it is no JSON
 */
export const readPageData = (name: string, json: string): PageData => {
  const payload = readJson(name, new TextEncoder().encode(json))
  const {
    dataset: authored,
    computed,
    exportedOn,
    notes,
    guides,
    title,
    part,
  } = isRecord(payload) ? payload : {}
  const { dataset, issues } = parseDataset(authored, new Map())
  // Older pages tell stances beside the data.
  const records = new Map(
    (Array.isArray(computed) ? computed : []).filter(isRecord).map((one) => [one.id, one] as const),
  )
  const there = new Set<string>(
    [...(dataset?.entities ?? []), ...(dataset?.statements ?? [])].map(({ id }) => id),
  )
  const hangsOn = ({ on }: OwnNote): string | null =>
    on === null ? null : 'entity' in on ? on.entity : on.statement
  return {
    notes: (Array.isArray(notes) ? notes : [])
      .flatMap((raw) => readNote(raw) ?? [])
      .filter((note) => {
        const on = hangsOn(note)
        return on === null || there.has(on)
      }),
    dataset: dataset === null ? null : withStancesOf(dataset, records),
    issues,
    guides: (Array.isArray(guides) ? guides : []).flatMap((raw) => readGuide(raw) ?? []),
    exportedOn: typeof exportedOn === 'string' ? exportedOn : null,
    title: typeof title === 'string' && title.trim() !== '' ? title : null,
    part: typeof part === 'string' ? part : '',
  }
}

const START = `<script type="application/json" id="${DATA_ID}">`
const END = '</script>'

/**
 * Opens a page that Attest wrote, by its data alone; nothing of the page is run.
 * @throws UnreadableFileError where it is another page, or no whole one
 */
export const readPage = (name: string, bytes: Uint8Array): Parsed => {
  const html = decodeUtf8(bytes)
  const start = html?.indexOf(START) ?? -1
  const whole = html?.trimEnd().endsWith('</html>') ?? false
  if (html === null || start < 0 || !whole)
    throw new UnreadableFileError(
      told`${plain(name)} is not a page that Attest has written, or not the whole file. Get the whole file, or open another.`,
    )
  const from = start + START.length
  const { dataset, issues, title } = readPageData(name, html.slice(from, html.indexOf(END, from)))
  return {
    dataset: dataset === null ? null : { ...dataset, title: title ?? dataset.title },
    issues,
  }
}
