import { toAuthored } from '../parse/authored.ts'
import { type ExportFormat, encodeText } from './format.ts'

export const JSON_FORMAT: ExportFormat = {
  id: 'json',
  group: 'data',
  label: 'JSON',
  extension: '.json',
  mime: 'application/json',
  description: 'Everything: opens again exactly as it is.',
  loses: [],
  write: (dataset) => encodeText(`${JSON.stringify(toAuthored(dataset), null, 2)}\n`),
}
