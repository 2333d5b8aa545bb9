import { EXPORT_FORMATS, endingsOf } from '../io/exports/index.ts'
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
  readonly written: { readonly loses: readonly string[] } | null
  readonly read: { readonly loses: readonly string[] } | null
}

const formatRows = (): readonly FormatRow[] => {
  const ids = [...new Set([...EXPORT_FORMATS, ...IMPORT_FORMATS].map(({ id }) => id))]
  return ids.map((id) => {
    const out = EXPORT_FORMATS.find((format) => format.id === id)
    const into = IMPORT_FORMATS.find((format) => format.id === id)
    return {
      id,
      label: out?.label ?? into?.label ?? id,
      extensions: [
        ...new Set([...(out === undefined ? [] : endingsOf(out)), ...(into?.extensions ?? [])]),
      ],
      description: out?.description ?? '',
      written: out === undefined ? null : { loses: out.loses },
      read: into === undefined ? null : { loses: into.loses },
    }
  })
}

const losesLine = (door: string, side: FormatRow['read']): readonly string[] =>
  side === null
    ? [`  not ${door}`]
    : [`  ${door}, loses: ${side.loses.length === 0 ? 'nothing' : side.loses.join('; ')}`]

/** `formats [--json]`: what is read and written, and what each loses. */
export const runFormats = async (args: readonly string[], io: CliIo): Promise<number> => {
  const { json } = readArguments(args, USAGE, [])
  const rows = formatRows()
  if (json) io.out(JSON.stringify(rows, null, 2))
  else
    for (const row of rows) {
      io.out(`${row.id} (${row.extensions.join(', ')}): ${row.label}. ${row.description}`)
      for (const line of losesLine('written', row.written)) io.out(line)
      for (const line of losesLine('read', row.read)) io.out(line)
    }
  return DONE
}
