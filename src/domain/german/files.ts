import { LOSSES } from './losses.ts'
import { XML } from './xml.ts'

/** What is told of files, of what they lose and why they are refused, by the English form; beside `FAULTS`. */
export const FILES: ReadonlyMap<string, string> = new Map([
  ...LOSSES,
  ...XML,
  [
    '{0}, row {1}: a quoted cell does not end where it should. Get the whole file, or save it again as CSV.',
    '{0}, Zeile {1}: Eine Zelle in Anführungszeichen endet nicht, wo sie sollte. Besorgen Sie die ganze Datei, oder speichern Sie sie noch einmal als CSV.',
  ],
  [
    '{0}, row {1}: there are {2} cells, but the header names {3}. Put cells that hold {4} into double quotes.',
    '{0}, Zeile {1}: Es sind mehr Zellen ({2}), als die Kopfzeile nennt ({3}). Setzen Sie Zellen, in denen {4} steht, in doppelte Anführungszeichen.',
  ],
  ['a comma', 'ein Komma'],
  ['a semicolon', 'ein Semikolon'],
  ['a tab', 'ein Tabulator'],
  ['a bar', 'ein senkrechter Strich'],
  [
    '{0} breaks off in its last row, which has {1} of {2} cells and no line end. Get the whole file, or complete the row.',
    '{0} bricht in der letzten Zeile ab: Sie hat {1} von {2} Zellen und kein Zeilenende. Besorgen Sie die ganze Datei, oder vervollständigen Sie die Zeile.',
  ],
  [
    '{0}, row {1}: the columns are named once more, as if the file were in it twice. Take the row out, and what follows it if it is the same again.',
    '{0}, Zeile {1}: Hier stehen noch einmal die Namen der Spalten, als stünde die Datei zweimal darin. Nehmen Sie die Zeile heraus, und was ihr folgt, wenn es dasselbe noch einmal ist.',
  ],
  [
    'The table {0} has no column source or no column target. Name the columns so in its first row.',
    'Der Tabelle {0} fehlt die Spalte „source“ oder die Spalte „target“. Benennen Sie die Spalten so in der ersten Zeile.',
  ],
  [
    'The table {0} has no column id. Name the columns so in its first row.',
    'Der Tabelle {0} fehlt die Spalte „id“. Benennen Sie die Spalten so in der ersten Zeile.',
  ],
  [
    'Choose which two columns of {0} hold the ends of a line: From and To.',
    'Wählen Sie, welche zwei Spalten von „{0}“ die Enden einer Linie enthalten: Ausgang und Ziel.',
  ],
  [
    'Choose which column of {0} names the nodes: Id.',
    'Wählen Sie, welche Spalte von „{0}“ die Knoten benennt: Kennung.',
  ],

  [
    '{0} holds text, and no graph. Open it together with the table, or the graph, that quotes it.',
    '{0} enthält Text und keinen Graphen. Öffnen Sie die Datei zusammen mit der Tabelle oder dem Graphen, worin sie zitiert wird.',
  ],
  [
    '{0} is for reading and for other programs, and does not open here. Open the JSON or the HTML that was saved of the same graph.',
    '{0} ist zum Lesen und für andere Programme da und lässt sich hier nicht öffnen. Öffnen Sie das JSON oder das HTML, das vom selben Graphen gespeichert wurde.',
  ],
  [
    'The archive unpacks to more than {0} MB, too much to open. Save a smaller part of the graph.',
    'Das Archiv ist ausgepackt größer als {0} MB, zu groß zum Öffnen. Speichern Sie einen kleineren Teil des Graphen.',
  ],
  [
    'The archive unpacks to more than {0} times its size, too much to open. Unpack it yourself and open the graph in it.',
    'Das Archiv wächst beim Auspacken auf mehr als das {0}-Fache, zu viel zum Öffnen. Packen Sie es selbst aus, und öffnen Sie den Graphen darin.',
  ],
  [
    'The file is no {0} archive, or it breaks off. Get the whole file.',
    'Die Datei ist kein {0}-Archiv, oder sie bricht ab. Besorgen Sie die ganze Datei.',
  ],
  [
    'What {0} holds is not what was packed: its checksum differs. Get the file again.',
    'Der Inhalt entspricht nicht dem, was gepackt wurde ({0}): Die Prüfsumme weicht ab. Besorgen Sie die Datei noch einmal.',
  ],
  ['the file {0} of the archive', 'Datei {0} des Archivs'],
  ['the gzip archive', 'gzip-Archiv'],
  [
    'The file {0} is packed more than {1} times. Unpack it yourself and open the graph in it.',
    'Die Datei {0} ist mehr als {1}-mal gepackt. Packen Sie sie selbst aus, und öffnen Sie den Graphen darin.',
  ],
  [
    'The archive names a file outside of itself, {0}, and is not opened. Pack the graph anew.',
    'Das Archiv nennt eine Datei außerhalb seiner selbst, {0}, und wird nicht geöffnet. Packen Sie den Graphen neu.',
  ],
  [
    'The archive holds more than {0} files, too many for a graph. Unpack it yourself and open the graph in it.',
    'Das Archiv enthält mehr als {0} Dateien, zu viele für einen Graphen. Packen Sie es selbst aus, und öffnen Sie den Graphen darin.',
  ],
  [
    'The archive holds two files called {0}. Take one of them out.',
    'Das Archiv enthält zwei Dateien mit dem Namen {0}. Nehmen Sie eine davon heraus.',
  ],
  [
    'The file {0} of the archive is locked with a password. Unpack it yourself and open the graph in it.',
    'Die Datei {0} des Archivs ist mit einem Passwort gesperrt. Packen Sie sie selbst aus, und öffnen Sie den Graphen darin.',
  ],
  [
    'The file {0} is packed in a way that cannot be read. Pack it as an ordinary zip.',
    'Die Datei {0} ist auf eine Weise gepackt, die sich nicht lesen lässt. Packen Sie sie als gewöhnliches Zip.',
  ],
  [
    'The file {0} breaks off in the middle of a character. Get the whole file, or save it again as UTF-8.',
    'Die Datei {0} bricht mitten in einem Zeichen ab. Besorgen Sie die ganze Datei, oder speichern Sie sie noch einmal als UTF-8.',
  ],
  [
    'The file {0} holds no text: it may be a picture, a document or a program. Choose a graph or a table.',
    'Die Datei {0} enthält keinen Text, sondern vielleicht ein Bild, ein Dokument oder ein Programm. Wählen Sie einen Graphen oder eine Tabelle.',
  ],
  [
    'The file {0} is not text in {1}. Save it again as UTF-8.',
    'Die Datei {0} ist kein Text in {1}. Speichern Sie sie noch einmal als UTF-8.',
  ],

  [
    'The file is no GEXF: its outermost element is {0} without a <graph>. Check that it is the right file.',
    'Die Datei ist kein GEXF: Ihr äußerstes Element ist {0} ohne <graph>. Prüfen Sie, ob es die richtige Datei ist.',
  ],
  [
    'The file is no GEXF: its outermost element is {0}. Check that it is the right file.',
    'Die Datei ist kein GEXF: Ihr äußerstes Element ist {0}. Prüfen Sie, ob es die richtige Datei ist.',
  ],
  [
    'The file is no GraphML: its outermost element is {0} without a <graph>. Check that it is the right file.',
    'Die Datei ist kein GraphML: Ihr äußerstes Element ist {0} ohne <graph>. Prüfen Sie, ob es die richtige Datei ist.',
  ],
  [
    'The file is no GraphML: its outermost element is {0}. Check that it is the right file.',
    'Die Datei ist kein GraphML: Ihr äußerstes Element ist {0}. Prüfen Sie, ob es die richtige Datei ist.',
  ],
  [
    'The CX2 file breaks off: its last part, the status, is missing. Get the whole file.',
    'Die CX2-Datei bricht ab: Ihr letzter Teil, der Status, fehlt. Besorgen Sie die ganze Datei.',
  ],
  [
    'The CX2 file says of itself that it could not be written whole. Save it again where it comes from.',
    'Die CX2-Datei sagt von sich selbst, dass sie nicht vollständig geschrieben werden konnte. Speichern Sie sie dort noch einmal, wo sie herkommt.',
  ],
  [
    'The file is CX {0}; CX2 is what can be read. Save it as CX2, or as GraphML.',
    'Die Datei ist CX {0}; gelesen wird CX2. Speichern Sie sie als CX2 oder als GraphML.',
  ],
  [
    '{0} is not a page that Attest has written, or not the whole file. Get the whole file, or open another.',
    '{0} ist keine Seite, die Attest geschrieben hat, oder nicht die ganze Datei. Besorgen Sie die ganze Datei, oder öffnen Sie eine andere.',
  ],
  [
    '{0} is nested more than {1} deep, which no graph needs. Check that it is the right file.',
    '{0} ist tiefer als {1} Ebenen verschachtelt; das braucht kein Graph. Prüfen Sie, ob es die richtige Datei ist.',
  ],
  [
    '{0} holds no graph: neither tables nodes.csv and edges.csv nor a file in another format. Put one into it.',
    '{0} enthält keinen Graphen: weder Tabellen nodes.csv und edges.csv noch eine Datei in einem anderen Format. Legen Sie eine hinein.',
  ],
  [
    '{0} has statements, and not the nodes that they name. Open it together with the table of nodes that was saved with it, or open the whole zip.',
    '{0} enthält Aussagen, aber nicht die Knoten, die sie nennen. Öffnen Sie die Tabelle der Knoten, die mit ihr gespeichert wurde, zusammen mit ihr oder die ganze Zip-Datei.',
  ],
  [
    '{0} is only the head of a dataset. Open it together with the tables of nodes and edges that were saved with it, or open the whole zip.',
    '{0} ist nur der Kopf eines Datensatzes. Öffnen Sie die Tabellen der Knoten und Kanten, die mit ihm gespeichert wurden, zusammen mit ihm oder die ganze Zip-Datei.',
  ],
  [
    '{0} holds {1} graphs: {2}. Open one of them by itself.',
    '{0} enthält {1} Graphen: {2}. Öffnen Sie einen davon für sich.',
  ],
  [
    '{0} is no graph, and no table of two columns or more. Give the ends of each line a column each, or a whole graph.',
    '{0} ist kein Graph und keine Tabelle mit mindestens zwei Spalten. Geben Sie jedem Ende einer Linie eine Spalte, oder öffnen Sie einen ganzen Graphen.',
  ],
  [
    'The ending of {0} names no format that can be opened. Use one of {1}.',
    'Die Endung von {0} nennt kein Format, das sich öffnen lässt. Verwenden Sie eine von diesen: {1}.',
  ],

  [
    'The file {0} is larger than {1} MB, too much to open. Save a smaller part of the graph.',
    'Die Datei {0} ist größer als {1} MB, zu groß zum Öffnen. Speichern Sie einen kleineren Teil des Graphen.',
  ],
  [
    'The file is larger than {0} MB, too much to open. Save a smaller part of the graph.',
    'Die Datei ist größer als {0} MB, zu groß zum Öffnen. Speichern Sie einen kleineren Teil des Graphen.',
  ],
  [
    'The file is too large or too deeply nested for this browser. Save a smaller part of the graph, and open that.',
    'Die Datei ist für diesen Browser zu groß oder zu tief verschachtelt. Speichern Sie einen kleineren Teil des Graphen, und öffnen Sie den.',
  ],
  [
    'The file holds {0} nodes and edges, and {1} are the most that can be opened. Save a smaller part of the graph.',
    'Die Datei enthält {0} Knoten und Kanten; höchstens {1} lassen sich öffnen. Speichern Sie einen kleineren Teil des Graphen.',
  ],
  [
    'The file holds more than {0} values, too many to open. Save a smaller part of the graph.',
    'Die Datei enthält mehr als {0} Werte, zu viele zum Öffnen. Speichern Sie einen kleineren Teil des Graphen.',
  ],
  [
    'The table has more than {0} columns, too many to open. Check that it is the right file.',
    'Die Tabelle hat mehr als {0} Spalten, zu viele zum Öffnen. Prüfen Sie, ob es die richtige Datei ist.',
  ],
  [
    'The file gives {0} attributes a value by default, too many for so many nodes and edges. Write out the values that differ, and take the others out.',
    'Vorgegebene Werte hat die Datei für zu viele Attribute ({0}) bei so vielen Knoten und Kanten. Schreiben Sie die Werte aus, die abweichen, und nehmen Sie die übrigen heraus.',
  ],

  [
    '{0} could not be fetched. Check that the server still runs, and reload the page.',
    '{0} ließ sich nicht holen. Prüfen Sie, ob der Server noch läuft, und laden Sie die Seite neu.',
  ],
  [
    '{0} could not be fetched (status {1}). Build the program again, so that its data stands beside it.',
    '{0} ließ sich nicht holen (Status {1}). Bauen Sie das Programm neu, damit seine Daten neben ihm liegen.',
  ],
  [
    '{0} is not text in UTF-8. Save it as UTF-8, and build again.',
    '{0} ist kein Text in UTF-8. Speichern Sie die Datei als UTF-8, und bauen Sie neu.',
  ],
  [
    'The file {0} could not be read: it was moved, changed or locked meanwhile. Choose it again.',
    'Die Datei {0} ließ sich nicht lesen: Sie wurde inzwischen verschoben, geändert oder gesperrt. Wählen Sie sie noch einmal.',
  ],
  [
    'There is nothing in it: the file or the text is empty. Choose another.',
    'Es ist nichts darin: Die Datei oder der Text ist leer. Wählen Sie etwas anderes.',
  ],
  [
    '{0} is no address. Write the path of a file beside this page.',
    '{0} ist keine Adresse. Schreiben Sie den Pfad einer Datei neben dieser Seite.',
  ],
  [
    '{0} stands at another place than this page, which asks no other. Save the file and open it from here.',
    '{0} liegt an einem anderen Ort als diese Seite, die keinen anderen fragt. Speichern Sie die Datei, und öffnen Sie sie von hier.',
  ],
  [
    '{0} could not be fetched. Check the connection, and try again.',
    '{0} ließ sich nicht holen. Prüfen Sie die Verbindung, und versuchen Sie es noch einmal.',
  ],
  [
    '{0} could not be fetched (status {1}). Check its address, or open a file instead.',
    '{0} ließ sich nicht holen (Status {1}). Prüfen Sie die Adresse, oder öffnen Sie stattdessen eine Datei.',
  ],
  [
    '{0} could not be fetched. Check that the server still runs, and try again.',
    '{0} ließ sich nicht holen. Prüfen Sie, ob der Server noch läuft, und versuchen Sie es noch einmal.',
  ],
  [
    'The built viewer cannot stand in a page. Build the program again.',
    'Der gebaute Betrachter kann nicht in einer Seite stehen. Bauen Sie das Programm neu.',
  ],
  [
    'The one-file page needs the built viewer. Build the program, and try again.',
    'Die Seite in einer Datei braucht den gebauten Betrachter. Bauen Sie das Programm, und versuchen Sie es noch einmal.',
  ],
  [
    'This page draws a network and its evidence from the data inside it, and needs JavaScript for that. It fetches nothing.',
    'Diese Seite zeichnet ein Netz und seine Belege aus den Daten, die in ihr stehen, und braucht dafür JavaScript. Sie ruft nichts ab.',
  ],
  [
    'This browser cannot make a picture of {0} × {1} pixels; save it as SVG instead, or show fewer statements.',
    'Dieser Browser kann kein Bild von {0} × {1} Pixeln machen; speichern Sie es stattdessen als SVG, oder zeigen Sie weniger Aussagen.',
  ],
])
