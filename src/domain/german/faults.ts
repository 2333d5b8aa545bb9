import type { Telling } from '../told.ts'
import { number } from './words.ts'

/**
 * What is told of data and its faults, by the English form. Names and counts that are put in ask for no case and no
 * plural.
 */
export const FAULTS: ReadonlyMap<string, string> = new Map([
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
  ['line {0}, column {1}', 'Zeile {0}, Spalte {1}'],

  ['it writes {0} where the quote has {1}', 'Dort steht {0}, im Zitat {1}'],
  ['{0}; the nearest there are {1}', '{0}; am nächsten kommt dort {1}'],
  [
    '{0}; the nearest there are {1} (characters {2} to {3})',
    '{0}; am nächsten kommt dort {1} (Zeichen {2} bis {3})',
  ],
  ['{0}, nor anything near to them', '{0}, auch nichts Ähnliches'],
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

  ['No statement quotes the sentence {0}', 'Keine Aussage zitiert den Satz {0}'],
  [
    'Quote it in a statement, or list it under "noRelation" with a reason',
    'Zitieren Sie ihn in einer Aussage, oder führen Sie ihn mit einem Grund unter „noRelation“ auf',
  ],
  ['{0} is no date', '{0} ist kein Datum'],
  [
    'Write 2031-05-03, 2031-05, 2031, 2031-05-01/2031-05-03, 2031-05-01/.. or ../2031-05-03',
    'Schreiben Sie 2031-05-03, 2031-05, 2031, 2031-05-01/2031-05-03, 2031-05-01/.. oder ../2031-05-03',
  ],
  [
    'The date {0} lies after the publication of the source ({1})',
    'Das Datum {0} liegt nach der Veröffentlichung der Quelle ({1})',
  ],
  [
    'Correct the date, or give the status "proposed" to what was planned',
    'Berichtigen Sie das Datum, oder geben Sie dem Geplanten den Status „proposed“',
  ],
  ['No statement names the entity {0}', 'Keine Aussage nennt die Entität {0}'],
  [
    'Add a statement about it, or remove it',
    'Fügen Sie eine Aussage über sie hinzu, oder entfernen Sie sie',
  ],
  ['The entity {0} rolls up to itself', 'Die Entität {0} ist sich selbst untergeordnet'],
  [
    'Correct one of the links of the circle',
    'Berichtigen Sie einen der Verweise, die sich im Kreis schließen',
  ],
  ['The id {0} does not have the form of an id', '{0} hat nicht die Form einer Kennung'],
  [
    'Use lower-case letters, digits and single hyphens between them, as in "talks-2"',
    'Verwenden Sie Kleinbuchstaben, Ziffern und dazwischen einzelne Bindestriche, wie in „talks-2“',
  ],
  [
    'The id {0} already belongs to another record ({1})',
    'Die Kennung {0} gehört schon zu einem anderen Eintrag ({1})',
  ],
  ['Give one of the two another id', 'Geben Sie einem von beiden eine andere Kennung'],
  ['The object {0} is listed twice', 'Das Objekt {0} ist zweimal aufgeführt'],
  ['List it once', 'Führen Sie es einmal auf'],
  [
    'Its line would be named {0}, and that is already an id',
    'Die Linie der Aussage hieße {0}, und das ist schon eine Kennung',
  ],
  ['Give the statement another id', 'Geben Sie der Aussage eine andere Kennung'],
  ['No entity has the id {0}', 'Keine Entität hat die Kennung {0}'],
  ['No statement has the id {0}', 'Keine Aussage hat die Kennung {0}'],
  ['No source has the id {0}', 'Keine Quelle hat die Kennung {0}'],
  ['No relation is called {0}', 'Keine Beziehung heißt {0}'],
  ['No kind is called {0}', 'Keine Art heißt {0}'],
  ['No family is called {0}', 'Keine Familie heißt {0}'],
  [
    'Correct it, or add the entity to the dataset',
    'Berichtigen Sie die Kennung, oder fügen Sie dem Datensatz die Entität hinzu',
  ],
  [
    'Correct it, or add the statement to the dataset',
    'Berichtigen Sie die Kennung, oder fügen Sie dem Datensatz die Aussage hinzu',
  ],
  [
    'Correct it, or add the source to the dataset',
    'Berichtigen Sie die Kennung, oder fügen Sie dem Datensatz die Quelle hinzu',
  ],
  [
    'Correct it, or add the relation to the dataset',
    'Berichtigen Sie den Namen, oder fügen Sie dem Datensatz die Beziehung hinzu',
  ],
  [
    'Correct it, or add the kind to the dataset',
    'Berichtigen Sie den Namen, oder fügen Sie dem Datensatz die Art hinzu',
  ],
  [
    'Correct it, or add the family to the dataset',
    'Berichtigen Sie den Namen, oder fügen Sie dem Datensatz die Familie hinzu',
  ],
  [
    'The words {0} have a place of their own, and their place in the text is looked up',
    'Die Worte {0} bringen eine eigene Stelle mit; ihre Stelle wird aber im Text nachgeschlagen',
  ],
  [
    'Remove "start", "end", "prefix" and "suffix"',
    'Entfernen Sie „start“, „end“, „prefix“ und „suffix“',
  ],
  [
    'The place from {0} to {1} is not as long as the words {2}',
    'Die Stelle von {0} bis {1} ist nicht so lang wie die Worte {2}',
  ],
  [
    'Correct the offsets, counted in code points',
    'Berichtigen Sie die Stelle; gezählt wird in Codepunkten',
  ],
  [
    'The words {0} are quoted, and the dataset has no source',
    'Die Worte {0} werden zitiert, und der Datensatz hat keine Quelle',
  ],
  [
    'The words {0} could come from any of several sources',
    'Die Worte {0} könnten aus mehreren Quellen stammen',
  ],
  ['Add the source', 'Fügen Sie die Quelle hinzu'],
  ['Name the source of the quote in "source"', 'Nennen Sie die Quelle des Zitats in „source“'],
  ['The words {0} do not stand in the source', 'Die Worte {0} stehen nicht in der Quelle'],
  [
    'Copy them from the source character by character',
    'Kopieren Sie sie Zeichen für Zeichen aus der Quelle',
  ],
  ['The words {0} stand {1} times in the source', 'Die Worte {0} stehen {1}-mal in der Quelle'],
  ['The words {0} stand only once in the source', 'Die Worte {0} stehen nur einmal in der Quelle'],
  [
    'The words {0} stand only {1} times in the source',
    'Die Worte {0} stehen nur {1}-mal in der Quelle',
  ],
  [
    'Quote more words, or give "nth" from 1 to {0}',
    'Zitieren Sie mehr Worte, oder geben Sie „nth“ von 1 bis {0} an',
  ],
  ['Give "nth" from 1 to {0}', 'Geben Sie „nth“ von 1 bis {0} an'],
  ['The statement has no quote', 'Die Aussage hat kein Zitat'],
  ['The statement has no quote but context', 'Die Aussage hat nur Zitate, die Zusammenhang sind'],
  [
    'Quote the words of the source that prove it, or remove the statement',
    'Zitieren Sie die Worte der Quelle, die sie belegen, oder entfernen Sie die Aussage',
  ],
  [
    'The words {0} are marked as direct speech and do not lie inside quotation marks',
    'Die Worte {0} sind als wörtliche Rede gekennzeichnet und stehen nicht zwischen Anführungszeichen',
  ],
  [
    'Quote only the words between the marks, or leave "speech" out',
    'Zitieren Sie nur die Worte zwischen den Zeichen, oder lassen Sie „speech“ weg',
  ],
  [
    'The words {0} cut a quoted span in half',
    'Die Worte {0} zerschneiden eine Stelle zwischen Anführungszeichen',
  ],
  [
    'Take in both of its quotation marks, or neither',
    'Nehmen Sie beide Anführungszeichen hinein oder keins',
  ],
  [
    'The source has no text, so that its quotes cannot be checked',
    'Die Quelle hat keinen Text, sodass sich ihre Zitate nicht prüfen lassen',
  ],
  [
    'Give either "file" (beside the dataset) or "text" (in it)',
    'Geben Sie entweder „file“ (neben dem Datensatz) oder „text“ (in ihm) an',
  ],
  ['The source has both "file" and "text"', 'Die Quelle hat sowohl „file“ als auch „text“'],
  ['Keep one of the two', 'Behalten Sie eins von beiden'],
  [
    'The file {0} lies outside the folder of the dataset',
    'Die Datei {0} liegt außerhalb des Ordners des Datensatzes',
  ],
  [
    'Put it into the folder "sources" and write its path from the dataset\'s folder',
    'Legen Sie sie in den Ordner „sources“, und schreiben Sie ihren Pfad vom Ordner des Datensatzes aus',
  ],
  [
    'The file {0} was not found, or is not text in UTF-8',
    'Die Datei {0} wurde nicht gefunden oder ist kein Text in UTF-8',
  ],
  [
    'Put it beside the dataset or correct "file"; a single file carries "text" instead',
    'Legen Sie sie neben den Datensatz, oder berichtigen Sie „file“; eine einzelne Datei enthält stattdessen „text“',
  ],
  [
    'The text has the hash {0}, and the dataset says {1}',
    'Der Text hat die Prüfsumme {0}, und der Datensatz nennt {1}',
  ],
  [
    'Restore the text, or correct the hash if the text is right',
    'Stellen Sie den Text wieder her, oder berichtigen Sie die Prüfsumme, wenn der Text stimmt',
  ],
  [
    'The relation {0} is symmetric, and the statement has {1} objects',
    'Die Beziehung {0} ist symmetrisch, und die Aussage hat {1} Objekte',
  ],
  ['Write one statement a pair', 'Schreiben Sie für jedes Paar eine Aussage'],
  ['The subject {0} is also its object', 'Das Subjekt {0} ist zugleich Objekt'],
  ['Correct one of the two', 'Berichtigen Sie eins von beiden'],
  [
    'The status is "{0}", and nobody is named who says so',
    'Der Status ist „{0}“, und niemand ist genannt, der es sagt',
  ],
  [
    'Name the speaker in "said", or correct the status',
    'Nennen Sie in „said“, wer es sagt, oder berichtigen Sie den Status',
  ],
  [
    'The status is "denied", and no statement denies it',
    'Der Status ist „denied“, und keine Aussage bestreitet sie',
  ],
  [
    'Add {0} to "denies" of the statement that denies it, or correct the status',
    'Fügen Sie {0} bei „denies“ der Aussage hinzu, die sie bestreitet, oder berichtigen Sie den Status',
  ],
  [
    'Name the statements that it asserts, or say in "note" that the charge has no content of its own',
    'Nennen Sie die Aussagen, die sie behauptet, oder sagen Sie in „note“, dass der Vorwurf keinen eigenen Inhalt hat',
  ],
  ['Name the statements that it is about', 'Nennen Sie die Aussagen, um die es geht'],
  [
    'The relation {0} needs the field "{1}", and it is empty',
    'Die Beziehung {0} braucht das Feld „{1}“, und es ist leer',
  ],
  ['The step cites no statement', 'Der Schritt führt keine Aussage an'],
  [
    'Name the statements that it rests on, or remove the step',
    'Nennen Sie die Aussagen, auf denen er beruht, oder entfernen Sie den Schritt',
  ],
  [
    'Correct it, or cite another statement',
    'Berichtigen Sie die Kennung, oder führen Sie eine andere Aussage an',
  ],
  [
    'Correct it, or remove it from the step',
    'Berichtigen Sie die Kennung, oder entfernen Sie sie aus dem Schritt',
  ],
  ['Another story has the same id', 'Eine andere Story hat dieselbe Kennung'],
])

/** How German tells of faults in data. */
export const telling: Telling = {
  form: (english) => FAULTS.get(english) ?? english,
  number,
  many: number,
}
