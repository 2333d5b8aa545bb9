import type { GivenWords } from '../words/given.ts'
import { datedInWords } from './standing.ts'

/** Was von Belegen gesagt wird, die eine Datei angibt und die hier nichts geprüft hat. */
export const given: GivenWords = {
  unchecked: 'Das Zitat steht so in der Datei und wurde an keinem Text geprüft.',
  unplaced:
    'Das Zitat steht so in der Datei: In den Texten, die mit ihr geöffnet wurden, hat es keine eindeutige Stelle.',
  noQuote: 'Die Datei gibt dazu kein Zitat an, nur die Fundstelle.',
  allUnchecked: 'Zitate stehen so in der Datei und wurden an keinem Text geprüft.',
  allInTexts: 'Zitate stehen an ihrer Stelle in den Texten, die mit der Datei geöffnet wurden.',
  someInTexts:
    'Zitate stehen an ihrer Stelle in den Texten, die mit der Datei geöffnet wurden, soweit sie dort gefunden wurden; alle anderen stehen so in der Datei.',
  nothingProves:
    'Kein Beleg in dieser Datei: Die Linien sagen, was die Datei sagt, und nichts belegt sie.',
  inBrackets: 'nach Angabe der Datei, an keinem Text geprüft',
  unplacedInBrackets:
    'nach Angabe der Datei, ohne eindeutige Stelle in den mit ihr geöffneten Texten',
  speaker: (name) => `Sprecher: ${name}`,
  said: (date) => `gesagt: ${date}`,
  happened: datedInWords,
}
