/** What the rules for data say of what breaks them, by the English form. */
export const RULES: readonly (readonly [string, string])[] = [
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
  ['The statement has no quote but context', 'Die Aussage hat nur Zitate, die Kontext sind'],
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
  ['The statement names itself', 'Die Aussage nennt sich selbst'],
  [
    'Name the statement that it is about, or remove the id',
    'Nennen Sie die Aussage, um die es geht, oder entfernen Sie die Kennung',
  ],
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
  [
    'The stance {0} is given, and it is computed',
    'Die Reaktion {0} ist angegeben; sie wird aber berechnet',
  ],
  [
    'Remove it; how a statement is answered follows from the others',
    'Entfernen Sie sie; wie eine Aussage beantwortet wird, ergibt sich aus den anderen',
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
]
