import { sha256 } from '@noble/hashes/sha2.js'
import { utf8ToBytes } from '@noble/hashes/utils.js'
import { carriable } from '../../domain/carriable.ts'
import type { Dataset } from '../../domain/dataset.ts'
import { ToldError } from '../../domain/issue.ts'
import { told } from '../../domain/told.ts'
import { toAuthored } from '../parse/authored.ts'
import { NAMED } from '../xml/escape.ts'
import { type ExportContext, type ExportFormat, encodeText, type Page } from './format.ts'

/** The element that holds the data of a one-file page. */
export const DATA_ID = 'attest-data'

/** What a one-file page holds. */
const payloadOf = (
  dataset: Dataset,
  { positions, title = null, part = '' }: ExportContext,
  { exportedOn, notes = [], arranged = null }: Page,
): unknown => {
  const { landscape, portrait } = dataset.layout
  const placed = landscape === null && portrait === null ? positions : landscape
  const layout =
    arranged === null
      ? { landscape: placed, portrait }
      : { landscape: arranged.positions, portrait: null }
  return {
    dataset: toAuthored({ ...dataset, layout }),
    exportedOn,
    ...(title === null ? {} : { title }),
    ...(part === '' ? {} : { part }),
    ...(arranged === null || arranged.guides.length === 0 ? {} : { guides: arranged.guides }),
    ...(notes.length === 0 ? {} : { notes: notes.map(({ text, on, at }) => ({ text, on, at })) }),
  }
}

/** JSON that can stand in a script element: no tag, no comment and no line end of JavaScript begins in it. */
const inScript = (value: unknown): string =>
  JSON.stringify(value).replace(
    /[<>\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )

const escaped = (text: string): string =>
  carriable(text).replace(/[&<>"]/g, (sign) => NAMED.get(sign) ?? sign)

/** The hash of a script or style by which a policy lets it pass, and nothing else. */
const allowed = (text: string): string =>
  `'sha256-${btoa(String.fromCharCode(...sha256(utf8ToBytes(text))))}'`

/** A browser would read such a script or style as something else than what was hashed. */
const standable = (text: string): string => {
  if (/<\/(?:script|style)|<!--|[\0\r]/i.test(text))
    throw new ToldError(told`The built viewer cannot stand in a page. Build the program again.`)
  return text
}

const write = (dataset: Dataset, context: ExportContext): string => {
  const { page } = context
  if (page === null)
    throw new ToldError(
      told`The one-file page needs the built viewer. Build the program, and try again.`,
    )
  const script = standable(page.script)
  const styles = standable(page.styles)
  const policy = `default-src 'none'; script-src ${allowed(script)}; style-src ${allowed(styles)}; img-src data:; font-src data:; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'`
  const own = dataset.title.trim() === '' ? dataset.id : dataset.title
  const title = context.title ?? own
  return `<!doctype html>
<html lang="${escaped(page.language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="Attest">
<title>${escaped(title)}</title>
<link rel="icon" href="data:,">
<style>${styles}</style>
</head>
<body>
<noscript>${escaped(page.withoutScript)}</noscript>
<script type="application/json" id="${DATA_ID}">${inScript(payloadOf(dataset, context, page))}</script>
<script>${script}</script>
</body>
</html>
`
}

export const HTML_FORMAT: ExportFormat = {
  id: 'html',
  group: 'read',
  label: 'HTML',
  extension: '.html',
  endings: ['.html', '.htm'],
  mime: 'text/html',
  description: 'One page that opens offline, with quotes and sources.',
  loses: [],
  needsPage: true,
  write: (dataset, context) => encodeText(write(dataset, context)),
}
