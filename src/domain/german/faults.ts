import type { Telling } from '../told.ts'
import { RULES } from './rules.ts'
import { number } from './words.ts'

/**
 * What is told of data and its faults, by the English form. Names and counts that are put in ask for no case and no
 * plural.
 */
export const FAULTS: ReadonlyMap<string, string> = new Map([
  ...RULES,
  ['"{0}"', '„{0}“'],
  [' ({0})', ' ({0})'],
  ['{0} or {1}', '{0} oder {1}'],
  ['missing', 'nicht vorhanden'],
  ['text', 'Text'],
  ['a list', 'eine Liste'],
  ['an object', 'ein Objekt'],
  ['a number', 'eine Zahl'],
  ['a whole number', 'eine ganze Zahl'],
  ['true or false', 'true oder false'],
  ['at least one', 'mindestens eins'],
  ['{0} or more', '{0} oder mehr'],
  ['a smaller number', 'eine kleinere Zahl'],
  ['at least one character', 'mindestens ein Zeichen'],
  ['at most {0} characters', 'höchstens {0} Zeichen'],
  ['16 digits from 0 to f', '16 Ziffern von 0 bis f'],
  ['a day such as "2025-11-17"', 'ein Tag wie „2025-11-17“'],
  ['a verdict or a note', 'ein Urteil oder eine Notiz'],
  [
    'an address that begins with http:// or https://',
    'eine Adresse, die mit http:// oder https:// beginnt',
  ],
  ['a valid value', 'ein gültiger Wert'],
  ['a Wikidata id such as "Q42"', 'eine Wikidata-Kennung wie „Q42“'],
  [
    'an object of entity ids with [x, y] each',
    'ein Objekt aus Kennungen von Entitäten mit je [x, y]',
  ],

  ['dataset', 'Datensatz'],
  ['dataset {0}', 'Datensatz {0}'],
  ['source', 'Quelle'],
  ['source {0}', 'Quelle {0}'],
  ['entity', 'Entität'],
  ['entity {0}', 'Entität {0}'],
  ['statement', 'Aussage'],
  ['statement {0}', 'Aussage {0}'],
  ['story {0}', 'Story {0}'],
  ['step {0}', 'Schritt {0}'],
  ['relation {0}', 'Beziehung {0}'],
  ['built-in family', 'eingebaute Familie'],
  ['built-in family {0}', 'eingebaute Familie {0}'],
  ['own family', 'eigene Familie'],
  ['own family {0}', 'eigene Familie {0}'],
  ['built-in relation', 'eingebaute Beziehung'],
  ['built-in relation {0}', 'eingebaute Beziehung {0}'],
  ['own relation', 'eigene Beziehung'],
  ['own relation {0}', 'eigene Beziehung {0}'],
  ['built-in kind', 'eingebaute Art'],
  ['built-in kind {0}', 'eingebaute Art {0}'],
  ['own kind', 'eigene Art'],
  ['own kind {0}', 'eigene Art {0}'],
  ['characters {0} to {1}', 'Zeichen {0} bis {1}'],
  ['line {0} of {1} ({2})', 'Zeile {0} von {1} ({2})'],
  ['line {0}, column {1}', 'Zeile {0}, Spalte {1}'],

  [
    'blanks and ends of lines stand otherwise there',
    'Leerzeichen und Zeilenenden stehen dort anders',
  ],
  ['it writes {0} where the quote has {1}', 'Dort steht {0}, im Zitat {1}'],
  ['{0}; the nearest there are {1}', '{0}; am nächsten kommt dort {1}'],
  [
    '{0}; the nearest there are {1} (characters {2} to {3})',
    '{0}; am nächsten kommt dort {1} (Zeichen {2} bis {3})',
  ],
  ['{0}, nor anything near to them', '{0}, auch nichts Ähnliches'],
  ['{0}, nor anything near to it', '{0}, auch nichts Ähnliches'],
  ['{0}; the nearest is {1}', '{0}; am nächsten kommt {1}'],
  ['Copy them from the source: {0}', 'Kopieren Sie sie aus der Quelle. {0}'],

  [
    '{0} is not text in UTF-8, so it cannot be read as JSON. Save it as UTF-8 and try again.',
    '{0} ist kein Text in UTF-8 und lässt sich deshalb nicht als JSON lesen. Speichern Sie die Datei als UTF-8, und versuchen Sie es noch einmal.',
  ],
  [
    '{0} is not valid JSON{1}. Correct it there, or open another file.',
    '{0} ist kein gültiges JSON{1}. Berichtigen Sie die Stelle, oder öffnen Sie eine andere Datei.',
  ],
  [
    '{0} is not valid JSON: it breaks off{1}. Get the whole file, or open another.',
    '{0} ist kein gültiges JSON: Die Datei bricht ab{1}. Besorgen Sie die ganze Datei, oder öffnen Sie eine andere.',
  ],
  [
    '{0} gives the field {1} twice in one record{2}. Keep one of the two.',
    '{0} nennt das Feld {1} in einem Eintrag zweimal{2}. Behalten Sie eins von beiden.',
  ],
  [
    '{0} is larger than {1} MB, so it is no file of checks. Choose one that was saved with “Export checks”.',
    '{0} ist größer als {1} MB und daher keine Datei mit Prüfungen. Wählen Sie eine, die mit „Prüfungen exportieren“ gespeichert wurde.',
  ],
  [
    '{0} holds no checks. Choose a file that was saved with “Export checks”.',
    '{0} enthält keine Prüfungen. Wählen Sie eine Datei, die mit „Prüfungen exportieren“ gespeichert wurde.',
  ],
  [
    '{0} has version {1} of checks, and this program reads version {2}. Open it with a newer version of the program.',
    '{0} hat Version {1} der Prüfungen; dieses Programm liest Version {2}. Öffnen Sie die Datei mit einer neueren Version des Programms.',
  ],
  [
    '{0}: the field "version" is {1}. Write {2} there, or export the checks again.',
    '{0}: Das Feld „version“ ist {1}. Schreiben Sie dort {2}, oder exportieren Sie die Prüfungen noch einmal.',
  ],
  [
    '{0}: it cannot be read. Export the checks again.',
    '{0} lässt sich nicht lesen. Exportieren Sie die Prüfungen noch einmal.',
  ],
  [
    '{0}: the field {1} is unknown. Remove it, or export the checks again.',
    '{0}: Das Feld {1} ist unbekannt. Entfernen Sie es, oder exportieren Sie die Prüfungen noch einmal.',
  ],
  [
    '{0}: nothing is given, and {1} is expected. Correct it, or export the checks again.',
    '{0}: Nichts ist angegeben; erwartet wird: {1}. Berichtigen Sie das, oder exportieren Sie die Prüfungen noch einmal.',
  ],
  [
    '{0}: {1} is given, and {2} is expected. Correct it, or export the checks again.',
    '{0}: Angegeben ist {1}; erwartet wird: {2}. Berichtigen Sie das, oder exportieren Sie die Prüfungen noch einmal.',
  ],
  [
    '{0} holds no projects. Choose a file that was saved with “Back up all”; a graph opens with “Open a file”.',
    '{0} enthält keine Projekte. Wählen Sie eine Datei, die mit „Alle sichern“ gespeichert wurde; ein Graph öffnet sich mit „Datei öffnen“.',
  ],
  [
    '{0} was saved by a later version of the program ({1}). Open it with that one.',
    '{0} wurde von einer späteren Version des Programms gespeichert ({1}). Öffnen Sie die Datei mit jener.',
  ],
  [
    '{0} was changed or cut off since it was saved. Choose another backup.',
    '{0} wurde seit dem Speichern verändert oder abgeschnitten. Wählen Sie eine andere Sicherung.',
  ],
  [
    '{0}: project {1} is damaged, so none was taken in. Choose another backup.',
    '{0}: Projekt {1} ist beschädigt; deshalb wurde keins übernommen. Wählen Sie eine andere Sicherung.',
  ],

  ['{0} is no field of this record', '{0} ist kein Feld dieses Eintrags'],
  ['Correct its name or remove it', 'Berichtigen Sie den Namen, oder entfernen Sie das Feld'],
  ['The field "{0}" is missing', 'Das Feld „{0}“ fehlt'],
  ['Add it: {0}', 'Ergänzen Sie es; erwartet wird: {0}'],
  ['The value is empty', 'Der Wert ist leer'],
  ['The value is {0}', 'Der Wert ist {0}'],
  ['Give at least one character or item', 'Geben Sie mindestens ein Zeichen oder einen Eintrag an'],
  ['Write {0} there', 'Erwartet wird dort: {0}'],
  [
    'A dataset is an object, and this is {0}',
    'Ein Datensatz ist ein Objekt; hier steht stattdessen {0}',
  ],
  ['Open a graph.json file', 'Öffnen Sie eine Datei graph.json'],
  [
    'The field "format" is {0}, so this is no dataset of this program',
    'Das Feld „format“ ist {0}; dies ist also kein Datensatz dieses Programms',
  ],
  [
    'Open a dataset, or write "format": "{0}" if it is one',
    'Öffnen Sie einen Datensatz; ist dies einer, so schreiben Sie "format": "{0}"',
  ],
  [
    'The dataset has version {0}, and this program reads version {1}',
    'Der Datensatz hat Version {0}; dieses Programm liest Version {1}',
  ],
  [
    'Open it with a newer version of the program',
    'Öffnen Sie ihn mit einer neueren Version des Programms',
  ],
  ['The field "version" is {0}', 'Das Feld „version“ ist {0}'],
  ['Write "version": {0}', 'Schreiben Sie "version": {0}'],
])

/** How German tells of faults in data. */
export const telling: Telling = {
  form: (english) => FAULTS.get(english) ?? english,
  number,
  many: number,
}
