import { EXPORT_FORMATS, endingsOf } from '../io/exports/index.ts'
import { PICTURE_FORMATS } from '../io/exports/pictures.ts'
import { IMPORT_FORMATS } from '../io/imports/index.ts'
import { readArguments } from './arguments.ts'
import { type CliIo, DONE } from './cliIo.ts'

const USAGE = 'npm run --silent graph -- formats [--json]'

/** A format as both doors know it. `loses` is null where the door does not have it. */
interface FormatRow {
  readonly id: string
  readonly label: string
  readonly extensions: readonly string[]
  readonly description: string
  readonly written: {
    readonly loses: readonly string[]
    /** Where it is written. */
    readonly by: 'page and command line' | 'page'
    /** Versions beside the usual one. */
    readonly versions: readonly string[]
  } | null
  readonly read: { readonly loses: readonly string[] } | null
}

const formatRows = (): readonly FormatRow[] => {
  const ids = [...new Set([...EXPORT_FORMATS, ...IMPORT_FORMATS].map(({ id }) => id))]
  return [
    ...ids.map((id): FormatRow => {
      const out = EXPORT_FORMATS.find((format) => format.id === id)
      const into = IMPORT_FORMATS.find((format) => format.id === id)
      return {
        id,
        label: out?.label ?? into?.label ?? id,
        extensions: [
          ...new Set([...(out === undefined ? [] : endingsOf(out)), ...(into?.extensions ?? [])]),
        ],
        description: out?.description ?? '',
        written:
          out === undefined
            ? null
            : {
                loses: out.loses,
                by: 'page and command line',
                versions: (out.editions ?? []).map((edition) => edition.id),
              },
        read: into === undefined ? null : { loses: into.loses },
      }
    }),
    ...PICTURE_FORMATS.map(
      ({ id, label, extension, description, loses }): FormatRow => ({
        id,
        label,
        extensions: [extension],
        description,
        written: { loses, by: 'page', versions: [] },
        read: null,
      }),
    ),
  ]
}

const loss = (loses: readonly string[]): string =>
  loses.length === 0 ? 'nothing' : loses.join('; ')

const writtenLine = ({ written }: FormatRow): string => {
  if (written === null) return '  not written'
  const where = written.by === 'page' ? 'written on the page alone' : 'written'
  const versions =
    written.versions.length === 0 ? '' : `; on request as version ${written.versions.join(', ')}`
  return `  ${where}, loses: ${loss(written.loses)}${versions}`
}

const readLine = ({ read }: FormatRow): string =>
  read === null ? '  not read' : `  read, loses: ${loss(read.loses)}`

/** `formats [--json]`: what is read and written, and what each loses. */
export const runFormats = async (args: readonly string[], io: CliIo): Promise<number> => {
  const { json } = readArguments(args, USAGE, [])
  const rows = formatRows()
  if (json) io.out(JSON.stringify(rows, null, 2))
  else
    for (const row of rows) {
      io.out(`${row.id} (${row.extensions.join(', ')}): ${row.label}. ${row.description}`)
      io.out(writtenLine(row))
      io.out(readLine(row))
    }
  return DONE
}
