import { GIVEN_WORDS } from '../../domain/words/given.ts'
import { plural } from '../../domain/words/plural.ts'
import { inLanguageLater } from './language.ts'

/** Words about graphs of other programs, which bring no evidence. */
export const foreignWords = await inLanguageLater('foreign', {
  lead: (nodes: number, lines: number) =>
    `A graph of another program: ${plural(nodes, 'node', 'nodes')}, ${plural(lines, 'line', 'lines')}.`,
  given: GIVEN_WORDS,
  speaker: 'Speaker',
  publication: 'Publication',
  dateAsWritten: (written: string) => `Its date is written as “${written}”.`,
  attributesOf: (name: string) => `Attributes of ${name}`,
  attribute: 'Attribute',
  value: 'Value',
  whatIsWhat: 'Change what stands for what…',
  lost: 'What could not be represented',
  kept: 'How the file was read',
  hint: 'Click a line or a node: its attributes appear here.',
  noLegend:
    'Status, stance and voice are left out: the file gives its lines neither a status nor a speaker.',
})
