/** What is told of records in a file that were left out, or read otherwise, by the English form. */
export const LOSSES: readonly (readonly [string, string])[] = [
  ['node {0}', 'Knoten {0}'],
  ['edge {0}', 'Kante {0}'],
  ['row {0}', 'Zeile {0}'],
  ['{0}, row {1}', '{0}, Zeile {1}'],
  ['hyperedge {0}', 'Hyperkante {0}'],
  ['graph {0}', 'Graph {0}'],
  ['object {0}', 'Objekt {0}'],
  ['aspect {0}', 'Aspekt {0}'],
  ['statement {0}, {1}', 'Aussage {0}, {1}'],
  ['story {0}, step {1}', 'Story {0}, Schritt {1}'],
  ['positions', 'Plätze'],
  ['colours', 'Farben'],
  ['{0}; it was left out', '{0}; das Genannte wurde ausgelassen'],
  [
    'The column "{0}" says {1}, and its "json" says {2}',
    'In der Spalte „{0}“ steht {1}, in „json“ steht {2}',
  ],
  [
    'Make the change in the dataset itself; "json" was believed',
    'Ändern Sie es im Datensatz selbst; gelesen wurde „json“',
  ],
  ['The file has {0} of its {1} edges', 'Kanten in der Datei: {0} von {1}'],
  [
    'Change the objects in the dataset itself; all of them were read from "json"',
    'Ändern Sie die Objekte im Datensatz selbst; gelesen wurden alle aus „json“',
  ],
  ['The statement {0} is no longer in the file', 'Die Aussage {0} steht nicht mehr in der Datei'],
  [
    'Save the file with it, or accept the part as it is; the link was left out',
    'Speichern Sie die Datei mit ihr, oder nehmen Sie den Teil, wie er ist; der Verweis wurde ausgelassen',
  ],
  [
    'None of the statements that it cites is in the file any more',
    'Keine der Aussagen, die er anführt, steht noch in der Datei',
  ],
  [
    'Save the file with them, or accept the part as it is; the step was left out',
    'Speichern Sie die Datei mit ihnen, oder nehmen Sie den Teil, wie er ist; der Schritt wurde ausgelassen',
  ],
  ['It has no id', 'Die Kennung fehlt'],
  ['Give it one; it was left out', 'Geben Sie dem Knoten eine; er wurde ausgelassen'],
  ['Another node has the same id', 'Ein anderer Knoten hat dieselbe Kennung'],
  [
    'Give one of the two another id; only the first was read',
    'Geben Sie einem der beiden eine andere Kennung; nur der erste wurde gelesen',
  ],
  [
    'The node {0} that it is nested in is not in the file',
    'Der Knoten {0}, in dem er liegt, steht nicht in der Datei',
  ],
  [
    'Add that node; the link was left out',
    'Fügen Sie jenen Knoten hinzu; der Verweis wurde ausgelassen',
  ],
  ['Its end {0} is no node of the file', 'Das Ende {0} ist kein Knoten der Datei'],
  [
    'Add that node or remove the edge; the edge was left out',
    'Fügen Sie den Knoten hinzu, oder entfernen Sie die Kante; sie wurde ausgelassen',
  ],
  ['Its date {0} is none that can be read', 'Das Datum {0} lässt sich nicht lesen'],
  [
    'Write it like 2031-05-03, 2031-05 or 2031, or as two of these, like 2031-05-03/2031-05-09; it was kept as an attribute',
    'Schreiben Sie es wie 2031-05-03, 2031-05 oder 2031 oder mit zweien davon, wie 2031-05-03/2031-05-09; es wurde als Attribut behalten',
  ],
  [
    'Its date {0} does not say which number is the day',
    'Das Datum {0} sagt nicht, welche Zahl der Tag ist',
  ],
  [
    'Choose when you open the file whether the day or the month comes first, or write it like 2031-05-03; it was kept as an attribute',
    'Wählen Sie beim Öffnen der Datei, ob der Tag oder der Monat zuerst steht, oder schreiben Sie es wie 2031-05-03; es wurde als Attribut behalten',
  ],
  ['{0} nodes are called {1}', '{0} Knoten heißen {1}'],
  [
    'Name whoever says or denies it by the id of their node; the line takes one of them, which may be the wrong one',
    'Nennen Sie, wer es sagt oder bestreitet, mit der Kennung des Knotens; die Linie nimmt einen von ihnen, der der falsche sein kann',
  ],
  [
    'Its status is {0}, and whoever speaks in it is who says it',
    'Der Status ist {0}, und wer darin spricht, sagt es selbst',
  ],
  [
    'Nothing has to be done: that they said it counts as reported, what they say is theirs; the word stays as an attribute',
    'Es ist nichts zu tun: Dass es gesagt wurde, gilt als berichtet, und was gesagt wurde, als eigene Aussage; das Wort bleibt als Attribut',
  ],
  ['{0} speakers are named', '{0} Sprecher sind genannt'],
  [
    'Nothing has to be done: each of them has a line, so that each answers for their own words',
    'Es ist nichts zu tun: Jeder hat eine Linie und steht für die eigenen Worte ein',
  ],
  ['Its status {0} is none that is known', 'Der Status {0} ist keiner der bekannten'],
  [
    'Write reported, claimed, denied or proposed; it was kept as an attribute',
    'Schreiben Sie berichtet, behauptet, bestritten oder geplant; er wurde als Attribut behalten',
  ],
  [
    'Write reported, claimed, denied or proposed; it was kept as an attribute, and so is a speaker, who may deny it: the line is a claim of which nobody is named',
    'Schreiben Sie berichtet, behauptet, bestritten oder geplant; er wurde als Attribut behalten, ein Sprecher ebenso, denn er kann es bestreiten: Die Linie ist eine Behauptung, zu der niemand genannt ist',
  ],
  [
    'The file says neither its status nor who says it, as it does of other lines',
    'Die Datei nennt, anders als zu anderen Linien, weder ihren Status noch, wer es sagt',
  ],
  [
    'Name its status or its speaker; the line is a claim of which nobody is named',
    'Nennen Sie Status oder Sprecher; die Linie ist eine Behauptung, zu der niemand genannt ist',
  ],
  [
    'Name its status or its speaker; the line counts as reported, as was chosen',
    'Nennen Sie Status oder Sprecher; die Linie gilt als berichtet, weil es so gewählt wurde',
  ],
  [
    'It is claimed, and nobody is named who says so',
    'Sie wird behauptet, und niemand ist genannt, der es sagt',
  ],
  [
    'It is denied, and nobody is named who denies it',
    'Sie wird bestritten, und niemand ist genannt, der sie bestreitet',
  ],
  [
    'Name them in the column of the speaker; the line says that nobody is named',
    'Nennen Sie ihn in der Spalte des Sprechers; die Linie sagt, dass niemand genannt ist',
  ],
  [
    'It denies what nobody else in the file says',
    'Sie bestreitet, was sonst niemand in der Datei sagt',
  ],
  [
    'Write its ends and its relation as the line has them that it denies; it is drawn as denied, and no line is contested by it',
    'Schreiben Sie ihre Enden und ihre Beziehung so, wie sie in der bestrittenen Linie stehen; sie ist als bestritten gezeichnet, und keine Linie gilt ihretwegen als umstritten',
  ],
  [
    'It denies, and the file does not say which line',
    'Sie bestreitet, und die Datei sagt nicht, welche Linie',
  ],
  [
    'It denies {0}, and no other line has this id',
    'Sie bestreitet {0}, und keine andere Linie hat diese Kennung',
  ],
  [
    'It denies, and {0} lines of the file may be meant',
    'Sie bestreitet, und gemeint sein können {0} Linien der Datei',
  ],
  [
    'Name the id of the line that it denies under “denies”; until then no line is contested by it',
    'Nennen Sie die Kennung der bestrittenen Linie unter „bestreitet“; bis dahin gilt keine Linie ihretwegen als umstritten',
  ],
  [
    'Name the id of the line that it denies under “denies”; until then it counts as an answer to each, and no line is contested by it',
    'Nennen Sie die Kennung der bestrittenen Linie unter „bestreitet“; bis dahin gilt sie als Antwort auf jede, und keine Linie ihretwegen als umstritten',
  ],
  ['denials', 'Dementis'],
  ['Some line is denied more than {0} times', 'Eine Linie wird mehr als {0}-mal bestritten'],
  [
    'Every denial is set against a line that it denies, but not every one of them against every such line',
    'Jedes Dementi steht einer Linie gegenüber, die es bestreitet, aber nicht jedes jeder solchen Linie',
  ],
  ['Another edge has the same id', 'Eine andere Kante hat dieselbe Kennung'],
  [
    'Give each edge its own id; this one is now {0}',
    'Geben Sie jeder Kante eine eigene Kennung; diese ist jetzt {0}',
  ],
  ['Only {0} of {1} nodes have a position', 'Knoten mit einem Platz: nur {0} von {1}'],
  [
    'Give each node one; all were placed anew',
    'Geben Sie jedem Knoten einen; alle wurden neu angeordnet',
  ],
  [
    'The file colours {0} nodes; here colours stand for relations',
    'Gefärbte Knoten in der Datei: {0}; hier stehen Farben für Beziehungen',
  ],
  [
    'Look at them in the table of a node; they were kept as attributes',
    'Sehen Sie sie in der Tabelle eines Knotens an; sie wurden als Attribute behalten',
  ],
  [
    'It joins any number of nodes at once, which no line can show',
    'Sie verbindet beliebig viele Knoten auf einmal; das kann keine Linie zeigen',
  ],
  [
    'Write it as edges between two nodes each; it was left out',
    'Schreiben Sie sie als Kanten zwischen je zwei Knoten; sie wurde ausgelassen',
  ],
  [
    'Write it as edges between two nodes each',
    'Schreiben Sie sie als Kanten zwischen je zwei Knoten',
  ],
  [
    'It has no "json" like the others of this file, so that nothing proves it',
    'Anders als bei den übrigen dieser Datei fehlt „json“, sodass nichts es belegt',
  ],
  [
    'Remove it, or add it to the dataset itself; it was left out',
    'Entfernen Sie es, oder fügen Sie es dem Datensatz selbst hinzu; es wurde ausgelassen',
  ],
  [
    'Line {0} of {1} is no whole entity of FollowTheMoney: it needs an id and a schema. Get the whole file, one entity in a line.',
    'Zeile {0} von {1} ist keine vollständige Entität von FollowTheMoney: Sie braucht „id“ und „schema“. Besorgen Sie die ganze Datei, eine Entität je Zeile.',
  ],
  ['It joins more than {0} pairs of entities', 'Sie verbindet mehr als {0} Paare von Entitäten'],
  ['Split it', 'Teilen Sie sie auf'],
  [
    'It is to join two entities but does not name both as {0} and {1}',
    'Sie soll zwei Entitäten verbinden, nennt aber nicht beide als {0} und {1}',
  ],
  ['Give it both', 'Geben Sie beide an'],
  [
    'The file brings rules of drawing, which are not applied',
    'Die Datei bringt Zeichenregeln mit, die nicht angewandt werden',
  ],
  ['Look at them in Cytoscape', 'Sehen Sie sie in Cytoscape an'],
  ['It is no list of records', 'Hier steht keine Liste von Einträgen'],
  ['Write it as a list, a record for each', 'Schreiben Sie eine Liste, mit je einem Eintrag'],
  ['{0} of its {1} items are no records', 'Was in der Liste kein Eintrag ist: {0} von {1}'],
  [
    'Write each as a record with its id, or its ends',
    'Schreiben Sie jeden Eintrag mit seiner Kennung oder seinen Enden',
  ],
  [
    'The file holds more than one graph, of which the first was read',
    'Die Datei enthält mehr als einen Graphen; gelesen wurde der erste',
  ],
  ['Save it as a file of its own', 'Speichern Sie ihn als eigene Datei'],
  [
    'It is a {0}, which speaks about other objects and is no part of the network',
    'Objekte der Art {0} sprechen über andere und gehören nicht zum Netz',
  ],
  ['Its id is kept where objects name it', 'Die Kennung bleibt erhalten, wo Objekte sie nennen'],
  [
    'The quote {0} stands in none of the texts beside the file',
    'Das Zitat {0} steht in keinem der Texte neben der Datei',
  ],
  [
    'The quote {0} does not stand in the text that its row names, but elsewhere: {1}',
    'Das Zitat {0} steht nicht in dem Text, den seine Zeile nennt, sondern anderswo: {1}',
  ],
  [
    'Compare it with its text; it was kept as the file gives it',
    'Vergleichen Sie es mit seinem Text; es blieb, wie die Datei es angibt',
  ],
  [
    'The quote {0} stands in more than one place of the texts beside the file: {1}',
    'Das Zitat {0} steht an mehr als einer Stelle der Texte neben der Datei: {1}',
  ],
  ['{0} more', '{0} weitere'],
  [
    'Quote more of its sentence, so that it stands in one; it was kept as the file gives it',
    'Zitieren Sie mehr von seinem Satz, sodass es nur an einer steht; es blieb, wie die Datei es angibt',
  ],
  [
    'It is no text that can be read, or too much text to look for quotes in',
    'Das ist kein lesbarer Text, oder zu viel Text, um darin Zitate zu suchen',
  ],
  [
    'Save it as a shorter text in UTF-8; it was left out',
    'Speichern Sie ihn als kürzeren Text in UTF-8; er wurde ausgelassen',
  ],
  ['No line quotes this text', 'Keine Linie zitiert diesen Text'],
  [
    'Look whether it belongs to the file; it was left out',
    'Sehen Sie nach, ob er zu der Datei gehört; er wurde ausgelassen',
  ],
]
